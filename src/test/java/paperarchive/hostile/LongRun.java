package paperarchive.hostile;

import java.util.Arrays;

/** What Jazzer calls with each input: the first byte chooses the way, the others are sent. */
public final class LongRun {
    private static final HostileInputs[] WAYS = HostileInputs.values();

    private LongRun() {}

    /** The name is Jazzer's. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            HostileInputs way = WAYS[(input[0] & 0xff) % WAYS.length];
            way.sendInTime(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
