package paperarchive.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.text.FormulaConverter;

/**
 * How many of the ten best papers are those of Lucene. Run it with a content folder, the site that
 * was built from it, and a number of queries.
 */
public final class LuceneComparison {
    private LuceneComparison() {}

    /** Prints the mean share, and the queries with the smallest. */
    public static void main(String[] arguments) throws Exception {
        Path content = Path.of(arguments[0]);
        BuildOptions.Content options = BuildOptions.Content.of(content, content.resolve("none"));
        List<Paper> papers = new Build(options, new Problems()).archive().papers();
        RankingOverlap overlap =
                RankingOverlap.of(
                        papers,
                        new PaperTexts(new FormulaConverter()),
                        SearchEngine.open(Path.of(arguments[1])),
                        Integer.parseInt(arguments[2]));
        System.out.printf(
                Locale.ROOT, "%d queries, mean overlap %.3f%n", overlap.queries(), overlap.mean());
        overlap.worst().forEach(query -> System.out.println("    " + query));
    }
}
