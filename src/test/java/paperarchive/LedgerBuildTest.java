package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** When a build writes the ledger, and what it makes of one that is there. */
class LedgerBuildTest {
    private static final String LEDGER = "content/addresses";
    private static final LedgerMode DAY_ONE = new LedgerMode.Recording(LocalDate.of(2025, 12, 12));
    private static final LedgerMode DAY_TWO = new LedgerMode.Recording(LocalDate.of(2026, 1, 1));
    private static final LedgerMode FROZEN = new LedgerMode.Frozen();

    @TempDir private Path folder;
    private SiteFolder site;
    private final List<String> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private final Map<String, Meanwhile> atStage = new HashMap<>();

    /** What happens while a build is at work. */
    private interface Meanwhile {
        void run() throws IOException;
    }

    private final class Log implements Build.Progress {
        @Override
        public void stage(String name) {
            Meanwhile meanwhile = atStage.remove(name);
            try {
                if (meanwhile != null) {
                    meanwhile.run();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            stages.add(name);
        }

        @Override
        public void note(String text) {
            notes.add(text.replace(folder + "/", ""));
        }

        @Override
        public void rendered(int pages) {}
    }

    @BeforeEach
    void writeTwoPapers() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
    }

    private Problems build(LedgerMode rule, Path output) throws IOException {
        stages.clear();
        notes.clear();
        Problems problems = new Problems();
        BuildOptions.Content options =
                BuildOptions.Content.of(site.path("content"), site.path("templates"));
        BuildOptions.Output target = BuildOptions.Output.to(output);
        try {
            new Build(options, problems).run(target, rule, new Log());
        } catch (ProblemsFound e) {
            assertTrue(problems.errors() > 0);
        }
        return problems;
    }

    private Problems build(LedgerMode rule) throws IOException {
        return build(rule, site.output());
    }

    private static String words(Problems problems, Path folder) {
        StringBuilder words = new StringBuilder();
        for (Problem problem : problems.sorted()) {
            words.append(problem.toString().replace(folder + "/", "")).append('\n');
        }
        return words.toString();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(site.path(LEDGER))) {
            return files.sorted().toList();
        }
    }

    /** The name of the only file of the ledger. */
    private String file() throws IOException {
        return LEDGER + "/" + files().get(0).getFileName();
    }

    private List<String> addresses() throws IOException {
        return site.ledger().lines().toList();
    }

    @Test
    void theFirstBuildBeginsTheLedgerAndSaysSo() throws IOException {
        assertEquals(0, build(DAY_ONE).errors());
        assertEquals(
                List.of(
                        "authors/ada-lovelace/\tAda Lovelace\t2025-12-12\ta",
                        "papers/a/\ta\t2025-12-12\tlovelace2025first",
                        "papers/b/\tb\t2025-12-12\tanon2025second",
                        "tags/engines/\tengines\t2025-12-12\ta"),
                addresses());
        assertTrue(notes.get(0).startsWith(LEDGER + " is new: "), notes.toString());
    }

    @Test
    void theBuildAfterItHasNothingToDo() throws IOException {
        build(DAY_ONE);
        build(DAY_TWO);
        assertEquals(List.of("look for changes"), stages);
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-13\n");
        build(DAY_TWO);
        assertEquals(4, stages.size());
        assertTrue(notes.get(0).contains("added papers/c/. Commit"), notes.toString());
        build(DAY_TWO);
        assertEquals(List.of("look for changes"), stages);
        assertEquals("papers/c/\tc\t2026-01-01\tanon2025third", addresses().get(3));
    }

    @Test
    void aChangeOfTheLedgerByHandIsAChange() throws IOException {
        build(DAY_ONE);
        Path file = files().get(0);
        Files.writeString(
                file,
                Files.readString(file).replace("papers/b/\tb\t2025-12-12\tanon2025second\n", ""));
        build(DAY_TWO);
        assertEquals(4, stages.size());
        assertTrue(addresses().contains("papers/b/\tb\t2026-01-01\tanon2025second"));
    }

    private static final String CHANGES = "api/changes.json";

    private Map<String, String> built(LedgerMode mode, String output) throws IOException {
        assertEquals(0, build(mode, folder.resolve(output)).errors());
        return SiteFolder.tree(folder.resolve(output));
    }

