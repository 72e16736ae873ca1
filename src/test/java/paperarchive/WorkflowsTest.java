package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflows and the action: what they may do, and that their scripts do it. */
class WorkflowsTest {
    private static final Path SCRIPTS = Path.of(".github/actions/build").toAbsolutePath();
    private static final Path CORRECT = Path.of(".github/actions/correct").toAbsolutePath();
    private static final Path GENERATED =
            Path.of("src/main/resources/paperarchive/scaffold/pages.yml");
    private static final Pattern PINNED =
            Pattern.compile("(\\./.*|@ACTION@|[\\w./-]+@[0-9a-f]{40} # v\\d.*)");

    @TempDir private Path folder;

    private static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
            List<Path> all = new ArrayList<>(files.toList());
            all.add(GENERATED);
            all.add(GENERATED.resolveSibling("corrections.yml"));
            all.add(SCRIPTS.resolve("action.yml"));
            all.add(CORRECT.resolve("action.yml"));
            return all;
        }
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        String text = Files.readString(file).replace("@ACTION@", "a/b@c").replace("@PIN@", "x: y");
        text = text.replace("@PROGRAM_STEPS@", "      - uses: a/b@c");
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Test
    void everyActionIsPinnedToACommit() throws IOException {
        for (Path file : workflows()) {
            for (String line : Files.readAllLines(file)) {
                int at = line.indexOf("uses: ");
                if (at >= 0) {
                    String action = line.substring(at + "uses: ".length());
                    assertTrue(PINNED.matcher(action).matches(), file + ": " + action);
                }
            }
        }
    }

    /** A text of a pull request that reached a shell could run a program. */
    @Test
    void noExpressionReachesAShell() throws IOException {
        for (Path file : workflows()) {
            for (String line : Files.readAllLines(file)) {
                boolean script = line.contains("run:") || line.startsWith("          ");
                boolean value = line.matches("\\s+[\\w-]+: .*");
                assertFalse(script && !value && line.contains("${{"), () -> file + ": " + line);
            }
        }
    }

    @Test
    void aWorkflowMayOnlyReadUnlessAJobSaysMore() throws IOException {
        for (Path file : workflows()) {
            if (!file.endsWith("action.yml")) {
                assertEquals(Map.of("contents", "read"), yaml(file).get("permissions"), file + "");
            }
        }
    }

    @Test
    void aPullRequestIsNeitherPublishedNorDeployed() throws IOException {
        String workflow = Files.readString(GENERATED);
        assertTrue(workflow.contains("  deploy:\n    if: github.event_name != 'pull_request'\n"));
        assertTrue(workflow.contains("publish: ${{ github.event_name != 'pull_request' }}"));
    }

    private record Run(int code, String out) {}

    private Run run(Path where, Map<String, String> environment, String... command)
            throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/env")), "the scripts need a Unix shell");
        Path log = Files.createTempFile(folder, "run", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(where.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), () -> Arrays.toString(command));
        return new Run(process.exitValue(), Files.readString(log));
    }

    private Run git(Path where, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of("-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of(words));
        Run run = run(where, Map.of(), command.toArray(String[]::new));
        assertEquals(0, run.code(), run::out);
        return run;
    }

    private Map<String, String> fetching(String sha256) {
        return Map.of(
                "VERSION",
                "0.2.0",
                "SHA256",
                sha256,
                "RELEASES",
                folder.resolve("releases").toUri().toString(),
                "JAR",
                folder.resolve("got.jar").toString());
    }

    private void release(String sums) throws IOException {
        Path release = Files.createDirectories(folder.resolve("releases/v0.2.0"));
        Files.writeString(release.resolve("paper-archive.jar"), "jar");
        Files.writeString(release.resolve("SHA256SUMS"), sums);
    }

    /** The SHA-256 of the three letters {@code jar}. */
    private static final String SHA256 =
            "0163f1eea7894350060624d315234d40c508ab251ba121714e234503045faadd";

    @Test
    void aJarIsFetchedAndItsChecksumChecked() throws Exception {
        release("0".repeat(64) + "  other\n" + SHA256 + "  paper-archive.jar\n");
        String script = SCRIPTS.resolve("fetch.sh").toString();
        Run fromSums = run(folder, fetching(""), script);
        assertEquals(0, fromSums.code(), fromSums::out);
        assertEquals("jar", Files.readString(folder.resolve("got.jar")));
        assertEquals(0, run(folder, fetching(SHA256), script).code());
        Run wrong = run(folder, fetching("0".repeat(64)), script);
        assertEquals(1, wrong.code());
        assertTrue(wrong.out().contains("::error::the jar of release 0.2.0 has"), wrong::out);
        assertFalse(Files.exists(folder.resolve("got.jar")), "a wrong jar is not left");
        release("nothing");
        assertEquals(1, run(folder, fetching(""), script).code(), "no checksum is an error");
    }

    /** A clone in which a build has recorded an address, as a runner has it. */
    private Path clone(String name) throws Exception {
        git(folder, "clone", "-q", folder.resolve("origin").toString(), name);
        return folder.resolve(name);
    }

    private void origin() throws Exception {
        git(folder, "init", "-q", "--bare", "-b", "main", "origin");
        Path first = clone("first");
        SiteFolder site = new SiteFolder(first);
        site.write("content/addresses.tsv", "papers/a/\ta\t2025-12-12\n");
        site.write("content/papers/a.yaml", "id: a\ntitle: A\n");
        git(first, "add", "-A");
        git(first, "commit", "-qm", "start");
        git(first, "push", "-q", "origin", "HEAD:main");
    }

    private Run record(Path clone) throws Exception {
        return run(
                clone,
                Map.of("CONTENT", "content", "GITHUB_REF_NAME", "main", "TOKEN", ""),
                SCRIPTS.resolve("record.sh").toString());
    }

    @Test
    void newAddressesAreCommittedThoughTheBranchMovedMeanwhile() throws Exception {
        origin();
        Path runner = clone("runner");
        new SiteFolder(runner).write("content/addresses/b.tsv", "papers/b/\tb\t2026-01-01\n");
        Files.delete(runner.resolve("content/addresses.tsv"));
        Path person = clone("person");
        new SiteFolder(person).write("content/papers/c.yaml", "id: c\ntitle: C\n");
        git(person, "add", "-A");
        git(person, "commit", "-qm", "c");
        git(person, "push", "-q", "origin", "HEAD:main");
        Run run = record(runner);
        assertEquals(0, run.code(), run::out);
        Path after = clone("after");
        assertTrue(Files.exists(after.resolve("content/addresses/b.tsv")));
        assertTrue(Files.exists(after.resolve("content/papers/c.yaml")));
        assertFalse(Files.exists(after.resolve("content/addresses.tsv")));
        Run again = record(after);
        assertEquals(new Run(0, "no new addresses\n"), again);
    }

    @Test
    void aBranchThatCannotBePushedStopsTheDeploymentAndNamesTheWaysOut() throws Exception {
        origin();
        Path runner = clone("runner");
        new SiteFolder(runner).write("content/addresses/b.tsv", "papers/b/\tb\t2026-01-01\n");
        Path hook = folder.resolve("origin/hooks/pre-receive");
        Files.writeString(hook, "#!/bin/sh\nexit 1\n");
        assertTrue(hook.toFile().setExecutable(true));
        Run run = record(runner);
        assertEquals(1, run.code());
        assertTrue(run.out().contains("so nothing is deployed"), run::out);
        assertTrue(run.out().contains("let GitHub Actions bypass the rule"), run::out);
    }

    /** No step contains a text that a reader wrote: only the program reads the event. */
    @Test
    void theTextOfAnIssueIsInNoWorkflow() throws IOException {
        for (Path file : workflows()) {
            for (String word : List.of("issue.body", "issue.title", "comment.body")) {
                for (String line : Files.readAllLines(file)) {
                    assertFalse(
                            line.contains(word) && !line.strip().startsWith("if: startsWith("),
                            () -> file + ": " + line);
                }
            }
        }
    }

    private static final String HOSTILE = "$(touch owned) `touch owned` ${{ github.token }} '\"; x";

    /** The steps of the action in a clone, with a program {@code gh} that notes what it is told. */
    private Run correct(Path clone, String body) throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        script(
                bin.resolve("java"),
                "shift 2\nexec "
                        + Path.of(System.getProperty("java.home"), "bin", "java")
                        + " -cp '"
                        + System.getProperty("java.class.path")
                        + "' paperarchive.Main \"$@\"");
        script(
                bin.resolve("gh"),
                "printf '%s\\n' \"$*\" >> '"
                        + folder.resolve("gh.txt")
                        + "'\nfor f; do :; done\n[ ! -f \"$f\" ] || cat \"$f\" >> '"
                        + folder.resolve("gh.txt")
                        + "'\n[ \"$2\" != view ]");
        Path event = folder.resolve("event.json");
        Files.writeString(
                event,
                new tools.jackson.databind.json.JsonMapper()
                        .writeValueAsString(Map.of("issue", Map.of("body", body))));
        Map<String, String> environment =
                Map.of(
                        "PATH", bin + ":" + System.getenv("PATH"),
                        "JAR", "x.jar",
                        "CONTENT", "content",
                        "CHANGES", folder.resolve("changes.txt").toString(),
                        "GITHUB_EVENT_PATH", event.toString(),
                        "ISSUE", "7",
                        "BASE", "main",
                        "GH_TOKEN", "t");
        Run applied = run(clone, environment, CORRECT.resolve("apply.sh").toString());
        assertEquals(0, applied.code(), applied::out);
        return run(clone, environment, CORRECT.resolve("pull-request.sh").toString());
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private String notes() throws IOException {
        return Files.readString(folder.resolve("gh.txt"));
    }

    @Test
    void aFormBecomesABranchWithItsTextAsData() throws Exception {
        origin();
        Path runner = clone("runner");
        Run run = correct(runner, "### Title\n\n" + HOSTILE + "\n\n### Published\n\n2017\n");
        assertEquals(0, run.code(), run::out);
        assertTrue(notes().contains("pr create --base main --head issue-7"), notes());
        assertTrue(notes().contains("    + title: " + HOSTILE), notes());
        assertFalse(Files.exists(runner.resolve("owned")));
        Path after = clone("after");
        git(after, "checkout", "-q", "issue-7");
        Run log = git(after, "log", "-1", "--format=%s", "--name-only");
        assertTrue(log.out().startsWith("Apply issue #7\n\ncontent/papers/2017/"), log::out);
    }

    @Test
    void aFormThatIsRefusedIsAnsweredAndLeavesNothing() throws Exception {
        origin();
        Path runner = clone("runner");
        Run run = correct(runner, "### Paper\n\n../../" + HOSTILE + "\n\n### Record\n\ntitle: A\n");
        assertEquals(0, run.code(), run::out);
        assertTrue(notes().startsWith("issue comment 7 --body-file "), notes());
        assertTrue(notes().contains("    event.json:1: error: the id of the paper"), notes());
        assertEquals("", git(runner, "status", "--porcelain").out());
        assertFalse(Files.exists(runner.resolve("owned")));
    }
}
