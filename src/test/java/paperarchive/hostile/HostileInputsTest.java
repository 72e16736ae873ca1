package paperarchive.hostile;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A short run over inputs of fixed seeds. A long one, which learns from what it sees, is {@code
 * ./mvnw -f src/bench/pom.xml compile exec:exec@fuzz}; what it found is kept in {@link
 * FoundInputsTest}.
 */
class HostileInputsTest {
    private static final int INPUTS = 400;

    @ParameterizedTest
    @EnumSource
    void noInputBreaksTheProgramOrAPage(HostileInputs way) {
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            byte[] input = new byte[random.nextInt(400)];
            random.nextBytes(input);
            send(way, input);
        }
    }

    private static void send(HostileInputs way, byte[] input) {
        try {
            way.sendInTime(input);
        } catch (Throwable e) {
            throw new AssertionError(way + " " + HexFormat.of().formatHex(input), e);
        }
    }
}
