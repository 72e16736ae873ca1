package paperarchive.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.Corpus;
import paperarchive.PaperBuilder;
import paperarchive.SiteFolder;
import paperarchive.output.Generator;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperFilesMode;
import paperarchive.paper.Settings;
import paperarchive.paper.Status;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problems;
import paperarchive.template.Templates;
import paperarchive.template.Theme;
import paperarchive.text.FormulaConverter;

/** Feeds keep the rules of RFC 4287, RFC 5005 and JSON Feed, and show every paper. */
class FeedsTest {
    private static final String BASE = "https://example.org/papers-of-ada/";
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace HISTORY =
            Namespace.getNamespace("http://purl.org/syndication/history/1.0");

    private static Settings.Builder settings() {
        return Settings.builder().title("Papers of Ada").baseUrl(BASE).listFiles(3).pageSize(4);
    }

    private static OutputPlan plan(Settings settings, Ledger ledger, List<Paper> papers)
            throws Exception {
        SiteModel site = SitePlanner.plan(new Archive(settings, papers, List.of(), ledger));
        Problems problems = new Problems();
        Generator feeds =
                new FeedFiles(new Templates(Theme.builtIn(), problems), new FormulaConverter());
        OutputPlan plan = OutputPlan.of(site, List.of(feeds), problems);
        assertEquals(List.of(), problems.sorted());
        return plan;
    }

    private static OutputPlan plan(Settings settings, PaperBuilder... papers) throws Exception {
        List<Paper> built = java.util.Arrays.stream(papers).map(PaperBuilder::build).toList();
        return plan(settings, Ledger.none(Ledger.NAME), built);
    }

    private static Document xml(OutputPlan plan, String path) throws Exception {
        byte[] bytes = plan.find(path).orElseThrow(() -> new AssertionError(path)).bytes();
        return new SAXBuilder().build(new ByteArrayInputStream(bytes));
    }