    @Test
    void allBuildsOfAPublishedArchiveAreEqual() throws IOException {
        site.write("content/site.yaml", "baseUrl: https://papers.example.org/\n");
        build(DAY_ONE);
        Map<String, String> published = site.tree();
        assertTrue(
                published
                        .getOrDefault(CHANGES, "")
                        .contains("\"date\":\"2025-12-12\",\"added\":[\"a\",\"b\"]"),
                published.getOrDefault(CHANGES, ""));
        assertTrue(published.containsKey("api/resourcesync/changelist.xml"));
        build(DAY_TWO);
        assertEquals(published, site.tree());
        assertEquals(published, built(DAY_TWO, "later"));
        assertEquals(published, built(new LedgerMode.Local(), "plain"));
        assertEquals(published, built(new LedgerMode.Preview(), "preview"));
        assertEquals(published, built(new LedgerMode.Part(LocalDate.of(2026, 3, 3)), "part"));
        assertEquals(published, built(FROZEN, "frozen"));
    }

    @Test
    void onlyTheListsOfChangesDependOnTheDay() throws IOException {
        build(DAY_ONE);
        Map<String, String> first = site.tree();
        Files.delete(files().get(0));
        Map<String, String> second = built(DAY_TWO, "second");
        assertTrue(
                second.getOrDefault(CHANGES, "").contains("2026-01-01"),
                second.getOrDefault(CHANGES, ""));
        for (String file : List.of(CHANGES, "api/resourcesync/changelist.xml")) {
            second.computeIfPresent(file, (path, text) -> text.replace("2026-01-01", "2025-12-12"));
        }
        assertEquals(new TreeMap<>(first), new TreeMap<>(second));
    }

    @Test
    void aPlainBuildShowsTheDayListedUntilAPaperIsPublished() throws IOException {
        site.write("content/papers/b.yaml", "id: b\ntitle: Second\nlisted: 2020-02-02\n");
        String plain = built(new LedgerMode.Local(), "plain").getOrDefault(CHANGES, "");
        assertTrue(plain.contains("\"date\":\"2020-02-02\",\"added\":[\"b\"]"), plain);
        build(DAY_ONE);
        String published = site.page(CHANGES);
        assertFalse(published.contains("2020-02-02"), published);
    }

    @Test
    void theOtherPartsOfASiteShowTheLedgerThatTheFirstPartWrites() throws IOException {
        Map<String, String> part = built(new LedgerMode.Part(LocalDate.of(2025, 12, 12)), "part");
        assertFalse(Files.exists(site.path(LEDGER)), "only the first part writes the ledger");
        build(DAY_ONE);
        assertEquals(site.tree(), part);
    }

    @Test
    void aPartOfAnotherDayIsBuiltAnew() throws IOException {
        built(new LedgerMode.Part(LocalDate.of(2025, 12, 12)), "part");
        Map<String, String> next = built(new LedgerMode.Part(LocalDate.of(2026, 1, 1)), "part");
        assertTrue(
                next.getOrDefault(CHANGES, "").contains("2026-01-01"),
                next.getOrDefault(CHANGES, ""));
    }

    @Test
    void aBuildThatWouldLoseAnAddressChangesNothing() throws IOException {
        build(DAY_ONE);
        Map<String, String> before = site.tree();
        String ledger = site.ledger();
        Files.delete(site.path("content/papers/a.yaml"));
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\n");
        assertEquals(
                """
                FILE:3: error: papers/a/, published 2025-12-12, would be lost: no record has this id or alias
                    restore its record, add "a" to the aliases in content/papers/c.yaml, keep its record with status: {state: removed}, or, if it was never online, run paper-archive ledger forget papers/a/
                """
                        .replace("FILE", file()),
                words(build(DAY_TWO), folder));
        assertEquals(before, site.tree());
        assertEquals(ledger, site.ledger());
    }

    @Test
    void aBuildThatFailsWritesNoLedger() throws IOException {
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: soon\n");
        build(DAY_ONE);
        assertFalse(Files.exists(site.path(LEDGER)));
        Files.delete(site.path("content/papers/c.yaml"));
        site.write("templates/paper.ftlh", "${nosuch}");
        assertEquals(1, build(DAY_ONE).errors());
        assertFalse(Files.exists(site.path(LEDGER)));
    }

    @Test
    void aPreviewWritesNoLedger() throws IOException {
        assertEquals(0, build(new LedgerMode.Preview()).errors());
        assertFalse(Files.exists(site.path(LEDGER)));
        assertEquals(List.of(), notes);
    }

