package paperarchive.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** A packed file is unpacked to what it was, by a reader that others wrote. */
class GzipTest {
    private static void assertUnpacks(byte[] text) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(Gzip.pack(text)))) {
            assertArrayEquals(text, in.readAllBytes());
        }
    }

    @Test
    void filesOfEveryKindUnpackToWhatTheyWere() throws IOException {
        Random random = new Random(13);
        for (int length : new int[] {0, 1, 3, 4, 5, 257, 258, 259, 32_768, 70_000}) {
            byte[] equal = new byte[length];
            Arrays.fill(equal, (byte) 'a');
            assertUnpacks(equal);
            byte[] any = new byte[length];
            random.nextBytes(any);
            assertUnpacks(any);
            byte[] few = new byte[length];
            for (int i = 0; i < length; i++) {
                few[i] = (byte) (200 + random.nextInt(3));
            }
            assertUnpacks(few);
        }
    }

    @Test
    void copiesOfEveryDistanceAndLengthUnpack() throws IOException {
        Random random = new Random(46);
        byte[] text = new byte[200_000];
        random.nextBytes(text);
        for (int at = 40_000; at + 600 < text.length; at += 600) {
            int distance = 1 + random.nextInt(1 + random.nextInt(33_000));
            int length = 1 + random.nextInt(400);
            for (int i = 0; i < length; i++) {
                text[at + i] = text[at + i - distance];
            }
        }
        assertUnpacks(text);
    }

    @Test
    void aSitemapTakesAFractionOfItsSize() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("<url><loc>https://example.org/papers/p").append(i * 7919L % 100_003);
            text.append("/</loc></url>\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertUnpacks(bytes);
        assertTrue(Gzip.pack(bytes).length * 5 < bytes.length);
    }

    /** Worked out by hand from RFC 1951: no build of any library decides these bytes. */
    @Test
    void theBytesAreTheSameOnEveryMachine() {
        byte[] packed = Gzip.pack("aaaaaaaa".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "1f8b08000000000000ff" + "4b840200" + "468084bf" + "08000000",
                HexFormat.of().formatHex(packed));
    }
}
