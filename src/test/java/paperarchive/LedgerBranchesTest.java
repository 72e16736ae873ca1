package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.cli.CommandLineTool;
import paperarchive.cli.ExitCode;

/**
 * Pairs of branches that add, rename, retag and remove papers, publish, and are merged by plain
 * {@code git merge}: the ledger never conflicts and no address is lost. {@code
 * -Dledger.branches=200} makes it long.
 */
class LedgerBranchesTest {
    private static final int PAIRS = Integer.getInteger("ledger.branches", 8);
    private static final long SEED = Long.getLong("ledger.branches.seed", 16L);
    private static final int PAPERS = 12;

    @TempDir private Path folder;
    private final Random random = new Random(SEED);
    private final Set<String> ever = new TreeSet<>();
    private final List<String> ids = new ArrayList<>();
    private SiteFolder site;
    private LocalDate today = LocalDate.of(2026, 1, 1);
    private int made;

    @BeforeEach
    void startWithTheSingleFileOfFormerVersions() throws Exception {
        site = new SiteFolder(folder.resolve("archive"));
        site.write("content/site.yaml", "title: Branches\nbaseUrl: https://example.org/\n");
        for (int i = 0; i < PAPERS; i++) {
            ids.add("p" + i);
            write(i, "");
        }
        site.write(".gitignore", "site-output/\n.paper-archive/\ncontent/addresses/.*\n");
        publish("the start");
        Path ledger = site.path("content/addresses");
        String lines = site.ledger();
        try (var files = Files.list(ledger)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(ledger);
        site.write("content/addresses.tsv", lines);
        assumeTrue(git("init", "-q", "-b", "main") == 0, "there is no git");
        commit("start");
    }

    private int git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", site.path("").toString()));
        command.addAll(List.of("-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of("-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"));
        command.addAll(List.of(words));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("git.log").toFile())
                        .start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "git hangs");
        return process.exitValue();
    }

    private void commit(String message) throws Exception {
        assertEquals(0, git("add", "-A"), this::log);
        assertEquals(0, git("commit", "-q", "--allow-empty", "-m", message), this::log);
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("git.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Writes the record of a number, with random authors and tags. */
    private void write(int number, String fields) throws IOException {
        String text =
                "id: %s\ntitle: Paper %d\nlisted: 2025-12-%02d\nauthors: [Author %d, Li %d]\ntags: [t%d]\n"
                        .formatted(
                                ids.get(number),
                                number,
                                1 + number % 28,
                                random.nextInt(9),
                                random.nextInt(3),
                                random.nextInt(7));
        site.write("content/papers/" + number + ".yaml", text + fields);
    }

    private void publish(String what) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true);
        int code =
                new CommandLineTool(out, new PrintStream(err, true), false)
                        .run(
                                "build",
                                "--publish",
                                "--today=" + today,
                                "--content=" + site.path("content"),
                                "--templates=" + site.path("templates"),
                                "--output=" + site.output());
        assertEquals(ExitCode.DONE, code, () -> what + "\n" + err.toString(StandardCharsets.UTF_8));
        Set<String> ledger = addresses();
        for (String path : site.tree().keySet()) {
            if (path.matches("(papers|authors|tags|venues)/[^/]+/index\\.html")) {
                ever.add(path.substring(0, path.length() - "index.html".length()));
            }
        }
        Set<String> lost = new TreeSet<>(ever);
        lost.removeAll(ledger);
        assertEquals(Set.of(), lost, what + ": online once, not in the ledger");
        ever.forEach(a -> assertTrue(Files.exists(site.output().resolve(a + "index.html")), a));
    }

    private Set<String> addresses() {
        return site.ledger()
                .lines()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One branch edits the records of even numbers, the other those of odd ones. */
    private void edit(int odd) throws IOException {
        int number = 2 * random.nextInt(PAPERS / 2) + odd;
        switch (random.nextInt(4)) {
            case 0 -> {
                ids.add("p" + ids.size());
                made++;
                write(ids.size() - 1, "");
            }
            case 1 -> {
                String aliases = aliases(number) + ids.get(number) + ", ";
                ids.set(number, "q" + number + "-" + made++);
                write(number, "aliases: [" + aliases + "]\n");
            }
            case 2 -> write(number, aliasLine(number));
            default -> write(number, aliasLine(number) + "status: {state: removed}\n");
        }
    }

    private String aliasLine(int number) throws IOException {
        String aliases = aliases(number);
        return aliases.isEmpty() ? "" : "aliases: [" + aliases + "]\n";
    }

    private String aliases(int number) throws IOException {
        return site.read("content/papers/" + number + ".yaml")
                .lines()
                .filter(line -> line.startsWith("aliases: ["))
                .map(line -> line.substring(10, line.length() - 1))
                .findFirst()
                .orElse("");
    }

    private void branch(String name, int odd, String what) throws Exception {
        assertEquals(0, git("checkout", "-q", "-b", name, "main"), this::log);
        for (int i = 0; i <= random.nextInt(3); i++) {
            edit(odd);
            today = today.plusDays(random.nextInt(2));
            // Not every branch is published: some come from an editor in a browser.
            if (random.nextInt(4) > 0) {
                publishHere(what);
            }
        }
        commit(name);
    }

    /** A branch does not have the records of the other one: its own addresses must stay. */
    private void publishHere(String what) throws IOException {
        Set<String> others = new TreeSet<>(ever);
        others.removeAll(addresses());
        ever.removeAll(others);
        publish(what);
        ever.addAll(others);
    }

    @Test
    void branchesMergeWithoutAConflictAndNoAddressIsLost() throws Exception {
        for (int pair = 0; pair < PAIRS; pair++) {
            String what = "seed " + SEED + ", pair " + pair;
            site.write(
                    ".gitattributes",
                    pair % 2 == 0 ? "" : "* text=auto\ncontent/addresses/*.tsv merge=union\n");
            commit("attributes");
            branch("a" + pair, 0, what);
            branch("b" + pair, 1, what);
            assertEquals(0, git("checkout", "-q", "main"), this::log);
            assertEquals(0, git("merge", "-q", "--no-edit", "a" + pair), () -> what + log());
            assertEquals(0, git("merge", "-q", "--no-edit", "b" + pair), () -> what + log());
            publish(what);
            commit("published");
        }
        System.out.printf(
                "Seed %d: %d pairs of branches merged, %d addresses ever online, none lost%n",
                SEED, PAIRS, ever.size());
    }
}
