package paperarchive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;

/** What queries find, by the script that browsers run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| [^|]*\\|");

    /** What each example of the documentation finds, sorted by id. */
    private static final Map<String, List<String>> EXAMPLES =
            Map.ofEntries(
                    Map.entry("sharing weights", List.of("layers", "lora")),
                    Map.entry("transf", List.of("transformer")),
                    Map.entry("\"weight sharing\"", List.of("layers")),
                    Map.entry("attention -vision", List.of("transformer")),
                    Map.entry("pruning OR quantization", List.of("bits", "pruned")),
                    Map.entry("author:\"Ada Lovelace\"", List.of("bits", "layers")),
                    Map.entry("author:lovelace", List.of("bits", "layers", "lora")),
                    Map.entry("tag:language-models", List.of("lora", "transformer")),
                    Map.entry("tag:\"language models\"", List.of("lora", "transformer")),
                    Map.entry("venue:iclr", List.of("layers")),
                    Map.entry("year:2023", List.of("bits")),
                    Map.entry("year:2020..2023", List.of("bits", "layers", "lora")),
                    Map.entry("year:2020..", List.of("bits", "layers", "lora", "pruned")),
                    Map.entry(
                            "year:..2023", List.of("bits", "layers", "lora", "transformer", "vit")),
                    Map.entry(
                            "before:2023-06",
                            List.of("bits", "layers", "lora", "transformer", "vit")),
                    Map.entry("after:2021", List.of("bits", "lora", "pruned")),
                    Map.entry("id:1706.03762", List.of("transformer")),
                    Map.entry("1706.03762", List.of("transformer")));

    private Path output = Path.of("");

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        SiteFolder site = new SiteFolder(folder);
        site.write(
                "content/papers/all.jsonl",
                """
                {"id":"transformer","title":"Attention Is All You Need","authors":["Ashish Vaswani"],"published":"2017-06-12","tags":["Language models"],"identifiers":{"arxiv":"1706.03762"},"abstract":"A transformer with formulas like $\\\\alpha$."}
                {"id":"vit","title":"Attention for vision","authors":["Zoë Müller"],"published":"2019","abstract":"An image is patches."}
                {"id":"layers","title":"Weight sharing across layers","authors":["Ada Lovelace","Al Khwarizmi"],"published":"2021","venue":"ICLR 2021","abstract":"Layers are one."}
                {"id":"lora","title":"Shared low-rank networks","authors":["Grace Lovelace"],"published":"2022-03","tags":["Language models"],"abstract":"We share weights of networks."}
                {"id":"bits","title":"Quantization to few bits","authors":["Ada Lovelace"],"published":"2023-05-01","abstract":"Numbers of few bits."}
                {"id":"pruned","title":"Pruning at scale","published":"2024","identifiers":{"doi":"10.1000/ABC.5"},"abstract":"注意力 of C++ programs."}
                {"id":"old","title":"Strings","identifiers":{"arxiv":"hep-th/9901001"}}
                """);
        site.build();
        output = site.output();
    }

    private List<String> ids(String query) throws IOException {
        return SearchEngine.open(output).search(query, 20).papers().stream()
                .map(SearchResults.Hit::id)
                .sorted()
                .toList();
    }

    @Test
    void everyExampleOfTheDocumentationFindsWhatItSays() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("src/docs/search.md")));
        while (rows.find() && EXAMPLES.containsKey(rows.group(1))) {
            found.put(rows.group(1), ids(rows.group(1)));
        }
        for (String more : List.of("tag:\"language models\"", "year:2020..", "year:..2023")) {
            found.put(more, ids(more));
        }
        assertEquals(new TreeMap<>(EXAMPLES), found);
    }

    @Test
    void anExactTitleIsFirst() throws IOException {
        SearchEngine engine = SearchEngine.open(output);
        assertEquals(
                "transformer", engine.search("Attention is all you need", 5).papers().get(0).id());
    }

    @Test
    void caseAccentsAndFormsDoNotCount() throws IOException {
        assertEquals(List.of("vit"), ids("MULLER "));
        assertEquals(List.of("lora"), ids("network "));
        assertEquals(List.of("pruned"), ids("注意 "));
        assertEquals(List.of("pruned"), ids("c++ "));
        assertEquals(List.of("transformer"), ids("α "));
        assertEquals(List.of("pruned"), ids("https://doi.org/10.1000/abc.5"));
    }

    @Test
    void anIdentifierIsFoundInEveryFormThatReadersPaste() throws IOException {
        for (String form :
                List.of(
                        "1706.03762v7",
                        "arXiv:1706.03762",
                        "ARXIV:1706.03762v2 [cs.CL]",
                        "arXiv 1706.03762",
                        "https://arxiv.org/abs/1706.03762v5",
                        "arxiv.org/pdf/1706.03762.pdf",
                        "https://export.arxiv.org/abs/1706.03762?context=cs",
                        "https://doi.org/10.48550/arXiv.1706.03762",
                        "https://example.org/archive/papers/transformer/",
                        "id:arXiv:1706.03762v1")) {
            assertEquals(List.of("transformer"), ids(form), form);
        }
        for (String form :
                List.of(
                        "10.1000/abc.5",
                        "10.1000/ABC.5.",
                        "doi:10.1000/ABC.5",
                        "DOI: 10.1000/abc.5",
                        "http://dx.doi.org/10.1000%2Fabc.5",
                        "https://www.doi.org/10.1000/ABC.5")) {
            assertEquals(List.of("pruned"), ids(form), form);
        }
        assertEquals(List.of("old"), ids("https://arxiv.org/abs/hep-th/9901001v2"));
    }

    @Test
    void oneWrongLetterIsCorrected() throws IOException {
        SearchResults results = SearchEngine.open(output).search("quantizaton ", 5);
        assertEquals("bits", results.papers().get(0).id());
        assertEquals(
                List.of(new SearchResults.Correction("quantizaton", "quantization")),
                results.corrections());
    }

    @Test
    void whereNoPaperHasAllWordsThoseWithMostAreFound() throws IOException {
        SearchResults results = SearchEngine.open(output).search("weight sharing bits ", 5);
        assertTrue(results.partial());
        assertEquals(2, results.total());
    }

    @Test
    void noQueryBreaksTheSearch() throws IOException {
        SearchEngine engine = SearchEngine.open(output);
        for (String query :
                List.of(
                        "",
                        " ",
                        "\"",
                        "\"\"",
                        "-",
                        "--a",
                        "OR",
                        "a OR",
                        "OR OR b",
                        "author:",
                        "year:x",
                        "year:..",
                        "tag:\"",
                        "id:",
                        "<img src=x onerror=alert(1)>",
                        "\ud800 \udc00",
                        "\u0000",
                        "(((((a*)*)*)*)*)b",
                        "__proto__ constructor toString hasOwnProperty ",
                        "a:b i:c t:d",
                        "x".repeat(10_000),
                        "a ".repeat(5_000))) {
            assertTrue(engine.search(query, 5).total() >= 0, query);
        }
    }

    @Test
    void aMissingFileIsReportedAndTheRestIsFound(@TempDir Path copy) throws IOException {
        Path search = Files.createDirectories(copy.resolve("search/data"));
        Files.copy(output.resolve("search/root.json"), copy.resolve("search/root.json"));
        try (Stream<Path> files = Files.list(output.resolve("search/data"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".gz")) {
                    Files.copy(file, search.resolve(file.getFileName()));
                } else {
                    Files.writeString(search.resolve(file.getFileName()), "damaged");
                }
            }
        }
        SearchResults results = SearchEngine.open(copy).search("attention ", 5);
        assertEquals(2, results.total());
        assertFalse(results.unreadable().isEmpty());
    }
}
