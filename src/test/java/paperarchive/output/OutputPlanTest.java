package paperarchive.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Archive;
import paperarchive.paper.Settings;
import paperarchive.plan.Shard;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;

/** The plan is what all generators contribute: sorted, each place once, readable as text. */
class OutputPlanTest {
    private static final SiteModel SITE =
            SitePlanner.plan(new Archive(Settings.DEFAULT, List.of(), List.of()));

    /** A generator of empty files. */
    private record Files(String name, List<String> paths, List<Alternate> offered)
            implements Generator {
        static Files of(String name, String... paths) {
            return new Files(name, List.of(paths), List.of());
        }

        @Override
        public List<OutputFile> files(SiteModel site, LinkTargets targets) {
            List<OutputFile> files = new ArrayList<>();
            paths.forEach(path -> files.add(new Empty(new SitePath(path), targets)));
            return files;
        }

        @Override
        public List<Alternate> alternates(SitePath page) {
            return page.isPage() ? offered : List.of();
        }
    }

    private record Empty(SitePath path, LinkTargets targets) implements OutputFile {
        @Override
        public byte[] bytes() {
            return new byte[0];
        }
    }

    private static OutputPlan plan(Problems problems, Generator... generators) throws IOException {
        return OutputPlan.of(SITE, List.of(generators), problems);
    }

    private static OutputPlan plan(Generator... generators) throws IOException {
        Problems problems = new Problems();
        OutputPlan plan = plan(problems, generators);
        assertEquals(List.of(), problems.sorted());
        return plan;
    }

    private static List<String> complaints(Generator... generators) throws IOException {
        Problems problems = new Problems();
        plan(problems, generators);
        return problems.sorted().stream().map(Problem::message).toList();
    }

    @Test
    void theFilesOfAllGeneratorsAreSortedByPath() throws IOException {
        OutputPlan plan = plan(Files.of("feeds", "feed.xml", "a/feed.xml"), Files.of("text", "b"));
        assertEquals("a/feed.xml <- feeds\nb <- text\nfeed.xml <- feeds\n", plan.outline());
        assertEquals(List.of("a/feed.xml", "b", "feed.xml"), paths(plan));
        assertTrue(plan.contains("b"));
        assertFalse(plan.contains("c"));
    }

    private static List<String> paths(OutputPlan plan) {
        return plan.files().stream().map(file -> file.path().value()).toList();
    }

    @Test
    void twoFilesAtOnePathAreAnErrorThatNamesBothGenerators() throws IOException {
        assertEquals(
                List.of("two files at feed.xml, made by feeds and by text"),
                complaints(Files.of("feeds", "feed.xml"), Files.of("text", "feed.xml", "b")));
        assertEquals(
                List.of("two files at a.css, made by static and by static"),
                complaints(Files.of("static", "a.css", "a.css")));
    }

    @Test
    void soAreTwoFilesOnADiskThatIgnoresCase() throws IOException {
        assertEquals(
                List.of("static/A.CSS (static) and static/a.css (text) differ in case alone"),
                complaints(Files.of("static", "static/A.CSS"), Files.of("text", "static/a.css")));
        assertEquals(
                List.of("A.css (static) and a.CSS (text) differ in case alone"),
                complaints(Files.of("static", "A.css"), Files.of("text", "a.CSS")));
        assertEquals(List.of(), complaints(Files.of("static", "A.css"), Files.of("text", "a.csv")));
    }

    @Test
    void aFileCannotBeWhereAnotherNeedsAFolder() throws IOException {
        assertEquals(
                List.of("api (text) is where api/v1/papers.json (api) needs a folder"),
                complaints(
                        Files.of("api", "api/v1/papers.json"), Files.of("text", "api", "api-x")));
    }

    @Test
    void partsShareNothingAndKnowTheWholeSite() throws IOException {
        OutputPlan plan = plan(Files.of("text", "a", "b", "c"));
        assertEquals(List.of("a", "c"), paths(plan.part(new Shard(1, 2))));
        assertEquals(List.of("b"), paths(plan.part(new Shard(2, 2))));
        OutputFile b = plan.part(new Shard(2, 2)).files().get(0);
        assertTrue(((Empty) b).targets().contains("c"));
        assertFalse(((Empty) b).targets().contains("d"));
    }

    @Test
    void aFileSeesTheAlternatesOfAllGenerators() throws IOException {
        SitePath feedPath = new SitePath("feed.xml");
        Alternate feed = new Alternate("alternate", "application/atom+xml", "Feed", feedPath);
        Alternate json = new Alternate("alternate", "application/feed+json", "Feed", feedPath);
        OutputPlan plan =
                plan(
                        new Files("one", List.of("index.html"), List.of(feed)),
                        Files.of("two"),
                        new Files("three", List.of(), List.of(json)));
        LinkTargets targets = ((Empty) plan.files().get(0)).targets();
        assertEquals(List.of(feed, json), targets.alternates(SitePath.page()));
        assertEquals(List.of(), targets.alternates(feedPath));
    }
}
