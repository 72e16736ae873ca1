package paperarchive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.template.Theme;

/** What a reader's browser has to fetch stays small. */
class WeightTest {
    private static final Path STATIC = Path.of("templates/static");

    @Test
    void theStyleSheetHasAtMost16KB() throws IOException {
        assertTrue(Files.size(STATIC.resolve("style.css")) <= 16_000);
        assertTrue(built("style.css").length() <= 16_000);
    }

    @Test
    void theScriptsOfOtherPagesHaveAtMost20KBInAll() throws IOException {
        try (Stream<Path> files = Files.list(STATIC)) {
            long bytes =
                    files.filter(file -> file.toString().endsWith(".js"))
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("search"))
                            .mapToLong(name -> built(name).length())
                            .sum();
            assertTrue(bytes > 1_000 && bytes <= 20_000, () -> bytes + " bytes");
        }
    }

    @Test
    void theScriptsOfTheSearchPageHaveAtMost12KBAsTheyTravel() throws IOException {
        long bytes = 0;
        for (String name : List.of("search.js", "search-engine.js")) {
            bytes += packed(built(name));
        }
        assertTrue(bytes > 1_000 && bytes <= 12 * 1024, bytes + " bytes");
    }

    @Test
    void thePageOfAPaperHasAtMost14KBAsItTravels(@TempDir Path folder) throws Exception {
        SiteFolder site = new SiteFolder(folder);
        new MadeUpArchive(20).writeInto(site, "https://example.org/repo/");
        site.build();
        long frame = 0;
        for (String name : List.of("style.css", "theme.js", "site.js")) {
            frame += packed(built(name));
        }
        int papers = 0;
        for (var page : site.tree().entrySet()) {
            if (page.getKey().startsWith("papers/")) {
                long all = frame + packed(page.getValue());
                assertTrue(all <= 14_000, () -> page.getKey() + " has " + all + " bytes");
                papers++;
            }
        }
        assertTrue(papers >= 20);
    }

    /** A file as it is in an English site, one character for each byte. */
    private static String built(String name) {
        try {
            return new String(Theme.builtIn().asset(name), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.size();
    }
}
