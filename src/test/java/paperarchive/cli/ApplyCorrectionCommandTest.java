package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code apply-correction} with forms of friendly and of hostile readers. */
class ApplyCorrectionCommandTest {
    private static final String RECORD =
            """
            # A remark.
            id: a
            title: Of text   # a note
            authors: [Ada Lovelace]
            tags: [One]
            """;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("content/papers"));
        Files.writeString(folder.resolve("content/papers/a.yaml"), RECORD);
        Files.writeString(
                folder.resolve("content/site.yaml"), "title: A\nbaseUrl: https://a.example/\n");
    }

    private CommandLineRun apply(String form) throws IOException {
        Path file = Files.writeString(folder.resolve("issue.md"), form);
        return CommandLineRun.of(
                "apply-correction", "-c", folder.resolve("content").toString(), file.toString());
    }

    private static String correction(String paper, String record) {
        return "### Paper\n\n"
                + paper
                + "\n\n### Record\n\n```yaml\n"
                + record
                + "\n```\n\n"
                + "### What is wrong\n\n_No response_\n";
    }

    private static String suggestion(String title, String authors, String published) {
        return "### arXiv id, DOI or URL\n\n_No response_\n\n### Title\n\n"
                + title
                + "\n\n### Authors\n\n"
                + authors
                + "\n\n### Published\n\n"
                + published
                + "\n\n### Link\n\n_No response_\n\n### Abstract\n\n_No response_\n";
    }

    /** All files below the folder of the test, but for the form. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith("issue") && !name.startsWith("event")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void aCorrectionChangesTheFieldsItNamesAndShowsThem() throws IOException {
        CommandLineRun run = apply(correction("a", "id: a\ntitle: Of texts\ntags:\nvenue: X"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(
                """
                change %s
                - title: Of text
                + title: Of texts
                - tags: ["One"]
                + venue: X
                """
                        .formatted(folder.resolve("content/papers/a.yaml")),
                run.out());
        assertEquals(
                """
                # A remark.
                id: a
                title: Of texts
                authors: [Ada Lovelace]
                venue: X
                """,
                Files.readString(folder.resolve("content/papers/a.yaml")));
    }

    @Test
    void theEventOfGitHubIsRead() throws IOException {
        Path event = folder.resolve("event.json");
        String body = correction("a", "title: Of texts").replace("\n", "\r\n");
        Files.writeString(
                event, new JsonMapper().writeValueAsString(Map.of("issue", Map.of("body", body))));
        CommandLineRun run =
                CommandLineRun.of(
                        "apply-correction",
                        "-c",
                        folder.resolve("content").toString(),
                        event.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("+ title: Of texts"), run.out());
    }

    @Test
    void aSuggestionByHandBecomesARecord() throws IOException {
        CommandLineRun run = apply(suggestion("On $x$", "Grace Hopper\nAlan Turing", "1952-05"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(
                """
                id: hopper1952on
                title: On $x$
                authors: [Grace Hopper, Alan Turing]
                published: 1952-05
                """,
                files().get("content/papers/1952/hopper1952on.yaml"));
        assertEquals(ExitCode.PROBLEMS, apply(suggestion("On $x$", "Grace Hopper", "1952")).code());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "$(touch /tmp/owned)",
                "`touch /tmp/owned`",
                "${{ github.token }}",
                "'; touch /tmp/owned; echo '",
                "\"; rm -rf .; \"",
                "a\n::set-output name=x::y",
                "::error::a",
                "!!javax.script.ScriptEngineManager [a]",
                "&a [*a, *a]",
                "{{constructor}}",
                "<script>alert(1)</script>",
                "- a: b",
                "key: value",
                "# a",
                "|\n  a",
                "---\nid: b",
                "\u0000\u001b[31mred",
                "\u202eabc",
                "../../../etc/passwd",
                "%n%s",
                "x".repeat(9000),
                "### Record",
                "```\n### Record\n```");
    }

    /** What is written is a record that says exactly what the reader said, or nothing. */
    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextIsARecordOrARefusal(String text) throws IOException {
        String yaml = new JsonMapper().writeValueAsString(text);
        for (String form :
                new String[] {
                    suggestion(text, text, "2017"),
                    suggestion("A", "B C", text),
                    correction("a", "title: " + yaml),
                    correction("a", "title: " + text),
                    correction("a", text),
                    correction(text, "title: B"),
                    "### arXiv id, DOI or URL\n\n" + text + "\n",
                    text
                }) {
            Map<String, String> before = files();
            CommandLineRun run = apply(form);
            assertTrue(run.code() == ExitCode.DONE || run.code() == ExitCode.PROBLEMS, run.err());
            if (run.code() == ExitCode.PROBLEMS) {
                assertEquals(before, files(), run.err());
            }
            CommandLineRun check =
                    CommandLineRun.of("check", "-c", folder.resolve("content").toString());
            assertEquals(ExitCode.DONE, check.code(), check.out());
            for (String line : (run.out() + run.err()).split("\n", -1)) {
                assertTrue(!line.startsWith("::") && line.indexOf('\u001b') < 0, line);
            }
            for (String name : files().keySet()) {
                assertTrue(name.matches("content/(site\\.yaml|papers/[\\w./-]+)"), name);
            }
            write();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a",
                "/etc/passwd",
                "b",
                "A",
                "a/../b",
                "a\u0000",
                "con",
                "a b",
                ".a",
                ""
            })
    void anotherIdThanThatOfTheRecordIsRefused(String id) throws IOException {
        Map<String, String> before = files();
        assertEquals(ExitCode.PROBLEMS, apply(correction("a", "id: \"" + id + "x\"")).code());
        assertEquals(ExitCode.PROBLEMS, apply(correction(id + "x", "title: B")).code());
        assertEquals(before, files());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "published: yesterday",
                "nosuch: 1",
                "title:",
                "title: [A, B]",
                "links: {pdf: 'javascript:alert(1)'}",
                "title: Of text",
                "a",
                "[a]",
                ""
            })
    void aCorrectionThatBreaksARuleOrChangesNothingIsRefused(String record) throws IOException {
        CommandLineRun run = apply(correction("a", record));
        assertEquals(ExitCode.PROBLEMS, run.code(), run.out());
        assertEquals(RECORD, files().get("content/papers/a.yaml"));
        assertTrue(run.err().contains(": error: "), run.err());
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("x.md"), new byte[] {(byte) 0xff, '#'});
        CommandLineRun run = applied(file);
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains(file + ": this is not UTF-8 text"), run.err());
        assertTrue(applied(folder).err().contains(folder + ": this is a folder"));
    }

    /** A device says that it has no bytes, and never ends. */
    @Test
    void aFileWithoutAnEndIsReadToTheLimit() throws IOException {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.isReadable(endless), "there is no /dev/zero here");
        CommandLineRun run = applied(endless);
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("/dev/zero: this is larger than"), run.err());
    }

    private CommandLineRun applied(Path file) {
        return CommandLineRun.of(
                "apply-correction", "-c", folder.resolve("content").toString(), file.toString());
    }
}
