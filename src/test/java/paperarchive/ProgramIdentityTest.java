package paperarchive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar is known by the directory at its end, which changes with every byte of its files. */
class ProgramIdentityTest {
    @TempDir private Path folder;

    private Path jar(String text, String comment) throws IOException {
        Path jar = folder.resolve("a.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.setComment(comment);
            ZipEntry entry = new ZipEntry("A.class");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void aChangedByteOfAFileChangesTheDirectory() throws IOException {
        byte[] first = ProgramIdentity.directory(jar("one".repeat(1000), ""));
        assertArrayEquals(first, ProgramIdentity.directory(jar("one".repeat(1000), "")));
        assertArrayEquals(first, ProgramIdentity.directory(jar("one".repeat(1000), "a comment")));
        byte[] other = ProgramIdentity.directory(jar("one".repeat(999) + "onf", ""));
        assertEquals(first.length, other.length);
        assertTrue(!Arrays.equals(first, other));
        assertTrue(first.length < 100);
    }

    @Test
    void aFileWithoutADirectoryIsItsBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("b.jar"), "not a jar");
        assertEquals(
                "not a jar", new String(ProgramIdentity.directory(file), StandardCharsets.UTF_8));
        Path jar = jar("one", "");
        byte[] cut = Arrays.copyOf(Files.readAllBytes(jar), (int) Files.size(jar) - 5);
        Files.write(jar, cut);
        assertArrayEquals(cut, ProgramIdentity.directory(jar));
    }
}
