package paperarchive.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import paperarchive.Corpus;
import paperarchive.check.RecordChecker;
import paperarchive.cite.Citation;
import paperarchive.cite.CitationFormat;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.read.RecordReader;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;

/** What {@code cite} writes comes back equal when it is imported and cited again. */
class OwnCitationsTest {
    private static final TitleRenderer TITLES = new TitleRenderer(new FormulaConverter());

    @TempDir private Path folder;

    private static Optional<Paper> paper(String json) throws Exception {
        Problems problems = new Problems();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return RecordReader.read(bytes, "a.jsonl", problems).stream()
                .findFirst()
                .flatMap(record -> new RecordChecker(problems).check(record).paper());
    }

    private static String cited(CitationFormat format, Paper paper, String key) {
        String permanent = "https://example.org/papers/x/";
        return format.of(Citation.of(paper, key, permanent, TITLES));
    }

    private List<String> imported(CitationFormat format, String text) throws Exception {
        String name = format == CitationFormat.CSL_JSON ? "a.json" : "a." + format.extension();
        Path file = Files.writeString(folder.resolve(name), text);
        Path records = folder.resolve("content/papers/new.jsonl");
        Files.deleteIfExists(records);
        Problems problems = new Problems();
        ImportRun.Order order =
                new ImportRun.Order(
                        folder.resolve("content"),
                        ImportFormats.AUTO,
                        List.of(file.toString()),
                        Optional.of(records),
                        false,
                        false,
                        List.of(),
                        Map.of(),
                        "",
                        Map.of());
        ImportOutcome outcome = GoldenImportsTest.Imports.run(order, problems);
        assertEquals(outcome.entries(), outcome.imported(), () -> problems.sorted().toString());
        return Files.readAllLines(records);
    }

    /** Braces of BibTeX protect capitals, and a record keeps only those that TeX needs. */
    private static String unbraced(String citation) {
        return citation.startsWith("@") ? citation.replaceAll("[{}]", "") : citation;
    }

    /** {@code -Dcorpus=papers.jsonl.gz -Dcorpus.most=5000}: more records, of another corpus. */
    @ParameterizedTest
    @EnumSource
    void realRecords(CitationFormat format) throws Exception {
        Map<String, String> before = new LinkedHashMap<>();
        StringBuilder file = new StringBuilder(format.begin());
        for (String line : Corpus.lines(Integer.getInteger("corpus.most", 500))) {
            Optional<Paper> paper = paper(line);
            if (paper.isPresent()) {
                String key = "k" + before.size();
                before.put(key, cited(format, paper.get(), key));
                file.append(before.size() > 1 ? format.between() : "").append(before.get(key));
            }
        }
        List<String> records = imported(format, file.append(format.end()).toString());
        List<String> different = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, String> citation : before.entrySet()) {
            String again = cited(format, paper(records.get(at++)).orElseThrow(), citation.getKey());
            if (!unbraced(again).equals(unbraced(citation.getValue()))) {
                different.add(citation.getValue() + "\n" + again);
            }
        }
        assertTrue(before.size() >= 500, before.size() + " papers");
        assertEquals(List.of(), different, format + ": " + different.size());
    }
}