    @Test
    void aFrozenBuildRefusesWhatTheLedgerLacks() throws IOException {
        assertEquals(
                """
                content/addresses:1: error: the ledger does not contain authors/ada-lovelace/, papers/a/, papers/b/, tags/engines/
                    run build --publish, and commit content/addresses with the records
                """,
                words(build(FROZEN), folder));
        assertFalse(Files.exists(site.output().resolve("index.html")));
        build(DAY_ONE);
        assertEquals(0, build(FROZEN).errors());
        assertEquals(4, stages.size(), "what was allowed before may not be allowed now");
    }

    @Test
    void aFrozenBuildRefusesALedgerThatIsBehind() throws IOException {
        build(DAY_ONE);
        site.write("content/papers/b.yaml", "id: new\ntitle: Second\naliases: [b]\n");
        assertEquals(
                """
                content/addresses:1: error: the ledger does not contain papers/new/
                    run build --publish, and commit content/addresses with the records
                FILE:4: error: the ledger does not say what answers now at papers/b/
                    run build --publish, and commit content/addresses with the records
                """
                        .replace("FILE", file()),
                words(build(FROZEN), folder));
    }

    @Test
    void manyAddressesAreCounted() throws IOException {
        for (int i = 0; i < 9; i++) {
            site.write("content/papers/p" + i + ".yaml", "id: p" + i + "\ntitle: P\n");
        }
        String words = words(build(FROZEN), folder);
        assertTrue(words.contains("papers/b/, papers/p0/, papers/p1/ and 8 more\n"), words);
    }

    @Test
    void bothSidesOfAMergeTogetherAreALedger() throws IOException {
        build(DAY_ONE);
        String ledger = site.ledger();
        Files.writeString(files().get(0), ledger + ledger.replace("2025-12-12", "2025-11-01"));
        assertEquals(0, build(FROZEN).errors());
    }

    @Test
    void theFormerSingleFileIsReadAndMovedIntoTheFolder() throws IOException {
        String former = "# by an earlier version\npapers/a/\ta\t2024-01-01\n";
        site.write("content/addresses.tsv", former);
        assertEquals(0, build(new LedgerMode.Local()).errors());
        assertEquals(former, site.read("content/addresses.tsv"), "a build at home moves nothing");
        build(DAY_ONE);
        assertFalse(Files.exists(site.path("content/addresses.tsv")));
        assertEquals(former, site.read(LEDGER + "/old.tsv"));
        assertEquals("papers/a/\ta\t2024-01-01\tlovelace2025first", addresses().get(1));
        assertEquals(2, files().size());
        assertEquals(0, build(FROZEN).errors());
        site.write("content/addresses.tsv", "papers/b/\tb\t2023-01-01\n");
        build(DAY_ONE);
        assertEquals(
                "papers/b/\tb\t2023-01-01\tanon2025second",
                addresses().get(2),
                "from an old branch");
        assertEquals(2, files().size());
    }

    @Test
    void aDeploymentAddsOneSmallFileAndChangesNoOther() throws IOException {
        build(DAY_ONE);
        Path first = files().get(0);
        String before = Files.readString(first);
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\ntags: [engines]\n");
        build(DAY_TWO);
        assertEquals(before, Files.readString(first));
        assertEquals(
                """
                # Published addresses: address, what answers there, first day, paper.
                papers/c/\tc\t2026-01-01\tthird
                """,
                Files.readString(files().get(1)));
        assertTrue(
                files().get(1).getFileName().toString().matches("2026-01-01-1-[0-9a-f]{8}\\.tsv"));
    }

    @Test
    void whereTheLedgerCannotBeWrittenNothingIsPublished() throws IOException {
        List<Path> inTheWay = List.of(site.path("content/addresses/.lock"));
        for (Path path : inTheWay) {
            Files.createDirectories(path.resolve("folder"));
        }
        Problems problems = new Problems();
        try {
            problems = build(DAY_ONE);
        } catch (IOException e) {
            assertFalse(site.output().resolve("index.html").toFile().exists());
        }
        assertTrue(words(problems, folder).contains(LEDGER + ":1: error: cannot write the ledger"));
        assertFalse(Files.exists(site.output().resolve("papers/a/index.html")));
        for (Path path : inTheWay) {
            Files.delete(path.resolve("folder"));
            Files.delete(path);
        }
        build(DAY_ONE);
        assertEquals(4, addresses().size());
    }

    /** Edits and builds between the stages of a build. */
    private void during(String stage, Meanwhile meanwhile) {
        atStage.put(stage, meanwhile);
    }

