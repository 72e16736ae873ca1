package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class InitCommandTest {
    @TempDir private Path folder;

    private CommandLineRun init(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "init";
        all[1] = folder.resolve("mine").toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return CommandLineRun.of(all);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("mine").resolve(file));
    }

    private List<String> files() throws IOException {
        Path root = folder.resolve("mine");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("site-output/"))
                    .filter(file -> !file.startsWith(".paper-archive/"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aNewArchiveIsBuiltAtOnceWithoutAWarning() throws IOException {
        CommandLineRun run = init("--title=Papers of Ada", "--generator=ada/paper-archive");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.lastLine().startsWith("3 papers, "), run::lastLine);
        assertTrue(run.lastLine().endsWith(", 0 warnings"), run::lastLine);
        assertEquals(
                List.of(
                        ".gitattributes",
                        ".github/ISSUE_TEMPLATE/correct.yml",
                        ".github/ISSUE_TEMPLATE/suggest.yml",
                        ".github/workflows/corrections.yml",
                        ".github/workflows/pages.yml",
                        ".gitignore",
                        "README.md",
                        "content/pages/about.md",
                        "content/papers/attention.yaml",
                        "content/papers/shannon-1948.md",
                        "content/papers/turing-1950.json",
                        "content/site.yaml"),
                files());
        assertTrue(read("site-output/index.html").contains("Papers of Ada"));
        assertTrue(read("README.md").startsWith("# Papers of Ada\n"));
        for (String file : files()) {
            assertFalse(read(file).matches("(?s).*@[A-Z_]+@.*"), file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada's \"papers\": #1",
                "- [a, {b: c}]",
                "a\\b @BASE_URL@",
                "論文 & <b>é</b>",
                "yes"
            })
    void aTitleOfAnyCharactersIsKept(String title) throws IOException {
        assertEquals(ExitCode.DONE, init("--title=" + title).code());
        Object settings =
                new Load(LoadSettings.builder().build()).loadFromString(read("content/site.yaml"));
        assertEquals(title, ((java.util.Map<?, ?>) settings).get("title"));
    }

    @Test
    void theWorkflowUsesTheReleaseThatMadeIt() throws IOException {
        init("--title=A", "--generator=ada/paper-archive");
        String workflow = read(".github/workflows/pages.yml");
        assertTrue(workflow.contains("uses: ada/paper-archive/.github/actions/build@v"), workflow);
        assertTrue(new Load(LoadSettings.builder().build()).loadFromString(workflow) != null);
    }

    @Test
    void withoutAReleaseThereIsNoWorkflowAndThisIsSaid() throws IOException {
        CommandLineRun run = init("--title=A");
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.err().contains("No workflow was written"), run::err);
        assertFalse(Files.exists(folder.resolve("mine/.github/workflows")));
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("mine/.git"));
        assertEquals(ExitCode.DONE, init("--title=A").code());
        CommandLineRun again = init("--title=B");
        assertEquals(ExitCode.PROBLEMS, again.code());
        assertTrue(again.err().contains("this folder is not empty"), again::err);
        assertTrue(read("content/site.yaml").contains("title: \"A\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--here",
                "--base-url=nowhere",
                "--generator=https://github.com/ada/papers",
                "--language=German please"
            })
    void wrongUsageIsSaidInOneLineAndNothingIsWritten(String option) {
        CommandLineRun run = init(option);
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals(2, run.err().lines().count(), run::err);
        assertFalse(Files.exists(folder.resolve("mine")));
    }

    @Test
    void withoutAFolderNothingIsDone() {
        assertEquals(ExitCode.USAGE, CommandLineRun.of("init").code());
    }

    @Test
    void theVersionNamesTheCommitOfARelease() {
        ProgramVersion release =
                new ProgramVersion(
                        "0.2.0",
                        "0123456789abcdef0123456789abcdef01234567",
                        "https://github.com/ada/paper-archive",
                        java.util.Optional.empty());
        assertEquals("paper-archive 0.2.0 (commit 0123456789ab)", release.line());
        assertTrue(
                CommandLineRun.of("--version").out().startsWith("paper-archive "),
                "a build of one's own has no commit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--title=a\n# Another heading",
                "--title=a\u001bb",
                "--title=\u202ea",
                "--description=a\rb",
                "--generator=../..",
                "--generator=a/..",
                "--generator=-a/b"
            })
    void anOptionThatCouldBecomeSomethingElseIsWrongUsage(String option) {
        CommandLineRun run = init("--title=T", option);
        assertEquals(ExitCode.USAGE, run.code(), run.err());
        assertFalse(Files.exists(folder.resolve("mine")));
    }

    @Test
    void aTitleThatNoPageTakesIsRefusedBeforeAnythingIsWritten() {
        assertEquals(ExitCode.USAGE, init("--title=" + "a".repeat(100_000)).code());
        assertFalse(Files.exists(folder.resolve("mine")));
    }

    /** In so deep a folder the settings can be written, and the name of a record is too long. */
    @Test
    void nothingIsLeftWhereAFileCannotBeWritten() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("mine"));
        while (deep.toString().length() < 3_700) {
            deep = deep.resolve("d".repeat(200));
        }
        deep = deep.resolve("d".repeat(4_029 - deep.toString().length()));
        CommandLineRun run = CommandLineRun.of("init", deep.toString(), "--title=T");
        assertEquals(ExitCode.PROBLEMS, run.code(), run.err());
        assertEquals(List.of(), files());
    }
}