    private static SyndFeed rome(OutputPlan plan, String path) throws Exception {
        byte[] bytes = plan.find(path).orElseThrow().bytes();
        return new SyndFeedInput()
                .build(
                        new InputStreamReader(
                                new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    private static List<Paper> years(int papers) {
        List<Paper> built = new ArrayList<>();
        for (int i = 0; i < papers; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(3L * (i / 2));
            built.add(
                    paper("p" + i)
                            .title("Paper " + i + " on $x^2$ & <b>")
                            .authors("Ada Lovelace", "Émilie du Châtelet")
                            .tags("nlp")
                            .listed(day.toString())
                            .text("Words & $a < b$.\n\n- one\n- two\n\n<script>alert(1)</script>")
                            .build());
        }
        return built;
    }

    private static String link(Document feed, String rel) {
        return feed.getRootElement().getChildren("link", ATOM).stream()
                .filter(link -> link.getAttributeValue("rel").equals(rel))
                .map(link -> link.getAttributeValue("href"))
                .findFirst()
                .orElse("");
    }

    private static String path(String url) {
        assertTrue(url.startsWith(BASE), url);
        return url.substring(BASE.length());
    }

    @Test
    void romeReadsTitlesLinksAuthorsAndDays() throws Exception {
        OutputPlan plan =
                plan(
                        settings().build(),
                        paper("a")
                                .title("On $x^2$ & <b>")
                                .authors("Ada Lovelace", "Alan Turing")
                                .tags("C++")
                                .text("Words & $a < b$."));
        SyndFeed feed = rome(plan, "feed.xml");
        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals("Papers of Ada", feed.getTitle());
        SyndEntry entry = feed.getEntries().get(0);
        assertEquals("On x² & <b>", entry.getTitle());
        assertEquals(BASE + "papers/a/", entry.getLink());
        assertEquals(
                List.of("Ada Lovelace", "Alan Turing"),
                entry.getAuthors().stream().map(author -> author.getName()).toList());
        assertEquals("2025-12-12T00:00:00Z", entry.getPublishedDate().toInstant().toString());
        String content = entry.getContents().get(0).getValue();
        assertTrue(content.contains("a\u00a0&lt;\u00a0b"), content);
    }

    /** RFC 4287: 4.1.1, 4.1.2, 4.2.6, 3.3; the rules for what has to be there, and how often. */
    @Test
    void everyDocumentKeepsTheRulesOfAtom() throws Exception {
        OutputPlan plan = plan(settings().build(), Ledger.none(Ledger.NAME), years(200));
        int documents = 0;
        for (OutputFile file : plan.files()) {
            if (file.path().value().endsWith(".xml")) {
                Element feed = xml(plan, file.path().value()).getRootElement();
                keepsTheRules(feed);
                assertEquals(BASE + file.path(), link(feed.getDocument(), "self"));
                Set<String> ids = new HashSet<>();
                for (Element entry : feed.getChildren("entry", ATOM)) {
                    keepsTheRules(entry);
                    assertEquals(1, entry.getChildren("published", ATOM).size());
                    assertTrue(ids.add(entry.getChildText("id", ATOM)));
                }
                documents++;
            }
        }
        assertTrue(documents > 40, documents + " documents");
    }

    private static void keepsTheRules(Element element) {
        for (String once : List.of("id", "title", "updated")) {
            assertEquals(1, element.getChildren(once, ATOM).size(), once);
        }
        String id = element.getChildText("id", ATOM);
        assertTrue(id.matches("tag:example\\.org,2025:/\\S+"), id);
        assertTrue(element.getChildText("updated", ATOM).matches("\\d{4}-\\d\\d-\\d\\dT00:00:00Z"));
        assertFalse(element.getChildren("author", ATOM).isEmpty());
        for (Element link : element.getChildren("link", ATOM)) {
            String href = link.getAttributeValue("href");
            assertTrue(href.startsWith("https://"), href);
        }
    }

    /** RFC 5005, section 4. */
    @Test
    void theHistoryLeadsToEveryPaperAndNoDayIsCut() throws Exception {
        for (String list : List.of("", "tags/nlp/")) {
            OutputPlan plan = plan(settings().build(), Ledger.none(Ledger.NAME), years(200));
            Document latest = xml(plan, list + "feed.xml");
            Set<String> seen = new TreeSet<>();
            Set<String> days = new HashSet<>();
            Document at = latest;
            int documents = 0;
            String before = "";
            while (true) {
                Set<String> own = new HashSet<>();
                for (Element entry : at.getRootElement().getChildren("entry", ATOM)) {
                    seen.add(entry.getChildText("id", ATOM));
                    own.add(entry.getChildText("published", ATOM));
                }
                days.addAll(own);
                documents++;
                String older = link(at, "prev-archive");
                if (older.isEmpty()) {
                    break;
                }
                at = xml(plan, path(older));
                assertEquals(1, at.getRootElement().getChildren("archive", HISTORY).size());
                assertEquals(BASE + list + "feed.xml", link(at, "current"));
                assertEquals(before, link(at, "next-archive"));
                before = older;
            }
            assertEquals(200, seen.size(), list);
            assertEquals(100, days.size());
            assertTrue(documents > 5, documents + " documents");
        }
    }

    @Test
    void aLaterPaperChangesNoDocumentOfTheHistory() throws Exception {
        List<Paper> papers = years(200);
        OutputPlan before = plan(settings().build(), Ledger.none(Ledger.NAME), papers);
        List<Paper> more = new ArrayList<>(papers);
        more.add(paper("new").tags("nlp").listed("2024-10-25").build());
        OutputPlan after = plan(settings().build(), Ledger.none(Ledger.NAME), more);
        int compared = 0;
        for (OutputFile file : before.files()) {
            String path = file.path().value();
            // The newest one gets a link to the one after it.
            if (path.matches("(tags/nlp/)?feed/.*") && !path.contains("W42")) {
                byte[] own = after.find(path).orElseThrow(() -> new AssertionError(path)).bytes();
                assertEquals(text(file.bytes()), text(own), path);
                compared++;
            }
        }
        assertTrue(compared > 40, compared + " documents");
        assertNotEquals(
                text(before.find("feed.xml").orElseThrow().bytes()),
                text(after.find("feed.xml").orElseThrow().bytes()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String id(OutputPlan plan) throws Exception {
        return xml(plan, "feed.xml")
                .getRootElement()
                .getChild("entry", ATOM)
                .getChildText("id", ATOM);
    }

    private static Ledger ledger(String... lines) {
        List<Ledger.Entry> entries = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            entries.add(
                    Ledger.Entry.ofNew(
                            "papers/" + parts[0] + "/", parts[1], LocalDate.parse(parts[2]), ""));
        }
        return new Ledger(Ledger.NAME, entries);
    }

    @Test
    void anIdOutlivesTitleDateAndTheIdOfThePaper() throws Exception {
        String first = id(plan(settings().build(), paper("a")));
        assertEquals("tag:example.org,2025:/papers-of-ada/papers/a/", first);
        Ledger published = ledger("a a 2025-12-12");
        PaperBuilder renamed = paper("b").aliases("a").title("Other").listed("2025-12-20");
        assertEquals(first, id(plan(settings().build(), published, List.of(renamed.build()))));
        Ledger both = ledger("a b 2025-12-12", "b b 2025-12-21");
        assertEquals(first, id(plan(settings().build(), both, List.of(renamed.build()))));
        Ledger alias = ledger("a b 2025-12-22", "b b 2025-12-12");
        assertEquals(
                "tag:example.org,2025:/papers-of-ada/papers/b/",
                id(plan(settings().build(), alias, List.of(renamed.build()))));
    }

    @Test
    void anArchiveThatMovesKeepsItsIdsByASetting() throws Exception {
        String before = id(plan(settings().build(), paper("a")));
        Settings moved =
                settings()
                        .baseUrl("https://other.example/")
                        .feedId("tag:example.org,2025:/papers-of-ada/")
                        .build();
        assertEquals(before, id(plan(moved, paper("a"))));
    }

    @Test
    void aStatusUpdatesTheEntryAndMarksIt() throws Exception {
        OutputPlan plan =
                plan(
                        settings().build(),
                        paper("a").status(Status.State.RETRACTED, "2026-01-05"),
                        paper("b").status(Status.State.REMOVED, "2026-01-06"));
        SyndFeed feed = rome(plan, "feed.xml");
        assertEquals(1, feed.getEntries().size());
        SyndEntry entry = feed.getEntries().get(0);
        assertEquals("[RETRACTED] Paper a", entry.getTitle());
        assertEquals("2026-01-05T00:00:00Z", entry.getUpdatedDate().toInstant().toString());
        assertEquals("2026-01-05T00:00:00Z", feed.getPublishedDate().toInstant().toString());
    }

    @Test
    void listsOfFewPapersHaveNoFeed() throws Exception {
        OutputPlan plan =
                plan(
                        settings().build(),
                        paper("a").tags("nlp", "few"),
                        paper("b").tags("nlp").venue("ICML"),
                        paper("c").tags("nlp").authors("Ada Lovelace"));
        assertEquals(
                """
                feed.json <- feed feed.json
                feed.xml <- feed feed.ftlx
                tags/nlp/feed.json <- feed feed.json
                tags/nlp/feed.xml <- feed feed.ftlx
                """,
                plan.outline());
    }

    @Test
    void aSiteThatDoesNotKnowItsAddressHasNoFeed() throws Exception {
        assertEquals("", plan(settings().baseUrl("").build(), paper("a")).outline());
    }

    @Test
    void aLargeArchiveHasFewFeedsWithoutAHistory() throws Exception {
        OutputPlan plan =
                plan(
                        settings().paperFiles(PaperFilesMode.NEVER).build(),
                        Ledger.none(Ledger.NAME),
                        years(40));
        assertTrue(plan.contains("tags/nlp/feed.xml"));
        assertFalse(plan.outline().contains("feed/2024"), plan::outline);
        OutputPlan fewer =
                plan(
                        settings().paperFiles(PaperFilesMode.NEVER).build(),
                        Ledger.none(Ledger.NAME),
                        years(29));
        assertFalse(fewer.contains("tags/nlp/feed.xml"));
    }

    /** {@code -Dcorpus=papers.jsonl.gz}: of another corpus. */
    @Test
    void romeReadsEveryFeedOfRealRecords(@TempDir Path temporary) throws Exception {
        SiteFolder site = Corpus.site(temporary, 300);
        String settings = site.read("content/site.yaml");
        site.write("content/site.yaml", settings + "feedId: tag:example.org,2025:/corpus/\n");
        Path content = site.path("content");
        BuildOptions.Content options = BuildOptions.Content.of(content, Path.of("templates"));
        Build build = new Build(options, new Problems());
        OutputPlan plan = build.plan(build.site());
        Set<String> seen = new HashSet<>();
        int feeds = 0;
        for (OutputFile file : plan.files()) {
            String path = file.path().value();
            if (path.endsWith("feed.xml") || path.matches("(.*/)?feed/[^/]+\\.xml")) {
                Element feed = xml(plan, path).getRootElement();
                keepsTheRules(feed);
                feed.getChildren("entry", ATOM).forEach(FeedsTest::keepsTheRules);
                SyndFeed read = rome(plan, path);
                if (path.startsWith("feed")) {
                    read.getEntries().forEach(entry -> seen.add(entry.getUri()));
                }
                feeds++;
            }
        }
        System.out.println(feeds + " feeds, " + seen.size() + " papers in that of the archive");
        assertTrue(feeds > 100);
    }

    @Test
    void pagesLeadToTheirFeeds() throws Exception {
        SiteModel site = SitePlanner.plan(new Archive(settings().build(), years(20), List.of()));
        FeedFiles feeds =
                new FeedFiles(
                        new Templates(Theme.builtIn(), new Problems()), new FormulaConverter());
        feeds.files(site, new NoTargets());
        assertEquals(
                List.of("feed.xml", "feed.json"),
                feeds.alternates(SitePath.page()).stream().map(a -> a.path().value()).toList());
        assertEquals(
                List.of("tags/nlp/feed.xml", "tags/nlp/feed.json"),
                feeds.alternates(SitePath.page("tags", "nlp").further(2)).stream()
                        .map(a -> a.path().value())
                        .toList());
        assertEquals(List.of(), feeds.alternates(SitePath.page("papers", "p1")));
    }

    private record NoTargets() implements paperarchive.output.LinkTargets {
        @Override
        public boolean contains(String path) {
            return false;
        }

        @Override
        public List<paperarchive.output.Alternate> alternates(SitePath page) {
            return List.of();
        }
    }
}
