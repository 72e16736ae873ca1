package paperarchive.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file has its old bytes or its new ones, and nothing is left beside it. */
class AtomicFileTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void theFoldersOfANewFileAreCreated() throws IOException {
        Path file = folder.resolve("a/b/c.yaml");
        AtomicFile.write(file, NEW);
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("c.yaml"), names(file.resolveSibling(".")));
    }

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        Path file = Files.write(folder.resolve("a"), OLD);
        for (String mode : List.of("rw-------", "rw-rw-r--")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            AtomicFile.write(file, NEW);
            AtomicFile.writeDurably(file, NEW);
            assertEquals(mode, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void theTargetOfALinkIsReplacedAndTheLinkStays() throws IOException {
        Path target = Files.write(folder.resolve("target"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        AtomicFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(target));
    }

    @Test
    void aDurableFileReplacesALinkAndLeavesItsTarget() throws IOException {
        Path target = Files.write(folder.resolve("target"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        AtomicFile.writeDurably(link, NEW);
        assertTrue(Files.isRegularFile(link, java.nio.file.LinkOption.NOFOLLOW_LINKS));
        assertEquals("old", Files.readString(target));
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path inTheWay = folder.resolve("a");
        Files.createDirectories(inTheWay.resolve("full"));
        assertThrows(FileSystemException.class, () -> AtomicFile.write(inTheWay, NEW));
        assertThrows(FileSystemException.class, () -> AtomicFile.writeDurably(inTheWay, NEW));
        assertEquals(List.of("a"), names(folder));
        assertTrue(Files.isDirectory(inTheWay.resolve("full")));
    }

    @Test
    void leftoversAreRemovedAndNothingElse() throws IOException {
        for (String name :
                List.of(".a." + UUID.randomUUID() + ".new", ".a.1234.new", "c.new", "d")) {
            Files.write(folder.resolve(name), OLD);
        }
        Files.createDirectory(folder.resolve(".folder.new"));
        AtomicFile.removeLeftovers(folder.resolve("a"));
        assertEquals(List.of(".a.1234.new", ".folder.new", "c.new", "d"), names(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
