package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.publish.PublishResult;
import paperarchive.publish.Publisher;

/** A build does nothing where nothing changed, and else what a build from nothing would do. */
final class UnchangedInputsTest {
    private static final List<String> WORK =
            List.of("look for changes", "read and check", "plan", "render and publish");
    private static final List<String> NO_WORK = List.of("look for changes");

    @TempDir private Path folder;
    private SiteFolder site;

    /** Writes down what a build says of itself. */
    private static final class Log implements Build.Progress {
        private final List<String> stages = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        @Override
        public void stage(String name) {
            stages.add(name);
        }

        @Override
        public void note(String text) {
            notes.add(text);
        }

        @Override
        public void rendered(int pages) {}
    }

    @BeforeEach
    void buildOnce() throws IOException, ProblemsFound {
        site = new SiteFolder(folder).writeTwoPapers();
        site.build();
    }

    private Publisher.Outcome build(Log log, Problems problems, boolean full, boolean strict)
            throws IOException, ProblemsFound {
        Path content = folder.resolve("content");
        Path templates = folder.resolve("templates");
        BuildOptions.Content options =
                BuildOptions.Content.of(content, templates).withStrict(strict);
        BuildOptions.Output target = BuildOptions.Output.to(site.output()).withFull(full);
        return new Build(options, problems).run(target, new LedgerMode.Preview(), log);
    }

    private List<String> stages() throws IOException, ProblemsFound {
        Log log = new Log();
        build(log, new Problems(), false, false);
        return log.stages;
    }

    @Test
    void nothingIsReadRenderedOrWrittenWhereNothingChanged() throws IOException, ProblemsFound {
        int files = site.tree().size();
        long bytes = site.tree().values().stream().mapToLong(String::length).sum();
        Log log = new Log();
        Publisher.Outcome outcome = build(log, new Problems(), false, false);
        assertEquals(new PublishResult(0, 0, files, 0, bytes), outcome.published());
        assertEquals(2, outcome.build().origin().papers());
        assertEquals(NO_WORK, log.stages);
        assertEquals(List.of(), log.notes);
    }

    @Test
    void newTimeStampsAreNoChange() throws IOException, ProblemsFound {
        Path record = folder.resolve("content/papers/a.yaml");
        Files.setLastModifiedTime(record, FileTime.fromMillis(0));
        assertEquals(NO_WORK, stages());
    }

    @Test
    void oldTimeStampsDoNotHideAChange() throws IOException, ProblemsFound {
        Path record = folder.resolve("content/papers/a.yaml");
        FileTime time = Files.getLastModifiedTime(record);
        Files.writeString(record, Files.readString(record).replace("First", "Fifth"));
        Files.setLastModifiedTime(record, time);
        assertEquals(WORK, stages());
        assertNotEquals(-1, site.page("papers/a/index.html").indexOf("Fifth"));
    }

    @Test
    void aFullBuildAsksNobody() throws IOException, ProblemsFound {
        Log log = new Log();
        build(log, new Problems(), true, false);
        assertEquals(WORK, log.stages);
    }

    @Test
    void warningsAreSaidAgain() throws IOException, ProblemsFound {
        site.write("content/papers/c.yaml", "id: c\ntitle: \"T\\u0001\\thi\\\\rd\"\n");
        Problems first = new Problems();
        site.build(first);
        Problems second = new Problems();
        Log log = new Log();
        build(log, second, false, false);
        assertEquals(NO_WORK, log.stages);
        // The control character, and \rd, which no citation may contain.
        assertEquals(2, second.warnings());
        assertEquals(first.sorted(), second.sorted());
    }

    @Test
    void warningsFailAStrictBuildTheSecondTimeToo() throws IOException, ProblemsFound {
        site.write("content/papers/c.yaml", "id: c\ntitle: \"T\\u0001hird\"\n");
        site.build();
        assertThrows(ProblemsFound.class, () -> build(new Log(), new Problems(), false, true));
    }

