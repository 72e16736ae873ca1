package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.importer.ImportFormats;

/** {@code import} as people type it. */
class ImportCommandTest {
    private static final String RIS =
            "TY  - JOUR\nTI  - A Title\nAU  - Lovelace, Ada\nPY  - 2017\nED  - Ed\nER  - \n";

    @TempDir private Path folder;

    @Test
    void aRunEndsWithTheNumberOfEntries() throws IOException {
        CommandLineRun run = run(file("a.ris", RIS));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals("1 of 1 imported: 1 new, 0 updated, 0 unchanged", run.lastLine());
        assertTrue(run.err().contains("ED: 1 entry; not kept"), run.err());
        assertEquals(
                """
                id: lovelace2017title
                title: A Title
                authors: [Ada Lovelace]
                published: 2017
                type: article-journal
                """,
                Files.readString(content().resolve("papers/2017/lovelace2017title.yaml")));
        assertEquals(ExitCode.DONE, CommandLineRun.of("check", "-c", content().toString()).code());
    }

    @Test
    void anEntryThatIsRefusedFailsTheRun() throws IOException {
        CommandLineRun run = run("ris", file("a.ris", RIS + "TY  - JOUR\nPY  - 2018\nER  - \n"));
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertEquals("1 of 2 imported: 1 new, 0 updated, 0 unchanged", run.lastLine());
        assertTrue(run.err().contains("a.ris:7: error: the title is missing"), run.err());
    }

    @Test
    void aDryRunPrintsWhatWouldBeWritten() throws IOException {
        CommandLineRun run = run("--dry-run", "--tag", "old", file("a.ris", RIS));
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.lines().get(0).startsWith("+ "), run.out());
        assertTrue(run.lines().contains("+     tags: [\"old\"]"), run.out());
        assertEquals("1 of 1 would be imported: 1 new, 0 updated, 0 unchanged", run.lastLine());
        assertFalse(Files.exists(content()));
    }

    @Test
    void aWrongFormatIsAnsweredWithTheRightOne() throws IOException {
        String file = file("a.ris", RIS);
        CommandLineRun run = run("bibtex", file);
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("this file is RIS, not BibTeX"), run.err());
        assertTrue(run.err().contains("run: import ris " + file), run.err());
    }

    @Test
    void anUnknownFormatIsWrongUsage() throws IOException {
        CommandLineRun run = run("bibtx", file("a.ris", RIS));
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(run.err().contains("unknown format \"bibtx\"; did you mean bibtex?"), run.err());
    }

    @Test
    void whatCannotBeLookedUpIsWrongUsage() {
        CommandLineRun run = run("arxiv", "nosuch.bib");
        assertEquals(ExitCode.USAGE, run.code());
        assertTrue(
                run.err()
                        .contains(
                                "there is no file \"nosuch.bib\", and it is not an identifier that"
                                        + " arxiv can look up"),
                run.err());
        assertTrue(
                run("nosuch.bib")
                        .err()
                        .contains(
                                "there is no file \"nosuch.bib\", and it is neither an arXiv id nor"
                                        + " a DOI"));
        assertEquals(ExitCode.USAGE, run("bibtex").code());
        assertEquals(ExitCode.USAGE, run().code());
        assertEquals(ExitCode.USAGE, run("--map", "x=nosuch", "csv", "a").code());
        assertEquals(ExitCode.USAGE, run("--jsonl", "a.json", "csv", "a").code());
    }

    @Test
    void columnsAreMapped() throws IOException {
        CommandLineRun run =
                run(
                        "--map",
                        "Paper name=title",
                        "--map",
                        "Where=links.code",
                        "csv",
                        file("a.csv", "Paper name;Where\nOne;https://example.org/c\n"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(
                Files.readString(content().resolve("papers/undated/one.yaml"))
                        .contains("code: https://example.org/c"));
    }

    @Test
    void aCompressedFileIsReadAndABombIsNot() throws IOException {
        Path small = folder.resolve("a.ris.gz");
        Files.write(small, compressed(RIS.getBytes(java.nio.charset.StandardCharsets.UTF_8), 1));
        assertEquals(ExitCode.DONE, run(small.toString()).code());
        Path bomb = folder.resolve("b.ris.gz");
        Files.write(bomb, compressed(new byte[1 << 20], 100));
        CommandLineRun run = run(bomb.toString());
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("the compressed data grow to more than"), run.err());
    }

    @Test
    void aFolderStandsForItsFiles() throws IOException {
        Files.createDirectories(folder.resolve("some"));
        file("some/a.ris", RIS);
        file("some/b.bib", "@misc{k, title = {Another}, author = {A B}, year = 2001}");
        CommandLineRun run = run(folder.resolve("some").toString());
        assertEquals("2 of 2 imported: 2 new, 0 updated, 0 unchanged", run.lastLine());
    }

    @Test
    void theDocumentationNamesEveryFormatAndNoOther() throws IOException {
        List<String> named = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/docs/importing.md"))) {
            if (line.matches("\\| `[a-z-]+` \\| .* \\| `import .*` \\|")) {
                named.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        assertEquals(ImportFormats.names(), named);
        String help = CommandLineRun.of("import", "--help").out();
        ImportFormats.names().forEach(name -> assertTrue(help.contains(name), name));
    }

    private static byte[] compressed(byte[] bytes, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < times; i++) {
                gzip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    private Path content() {
        return folder.resolve("content");
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private CommandLineRun run(String... words) {
        List<String> all = new ArrayList<>(List.of("import", "-c", content().toString()));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        all.addAll(List.of(words));
        return CommandLineRun.of(all.toArray(String[]::new));
    }
}
