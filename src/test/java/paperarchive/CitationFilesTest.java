package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jbibtex.BibTeXParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Citation files beside pages, and those of the whole archive. */
class CitationFilesTest {
    @TempDir private Path folder;
    private SiteFolder site;

    @BeforeEach
    void writeTwoPapers() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
    }

    private void set(String settings) throws IOException {
        site.write("content/site.yaml", "baseUrl: https://example.org/\n" + settings);
    }

    private String unpacked(String path) throws IOException {
        byte[] bytes = site.tree().getOrDefault(path, "").getBytes(StandardCharsets.ISO_8859_1);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyPaperHasFilesAndItsPageNamesThem() throws Exception {
        site.build();
        Set<String> files = site.tree().keySet();
        assertTrue(files.contains("papers/a/cite.bib"), files::toString);
        assertTrue(
                site.page("papers/a/cite.ris").startsWith("TY  - UNPB\nID  - lovelace2025first\n"));
        assertEquals(
                "lovelace2025first",
                new JsonMapper()
                        .readTree(site.page("papers/a/cite.json"))
                        .get(0)
                        .path("id")
                        .asString(""));
        assertTrue(
                site.page("papers/a/index.html")
                        .contains("<link rel=\"describedby\" type=\"application/x-bibtex\""));
    }

    @Test
    void aListHasFilesFromTheSettingOn() throws Exception {
        site.build();
        assertFalse(site.tree().containsKey("month/2025-12/cite.bib"));
        set("listFiles: 2\n");
        site.build();
        assertTrue(site.tree().containsKey("month/2025-12/cite.bib"));
        assertFalse(site.tree().containsKey("date/2025-12-12/cite.bib"));
    }

    /** Each list leads to its feed and its citations, and each link to a file that is there. */
    @Test
    void aListLinksToItsFeedAndItsCitations() throws Exception {
        set("listFiles: 1\n");
        site.write(
                "content/papers/c.yaml",
                """
                id: c
                title: C
                authors: [Ada Lovelace]
                tags: [nlp]
                venue: ICML
                listed: 2025-12-12
                """);
        site.build();
        Set<String> files = site.tree().keySet();
        for (String list : List.of("tags/nlp/", "venues/icml/", "date/2025-12-12/")) {
            Document page = Jsoup.parse(site.page(list + "index.html"));
            List<String> named =
                    page.select("main a[href]").eachAttr("href").stream()
                            .map(href -> href.replaceFirst("^.*/", ""))
                            .filter(name -> name.matches("feed\\..*|cite\\..*"))
                            .sorted()
                            .toList();
            assertTrue(named.containsAll(List.of("cite.bib", "cite.ris")), list + named);
            assertEquals(!list.startsWith("date/"), named.contains("feed.xml"), list + named);
            named.forEach(name -> assertTrue(files.contains(list + name), list + name));
        }
    }

    @Test
    void theWholeArchiveHasFilesWhateverTheSettings() throws Exception {
        set("paperFiles: false\n");
        site.build();
        assertFalse(site.tree().containsKey("papers/a/cite.bib"));
        String bibtex = unpacked("archive.bib.gz");
        assertEquals(2, new BibTeXParser().parse(new StringReader(bibtex)).getEntries().size());
        assertEquals(2, new JsonMapper().readTree(unpacked("archive.json.gz")).size());
        assertEquals(2, unpacked("archive.ris.gz").split("ER  - ", -1).length - 1);
    }

    @Test
    void papersAndTheArchiveHaveBiblatexAndTheArchiveAloneHasAscii() throws Exception {
        set("listFiles: 1\n");
        site.write("content/papers/b.yaml", "id: b\ntitle: Second\nauthors: [Kurt Gödel]\n");
        site.build();
        Set<String> files = site.tree().keySet();
        assertTrue(site.page("papers/a/cite.biblatex.bib").contains("\n  date={"));
        assertTrue(unpacked("archive.biblatex.bib.gz").contains("Gödel, Kurt"));
        assertTrue(unpacked("archive.ascii.bib.gz").contains("G{\\\"{o}}del, Kurt"));
        assertFalse(files.contains("month/2025-12/cite.biblatex.bib"));
        assertFalse(files.contains("papers/a/cite.ascii.bib"));
    }

    @Test
    void aPageOfALargeArchiveHasNoMetadataButTheTagsOfItsCitation() throws Exception {
        site.build();
        String page = site.page("papers/a/index.html");
        assertTrue(page.contains("<link rel=cite-as ") && page.contains("ld+json"), page);
        set("paperFiles: false\n");
        site.build();
        page = site.page("papers/a/index.html");
        assertFalse(page.contains("<link rel=cite-as ") || page.contains("ld+json"), page);
        assertTrue(page.contains("<meta name=citation_author "), page);
    }

    @Test
    void aRemovedPaperHasNoCitation() throws Exception {
        site.write("content/papers/b.yaml", "id: b\ntitle: Second\nstatus: {state: removed}\n");
        site.build();
        assertFalse(site.tree().containsKey("papers/b/cite.bib"));
        assertFalse(unpacked("archive.bib.gz").contains("Second"));
    }

    @Test
    void anUnchangedFileIsNotMadeAgain() throws Exception {
        site.build();
        String before = site.page("papers/a/cite.bib");
        site.write("content/papers/b.yaml", "id: b\ntitle: Another\nlisted: 2025-12-12\n");
        site.build();
        assertEquals(before, site.page("papers/a/cite.bib"));
        assertTrue(site.page("papers/b/cite.bib").contains("Another"));
        assertTrue(unpacked("archive.bib.gz").contains("Another"));
    }
}
