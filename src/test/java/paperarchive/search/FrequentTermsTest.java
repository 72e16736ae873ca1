package paperarchive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.paper.Paper;
import paperarchive.text.FormulaConverter;

/** Terms of so many papers that their places are in a file apart. */
class FrequentTermsTest {
    private static final int PAPERS = 9000;

    @TempDir private Path site;

    @BeforeEach
    void writeTheIndex() throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            String title = i % 3 == 0 ? "Neural networks " + i : "Networks, neural " + i;
            papers.add(paper("p" + i).title(title).text("Of networks.").build());
        }
        ArchiveWords words = ArchiveWords.of(papers, new PaperTexts(new FormulaConverter()));
        SearchIndex index = IndexBuilder.build(words);
        assertFalse(index.root().contains("\"frequent\":[]"));
        Path search = site.resolve("search");
        Files.createDirectories(search.resolve("data"));
        Files.writeString(search.resolve("root.json"), index.root());
        for (Map.Entry<String, byte[]> file : index.files().entrySet()) {
            Files.write(search.resolve("data").resolve(file.getKey()), file.getValue());
        }
    }

    @Test
    void arePlacedInPhrases() throws IOException {
        SearchEngine engine = SearchEngine.open(site);
        assertEquals(PAPERS, engine.search("neural networks ", 5).total());
        assertEquals(PAPERS / 3, engine.search("\"neural networks\"", 5).total());
        assertEquals(0, engine.search("author:neural", 5).total());
        assertEquals(List.of(), engine.search("neural networks ", 5).unreadable());
    }

    @Test
    void areFoundWithoutTheirPlaces() throws IOException {
        String root = Files.readString(site.resolve("search/root.json"));
        String places = root.replaceAll("(?s).*\"placeFiles\":\"(\\w{9}).*", "$1");
        Files.delete(site.resolve("search/data/" + places + ".gz"));
        SearchEngine engine = SearchEngine.open(site);
        assertEquals(PAPERS, engine.search("neural networks ", 5).total());
        assertTrue(engine.search("\"neural networks\"", 5).unreadable().contains(places));
    }
}
