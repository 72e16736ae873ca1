package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;
import tools.jackson.databind.json.JsonMapper;

/** Every text of a record is shown as it was written, on every page, and none of it is markup. */
class EscapingTest {
    private static final String EVIL = "<b id=evil onclick=\"x\">'\"&amp;</b>";

    /** In titles, names and venues a character reference is the character it spells. */
    private static final String READ = EVIL.replace("&amp;", "&");

    @TempDir private static Path folder;

    @BeforeAll
    static void build() throws Exception {
        String evil = new JsonMapper().writeValueAsString(EVIL);
        String doi = new JsonMapper().writeValueAsString("10.1000/" + EVIL.replace(' ', '/'));
        String record =
                """
                {"id": "a", "title": EVIL, "authors": [{"family": EVIL, "affiliation": EVIL}],
                 "organization": EVIL, "listed": "2025-12-12", "abstract": EVIL, "summary": EVIL,
                 "tags": [EVIL], "venue": EVIL, "volume": EVIL, "number": EVIL, "pages": EVIL,
                 "publisher": EVIL, "identifiers": {"doi": DOI, "local": EVIL},
                 "links": {"pdf": "https://example.org/?q=\\"<b id=evil>",
                           "<b id=evil>": "https://example.org/"},
                 "versions": [{"version": EVIL, "note": EVIL}], "upvotes": 3,
                 "status": {"state": "retracted", "note": EVIL},
                 "submittedBy": EVIL, "license": EVIL, "aliases": ["old"]}
                """
                        .replace("EVIL", evil)
                        .replace("DOI", doi);
        String gone =
                """
                {"id": "gone", "title": EVIL, "status": {"state": "removed", "note": EVIL}}
                """
                        .replace("EVIL", evil);
        String settings =
                """
                title: EVIL
                byline: EVIL
                description: EVIL
                baseUrl: https://example.org/
                """
                        .replace("EVIL", evil);
        new SiteFolder(folder)
                .write("content/site.yaml", settings)
                .write("content/papers/a.json", record)
                .write("content/papers/gone.json", gone)
                .write(
                        "content/pages/about.md",
                        "---\ntitle: " + evil + "\n---\nText with " + EVIL + "\n")
                .build();
    }

    private static NavigableMap<String, String> pages() throws IOException {
        NavigableMap<String, String> tree = new SiteFolder(folder).tree();
        tree.keySet().removeIf(path -> !path.endsWith(".html"));
        return tree;
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(new SiteFolder(folder).page(path));
    }

    @Test
    void noPageHoldsAnElementOfARecord() throws IOException {
        assertTrue(pages().size() > 12, () -> "too few pages to mean anything");
        pages().forEach(
                        (path, html) ->
                                assertEquals(0, Jsoup.parse(html).select("#evil").size(), path));
    }

    @Test
    void noPageHoldsAnAttributeOfARecord() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (String html : pages().values()) {
            for (Element element : Jsoup.parse(html).getAllElements()) {
                element.attributes().asList().stream().map(Attribute::getKey).forEach(names::add);
            }
        }
        names.removeIf(name -> name.startsWith("aria-") || name.startsWith("data-"));
        names.removeAll(
                List.of(
                        "href",
                        "src",
                        "class",
                        "id",
                        "lang",
                        "dir",
                        "rel",
                        "type",
                        "name",
                        "content",
                        "action",
                        "autocapitalize",
                        "charset",
                        "datetime",
                        "defer",
                        "download",
                        "http-equiv",
                        "property",
                        "title",
                        "role",
                        "autocomplete",
                        "d",
                        "fill",
                        "for",
                        "height",
                        "hidden",
                        "maxlength",
                        "open",
                        "placeholder",
                        "preserveAspectRatio",
                        "scope",
                        "spellcheck",
                        "stroke",
                        "stroke-dasharray",
                        "stroke-width",
                        "tabindex",
                        "value",
                        "viewBox",
                        "width",
                        "#doctype",
                        "publicid",
                        "systemid",
                        "pubsyskey"));
        assertEquals(new TreeSet<String>(), names);
    }

    @Test
    void aTitleIsShownAsItWasWritten() throws IOException {
        assertEquals(READ, page("papers/a/index.html").select("h1").text());
        assertTrue(page("papers/a/index.html").title().startsWith("[RETRACTED] " + READ));
        assertEquals(READ, page("papers/gone/index.html").select("h1").text());
        assertEquals(EVIL, page("about/index.html").select("h1").text());
        assertEquals(READ, page("papers/old/index.html").select("main a").text());
    }

    @Test
    void theAbstractAndTheSummaryAreShownAsTheyWereWritten() throws IOException {
        Document paper = page("papers/a/index.html");
        // In Markdown an entity is the character it stands for.
        String read = EVIL.replace("&amp;", "&");
        assertTrue(paper.select("h2:contains(Abstract) + p").text().contains(read), paper::text);
        assertTrue(paper.select(".summary").text().contains(read), paper::text);
    }

    @Test
    void namesAndTagsAreShownAsTheyWereWritten() throws IOException {
        Document paper = page("papers/a/index.html");
        assertTrue(paper.select("a[href*=/authors/]").eachText().contains(READ));
        assertTrue(paper.select("a[href*=/tags/]").eachText().contains(EVIL));
        assertTrue(paper.select("a[href*=/venues/]").eachText().contains(READ));
        Document tags = page("tags/index.html");
        assertTrue(tags.select("main li a").eachText().contains(EVIL), tags::text);
    }

    @Test
    void quotesStayWithinTheirAttribute() throws IOException {
        Document paper = page("papers/a/index.html");
        assertEquals(
                "[RETRACTED] " + READ, paper.select("meta[name=citation_title]").attr("content"));
        assertEquals(
                "https://example.org/?q=%22%3Cb%20id=evil%3E",
                paper.select("a[href*=q=]").attr("href"));
        assertEquals(EVIL, page("index.html").select("meta[name=description]").attr("content"));
    }
}
