package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import paperarchive.plan.Shard;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.publish.Published;

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

    private Build.Outcome build(Log log, Problems problems, boolean full, boolean strict)
            throws IOException, ProblemsFound {
        Path content = folder.resolve("content");
        Path templates = folder.resolve("templates");
        Build.Order order =
                new Build.Order(
                        content, templates, site.output(), "", false, full, strict, Shard.WHOLE);
        return new Build(order, problems).run(log);
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
        Build.Outcome outcome = build(log, new Problems(), false, false);
        assertEquals(new Published(0, files, 0, bytes), outcome.published());
        assertEquals(2, outcome.build().papers());
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
        assertEquals(1, second.warnings());
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
        Path record = site.output().resolve(".paper-archive/last-build.txt");
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
            Build.Order order =
                    new Build.Order(
                            content,
                            templates,
                            fresh.output(),
                            "",
                            false,
                            false,
                            false,
                            Shard.WHOLE);
            new Build(order, new Problems()).run(new SiteFolder.Silence());
            assertEquals(fresh.tree(), site.tree(), "seed " + seed + ", edit " + edit + done);
            assertEquals(NO_WORK, stages(), "seed " + seed + ", edit " + edit + done);
        }
    }

    /** Changes one thing: a record, a setting, a template or a free page. */
    private String edit(Random random) throws IOException {
        int n = random.nextInt(6);
        String file = "content/papers/p" + n + ".yaml";
        switch (random.nextInt(8)) {
            case 0 -> Files.deleteIfExists(folder.resolve(file));
            case 1 -> site.write("content/site.yaml", "title: T" + random.nextInt() + "\n");
            case 2 -> site.write("templates/static/style.css", "/* " + random.nextInt() + " */\n");
            case 3 -> site.write("templates/partials/brief.ftlh", "<li>${entry.title}</li>\n");
            case 4 -> Files.deleteIfExists(folder.resolve("templates/partials/brief.ftlh"));
            case 5 -> site.write("content/pages/p" + n + ".md", "---\ntitle: P\n---\n# A\n");
            default -> site.write(file, record(n, random));
        }
        return " at " + file;
    }

    private static String record(int n, Random random) {
        return """
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
}
