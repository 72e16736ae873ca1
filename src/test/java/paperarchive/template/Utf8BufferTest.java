package paperarchive.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.SiteFolder;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.AllowedCharacters;

/**
 * Characters that no page may hold are dropped where a page is written, however they were spelled.
 */
class Utf8BufferTest {
    private static String written(String text) {
        Utf8Buffer out = new Utf8Buffer().cleared();
        out.write(text, 0, text.length());
        return new String(out.page(), StandardCharsets.UTF_8);
    }

    @Test
    void whatNoPageMayHoldIsDropped() {
        assertEquals("abcdefg", written("a\u0000b\u0001c\u007fd\u0085e\ufdd0f\uffffg"));
        assertEquals("a\n\tb", written("a\n\tb\udbff\udfff"));
        assertEquals("é 中 🚀", written("é 中 🚀"));
    }

    @Test
    void whatTurnsLettersStaysInItsTextOrTag() {
        assertEquals("<p>ab</p>", written("<p>a\u202eb</p>"));
        assertEquals("<p>a</p><p>b</p>", written("<p>a\u2067</p><p>b\u2069</p>"));
        assertEquals("<p title=\"x\">y</p>", written("<p title=\"\u202bx\">y\u202c</p>"));
        assertEquals("<p>\u2067a\u2069</p>", written("<p>\u2067a\u2069</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&#x202e;",
                "&#8238;",
                "&#1;",
                "&#xffff;",
                "&#xfdd0;",
                "&#x85;",
                "&#xd800;",
                "&#0;",
                "&#x202a;",
                "&#x2067;",
                "&#x1ffff;",
                "$\\char\"202E$",
                "$\\char\"0$",
                "$\\char`^^00$",
                "$\\symbol{8238}$",
                "$\\unicode{x202e}$",
                "\\char\"202E",
                "\\symbol{8238}",
                "^^00",
                "^^^^202e",
                "%E2%80%AE",
                "<https://e.org/%E2%80%AE%00>",
                "[a](https://e.org/&#x202e;)",
                "[a]: https://e.org/ \"&#x202e;\"\n\n[a]",
                "`&#x202e;`",
                "| a |\n|-|\n| &#x202e; |",
                "![&#1;](https://e.org/)",
                "\\&#x202e;"
            })
    void noSpellingOfThemReachesAnyFile(String spelled, @TempDir Path folder) throws Exception {
        SiteFolder site = new SiteFolder(folder);
        site.write("content/site.yaml", "title: A\nbaseUrl: https://example.org/\n");
        String text = spelled.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String line = spelled.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
        site.write(
                "content/papers/a.jsonl",
                """
                {"id": "a", "title": "T %2$s", "authors": ["A %2$s"], "venue": "V %2$s",\
                 "abstract": "A %1$s b", "summary": "%1$s", "listed": "2025-12-12",\
                 "links": {"page": "https://e.org/%%E2%%80%%AE"}}
                """
                        .formatted(text, line));
        site.build(new Problems());
        for (String page : new String[] {"papers/a/index.html", "index.html", "sitemap.xml"}) {
            String written = site.page(page);
            assertTrue(AllowedCharacters.areAllAllowed(written), page);
            assertFalse(written.matches("(?s).*[\u202a-\u202e\u2066-\u2069].*"), page);
        }
    }

    @Test
    void aReferenceToSuchACharacterIsAWarningThatNamesTheRecord(@TempDir Path folder)
            throws Exception {
        SiteFolder site = new SiteFolder(folder);
        site.write("content/site.yaml", "title: A\n");
        site.write("content/papers/a.yaml", "id: a\ntitle: A\nabstract: 'a &#x202e; b'\n");
        Problems problems = new Problems();
        site.build(problems);
        assertEquals(
                "paper \"a\": abstract has character references that are not allowed, such as &#1;",
                problems.sorted().stream().map(Problem::message).findFirst().orElse(""));
    }
}