    @Test
    void aBuildThatOverlapsAnotherDoesNotWriteBackAnOlderLedger() throws IOException {
        build(DAY_ONE);
        site.write("templates/tag.ftlh", "<p>Slower</p>\n");
        during(
                "plan",
                () -> {
                    site.write("content/papers/c.yaml", "id: c\ntitle: Third\n");
                    assertEquals(0, build(DAY_TWO, folder.resolve("other")).errors());
                });
        Problems slower = build(DAY_TWO);
        assertTrue(addresses().contains("papers/c/\tc\t2026-01-01\tthird"), "an address is lost");
        assertTrue(
                words(slower, folder)
                        .contains("another build or an edit changed this while the site was built"),
                slower.sorted().toString());
        assertFalse(site.page("tags/engines/index.html").contains("Slower"));
        assertEquals(0, build(DAY_TWO).errors());
        assertTrue(site.page("papers/c/index.html").contains("Third"));
    }

    @Test
    void ofTwoBuildsOnTwoDaysTheLaterOneIsRunAgain() throws IOException {
        Path other = folder.resolve("other");
        during("plan", () -> assertEquals(0, build(DAY_ONE, other).errors()));
        assertEquals(1, build(DAY_TWO).errors(), "its pages would show another day");
        assertTrue(
                addresses().contains("papers/a/\ta\t2025-12-12\tlovelace2025first"),
                "the earlier day holds");
        assertEquals(0, build(DAY_TWO).errors());
        assertEquals(SiteFolder.tree(other), site.tree());
    }

    @Test
    void twoBuildsOfOneContentBothSucceed() throws IOException {
        Path other = folder.resolve("other");
        during("plan", () -> assertEquals(0, build(DAY_ONE, other).errors()));
        assertEquals(0, build(DAY_ONE).errors());
        assertEquals(SiteFolder.tree(other), site.tree());
        build(DAY_TWO);
        assertEquals(List.of("look for changes"), stages);
        build(DAY_TWO, other);
        assertEquals(List.of("look for changes"), stages);
    }

    @Test
    void aFrozenBuildIsRefusedWhereTheLedgerChangesMeanwhile() throws IOException {
        build(DAY_ONE);
        during("plan", () -> site.write(LEDGER + "/b.tsv", "# a word\n"));
        assertTrue(words(build(FROZEN), folder).contains("this changed while the site was built"));
    }

    @Test
    void theLedgerIsWrittenBeforeTheSiteChanges() throws IOException {
        build(DAY_ONE);
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\n");
        Files.createDirectories(site.output().resolve("papers/c/index.html/in-the-way"));
        build(DAY_TWO);
        assertFalse(site.ledger().contains("papers/c/"), "an obstacle comes before");
    }

    @Test
    void withoutPagesOfAuthorsACuratorIsWarnedOnce() throws IOException {
        build(DAY_ONE);
        site.write(
                "content/site.yaml",
                "title: Two\nbaseUrl: https://example.org/\nauthorPages: false\n");
        assertEquals(
                """
                FILE:2: warning: authorPages: false takes the published addresses of 1 authors away
                    take authorPages from site.yaml, or let them go: run paper-archive ledger forget authors/
                """
                        .replace("FILE", file()),
                words(build(DAY_TWO), folder));
    }

    @Test
    void aFormerAuthorLeadsOn() throws IOException {
        build(DAY_ONE);
        site.write(
                "content/papers/a.yaml",
                site.read("content/papers/a.yaml").replace("Ada Lovelace", "Ada King"));
        build(DAY_TWO);
        assertTrue(
                notes.get(0).contains("now leading to another page: authors/ada-lovelace/"),
                notes.toString());
        String page = site.page("authors/ada-lovelace/index.html");
        assertTrue(page.contains("content=\"0; url=../ada-king/\""), page);
        assertTrue(page.contains("href=\"https://example.org/authors/ada-king/\""), page);
        assertTrue(page.contains("noindex"), page);
        assertTrue(page.contains(">Ada King</a>"), page);
        assertFalse(site.page("sitemap.xml").contains("ada-lovelace"));
    }

    /** Who may do anything, as root may, can write there all the same. */
    @Test
    void aReadOnlyFolderIsAWarningAndTheSiteIsBuilt() throws IOException {
        assumeTrue(site.path("content").toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(site.path("content")), "this user writes anywhere");
            Problems problems = build(DAY_ONE);
            assertEquals(0, problems.errors());
            assertTrue(words(problems, folder).contains("the ledger cannot be written"));
            assertTrue(Files.exists(site.output().resolve("papers/a/index.html")));
        } finally {
            assertTrue(site.path("content").toFile().setWritable(true));
        }
    }
}