    @Test
    void whatSomebodyDidToTheSiteIsMended() throws IOException, ProblemsFound {
        var before = site.tree();
        Files.delete(site.output().resolve("papers/a/index.html"));
        assertEquals(WORK, stages());
        assertEquals(before, site.tree());
        Path page = site.output().resolve("papers/b/index.html");
        Files.writeString(page, Files.readString(page).replace("Second", "Seconds"));
        assertEquals(WORK, stages());
        assertEquals(before, site.tree());
        Files.setLastModifiedTime(page, FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertEquals(WORK, stages());
    }

    @Test
    void aDamagedRecordOfTheLastBuildIsSaidAndThenMissedNoMore() throws Exception {
        Path record = site.path(".paper-archive/site-output/build.txt");
        Files.writeString(record, Files.readString(record).replace("papers/a/", "papers/b/"));
        Log log = new Log();
        build(log, new Problems(), false, false);
        assertEquals(WORK, log.stages);
        assertEquals(1, log.notes.size());
        assertEquals(NO_WORK, stages());
    }

    @Test
    void afterAnyEditTheSiteIsWhatABuildFromNothingMakes() throws IOException, ProblemsFound {
        long seed = 158_407;
        Random random = new Random(seed);
        for (int edit = 0; edit < 40; edit++) {
            String done = edit(random);
            site.build();
            SiteFolder fresh = new SiteFolder(folder.resolve("fresh" + edit));
            Path content = folder.resolve("content");
            Path templates = folder.resolve("templates");
            BuildOptions.Content options = BuildOptions.Content.of(content, templates);
            BuildOptions.Output target = BuildOptions.Output.to(fresh.output());
            new Build(options, new Problems())
                    .run(target, new LedgerMode.Preview(), new SiteFolder.Silence());
            assertEquals(fresh.tree(), site.tree(), "seed " + seed + ", edit " + edit + done);
            assertEquals(NO_WORK, stages(), "seed " + seed + ", edit " + edit + done);
        }
    }

    /** Changes one thing: a record, a setting, a template or a free page. */
    private String edit(Random random) throws IOException {
        int n = random.nextInt(6);
        String file = "content/papers/p" + n + ".yaml";
        switch (random.nextInt(10)) {
            case 0 -> Files.deleteIfExists(folder.resolve(file));
            case 1 -> site.write("content/site.yaml", settings(random));
            case 6 -> site.write("templates/author.ftlh", "<p>${name} " + n + " ${root}</p>\n");
            case 7 -> Files.deleteIfExists(folder.resolve("templates/author.ftlh"));
            case 2 -> site.write("templates/static/style.css", "/* " + random.nextInt() + " */\n");
            case 3 -> site.write("templates/partials/brief.ftlh", "<li>${entry.title}</li>\n");
            case 4 -> Files.deleteIfExists(folder.resolve("templates/partials/brief.ftlh"));
            case 5 -> site.write("content/pages/p" + n + ".md", "---\ntitle: P\n---\n# A\n");
            default -> site.write(file, record(n, random));
        }
        return " at " + file;
    }

    private static String settings(Random random) {
        return "title: T%d\npageSize: %d\nexcerpt: %d\nauthorPages: %b\ntags: [%s]\n%s"
                .formatted(
                        random.nextInt(2),
                        1 + random.nextInt(3),
                        10 * random.nextInt(3),
                        random.nextInt(4) > 0,
                        random.nextBoolean() ? "TAG 1" : "Tag 1",
                        random.nextBoolean() ? "fullListsUpTo: 0\n" : "");
    }

    private static String record(int n, Random random) {
        String status =
                switch (random.nextInt(6)) {
                    case 0 -> "status: {state: retracted, note: Wrong}\n";
                    case 1 -> "status: {state: removed, date: 2026-01-02}\n";
                    case 2 -> "aliases: [former-" + n + "]\n";
                    case 3 -> "venue: Venue " + random.nextInt(2) + "\nupvotes: 3\n";
                    default -> "";
                };
        return status
                + """
        id: p%d
        title: Title %d
        authors: [Ada Lovelace, Author %d]
        listed: 2025-12-%02d
        tags: [tag %d, Engines]
        abstract: Text %d
        """
                        .formatted(
                                n,
                                random.nextInt(5),
                                random.nextInt(3),
                                10 + random.nextInt(4),
                                random.nextInt(3),
                                random.nextInt());
    }

    private void writeMany(int papers) throws IOException {
        for (int i = 0; i < papers; i++) {
            String paper =
                    "id: m%d\ntitle: Many %d\nauthors: [Author %d]\nlisted: 2025-%02d-01\n"
                            .formatted(i, i, i % 40, 1 + i % 12);
            site.write("content/papers/m" + i + ".yaml", paper);
        }
    }

    @Test
    void aChangedRecordCostsThePagesThatShowItAndNoOthers() throws IOException, ProblemsFound {
        writeMany(120);
        site.build();
        Path record = folder.resolve("content/papers/m7.yaml");
        Files.writeString(record, Files.readString(record) + "abstract: New words.\n");
        PublishResult second = build(new Log(), new Problems(), false, false).published();
        // Its page, its author, its day, week, month and year, its feed, the files for programs;
        // and what is always made. Files of the search index have a new name where they change.
        assertTrue(second.rendered() >= 6 && second.rendered() <= 60, second.toString());
        assertTrue(second.written() >= 6 && second.written() <= 24, second.toString());
        assertTrue(second.removed() <= 4, second.toString());
    }

    @Test
    void aChangedTemplateCostsThePagesThatAreMadeWithIt() throws IOException, ProblemsFound {
        writeMany(120);
        site.build();
        site.write("templates/author.ftlh", "<p>${name}</p>\n");
        PublishResult second = build(new Log(), new Problems(), false, false).published();
        assertEquals(41, second.written(), second.toString());
        assertTrue(second.rendered() < 90, second.toString());
    }

    /** The page of the paper is not rendered again; what is wrong with it is said all the same. */
    @Test
    void whatIsToldOfAPaperIsToldByEveryBuild() throws IOException, ProblemsFound {
        writeMany(3);
        Path odd = folder.resolve("content/papers/m0.yaml");
        Files.writeString(odd, Files.readString(odd) + "abstract: We bound $\\nosuch$.\n");
        String told = warnings();
        assertTrue(told.contains("m0.yaml") && told.contains("$\\nosuch$"), told);
        assertEquals(told, warnings());
        Path other = folder.resolve("content/papers/m1.yaml");
        Files.writeString(other, Files.readString(other) + "abstract: New words.\n");
        assertEquals(told, warnings());
        Files.writeString(odd, Files.readString(odd).replace("\\nosuch", "k"));
        assertEquals("[]", warnings());
    }

    private String warnings() throws IOException, ProblemsFound {
        Problems problems = new Problems();
        build(new Log(), problems, false, false);
        return problems.sorted().toString();
    }
}
