package paperarchive.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;

class ContentReaderTest {
    private final Problems problems = new Problems();

    @TempDir private Path content;

    @Test
    void recordsOfEveryFormatAreRead() throws IOException {
        put("papers/a.json", "{\"id\": \"from-json\"}");
        put("papers/b.yaml", "id: from-yaml");
        put("papers/c.md", "---\nid: from-markdown\n---\nText");
        put("papers/d.jsonl", "{\"id\": \"from-line-1\"}\n{\"id\": \"from-line-2\"}");

        List<String> ids = new ArrayList<>(ids());
        ids.sort(null);

        assertEquals(
                List.of("from-json", "from-line-1", "from-line-2", "from-markdown", "from-yaml"),
                ids);
        assertEquals("", Outline.of(problems));
    }

    @Test
    void theTextOfAMarkdownRecordIsItsAbstract() throws IOException {
        put("papers/a.md", "---\nid: a\n---\nText");

        List<String> outlines = reader().records(record -> Outline.of(Optional.of(record)));

        assertEquals(List.of("2 id: TEXT \"a\"\n4 abstract: TEXT \"Text\n\""), outlines);
    }

    @Test
    void manyFilesAreReadInAnOrderThatDependsOnTheirNamesAlone() throws IOException {
        List<String> expected = IntStream.range(1000, 1200).mapToObj(i -> "p" + i).toList();
        for (String id : expected) {
            put("papers/" + id + ".json", "{\"id\": \"" + id + "\"}");
        }

        assertEquals(expected, ids());
    }

    @Test
    void anArchiveWithoutPapersHasNoRecords() throws IOException {
        assertEquals(List.of(), ids());
    }

    @Test
    void brokenFilesBecomeProblemsAndTheOthersAreRead() throws IOException {
        put("papers/a.json", "{");
        put("papers/b.json", "{\"id\": \"b\"}");
        put("papers/c.jsonl.gz", "not gzip");
        Files.write(content.resolve("papers/d.yaml"), "id: Zürich".getBytes(ISO_8859_1));

        assertEquals(List.of("b"), ids());
        assertEquals(
                List.of("a.json:1", "c.jsonl.gz:1", "d.yaml:1"),
                problems.sorted().stream()
                        .map(p -> p.at().toString().replaceAll(".*/", ""))
                        .toList());
    }

    @Test
    void settingsAreYaml() throws IOException {
        put("site.yaml", "title: My archive\n");

        assertEquals("1 title: TEXT \"My archive\"", Outline.of(reader().settings()));
    }

    @Test
    void missingSettingsAreEmpty() throws IOException {
        assertEquals("", Outline.of(reader().settings()));
        assertEquals(1, problems.warnings());
    }

    @Test
    void settingsThatAreNotUtf8AreAProblem() throws IOException {
        Files.write(content.resolve("site.yaml"), "title: Zürich".getBytes(ISO_8859_1));

        assertEquals("", Outline.of(reader().settings()));
        assertEquals(1, problems.errors());
    }

    @Test
    void theTextOfAFreePageIsItsBody() throws IOException {
        put("pages/about.md", "---\ntitle: About\n---\nText");
        put("pages/help.md", "no front matter");

        List<RawRecord> pages = reader().pages();

        assertEquals(1, pages.size());
        assertEquals(
                "2 title: TEXT \"About\"\n4 body: TEXT \"Text\n\"",
                Outline.of(pages.stream().findFirst()));
        assertEquals(1, problems.errors());
    }

    @Test
    void aDefectOfTheCheckIsNotHidden() throws IOException {
        put("papers/a.json", "{\"id\": \"a\"}");

        CompletionException failure =
                assertThrows(
                        CompletionException.class,
                        () ->
                                reader().records(
                                                record -> {
                                                    throw new IllegalStateException("defect");
                                                }));

        assertInstanceOf(IllegalStateException.class, failure.getCause());
    }

    private ContentReader reader() {
        return new ContentReader(content, problems);
    }

    private List<String> ids() throws IOException {
        return reader().records(
                        record ->
                                record.fields().values().get("id") instanceof RawValue.Scalar id
                                        ? id.text()
                                        : "");
    }

    private void put(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
