package paperarchive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.SiteFolder;
import paperarchive.problem.Problems;

/** An index that is damaged is said to be so, and never taken for one that finds nothing. */
class DamagedIndexTest {
    @TempDir private Path folder;
    private Path site = Path.of("");

    @BeforeEach
    void build() throws Exception {
        SiteFolder archive = new SiteFolder(folder);
        archive.write("content/papers/a.yaml", "id: a\ntitle: Deep learning\n");
        archive.build(new Problems());
        site = folder.resolve("site-output");
        assertEquals(1, SearchEngine.open(site).search("deep ", 10).total());
    }

    private List<Path> data() throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("search/data"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "5", "[]", "null", "{}", "{\"slots\":-1}", "[[[[[["})
    void aDamagedRootIsNamedWithTheCure(String root) throws IOException {
        Files.writeString(site.resolve("search/root.json"), root);
        IOException e =
                assertThrows(IOException.class, () -> SearchEngine.open(site).search("deep ", 10));
        assertTrue(e.toString().contains("damaged; run build --full"), e::toString);
    }

    @Test
    void aRootThatIsNotTextIsNamedToo() throws IOException {
        Files.write(site.resolve("search/root.json"), new byte[] {(byte) 0xff, 0});
        IOException e = assertThrows(IOException.class, () -> SearchEngine.open(site));
        assertTrue(e.toString().contains("damaged; run build --full"), e::toString);
    }

    /** Each file is replaced in turn; one that the query does not need may be anything. */
    @Test
    void aDamagedFileIsCountedOrNotNeeded() throws IOException {
        Random random = new Random(10);
        int counted = 0;
        for (Path file : data()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] noise = new byte[300];
            random.nextBytes(noise);
            for (byte[] bytes : List.of(noise, new byte[0], bomb())) {
                Files.write(file, bytes);
                SearchResults found = SearchEngine.open(site).search("deep ", 10);
                assertFalse(
                        found.papers().isEmpty() && found.unreadable().isEmpty(), () -> "" + file);
                counted += found.unreadable().size();
            }
            Files.write(file, whole);
        }
        assertTrue(counted >= 2, "no damage was seen");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                out.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void aLongQueryTakesNoLongerThanItsFirstThousandCharacters() {
        for (String piece : List.of("a ", "\u0300", "é", "中", "\"", "tag:", "a\u0315\u0300")) {
            String query = piece.repeat(1_000_000 / piece.length());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> SearchEngine.open(site).search(query, 10));
        }
    }
}
