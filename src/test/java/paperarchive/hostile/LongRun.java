package paperarchive.hostile;

import java.util.Arrays;
import java.util.Random;
import paperarchive.text.MarkupText;

/** What Jazzer calls with each input: the first byte chooses the way, the others are sent. */
public final class LongRun {
    private static final HostileInputs[] WAYS = HostileInputs.values();

    private LongRun() {}

    /** Each way is gone some times first: no input is to pay for what starts with it. */
    public static void fuzzerInitialize() {
        MarkupText.html("$\\begin{matrix} a & b \\end{matrix}$");
        Random random = new Random(1);
        byte[] input = new byte[300];
        for (int i = 0; i < 600; i++) {
            random.nextBytes(input);
            WAYS[i % WAYS.length].send(input);
        }
    }

    /** The name is Jazzer's. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            HostileInputs way = WAYS[(input[0] & 0xff) % WAYS.length];
            way.sendInTime(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
