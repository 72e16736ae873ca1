package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockDigestTest {
    private static final int MIB = BlockDigest.BLOCK_BYTES;

    @TempDir private Path folder;

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, MIB - 1, MIB, MIB + 1, 3 * MIB, 3 * MIB + 77})
    void aFileAStreamAndAnArrayHaveOneDigest(int size) throws Exception {
        byte[] bytes = bytes(size);
        Path file = Files.write(folder.resolve("file"), bytes);
        BlockDigest streamed = new BlockDigest();
        try (DigestInputStream in =
                new DigestInputStream(new ByteArrayInputStream(bytes), streamed)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        byte[] expected = new BlockDigest().digest(bytes);
        assertArrayEquals(expected, streamed.digest());
        assertArrayEquals(expected, BlockDigest.of(file));
    }

    @Test
    void itIsTheHashOfTheHashesOfBlocks() throws Exception {
        byte[] bytes = bytes(MIB + 5);
        MessageDigest sha = MessageDigest.getInstance("SHA-512/256");
        byte[] first = sha.digest(Arrays.copyOf(bytes, MIB));
        byte[] second = sha.digest(Arrays.copyOfRange(bytes, MIB, MIB + 5));
        sha.update(first);
        sha.update(second);
        assertArrayEquals(sha.digest(), new BlockDigest().digest(bytes));
    }

    @Test
    void eachChangedByteChangesIt() throws IOException {
        byte[] bytes = bytes(2 * MIB);
        Set<String> digests = new HashSet<>();
        digests.add(HexFormat.of().formatHex(new BlockDigest().digest(bytes)));
        for (int at : new int[] {0, MIB - 1, MIB, 2 * MIB - 1}) {
            bytes[at]++;
            digests.add(HexFormat.of().formatHex(new BlockDigest().digest(bytes)));
        }
        assertEquals(5, digests.size());
    }

    @Test
    void afterADigestItBeginsAnew() {
        BlockDigest digest = new BlockDigest();
        byte[] first = digest.digest(bytes(10));
        digest.update(bytes(500));
        digest.reset();
        assertArrayEquals(first, digest.digest(bytes(10)));
    }
}
