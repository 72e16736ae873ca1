package paperarchive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import paperarchive.paper.Paper;

/**
 * How many of the ten best papers of the search are among the ten best of {@link LuceneOracle}, for
 * queries of two and three words that follow each other in a title. Queries with ten results or
 * fewer do not count, because every ranking has all of them.
 *
 * @param queries the number of queries that count
 * @param mean the mean share of papers in both: 0.85
 * @param worst the queries with the smallest share
 */
record RankingOverlap(int queries, double mean, List<String> worst) {
    private static final int BEST = 10;

    /** Compares the rankings of some papers. */
    static RankingOverlap of(List<Paper> papers, PaperTexts texts, SearchEngine engine, int wanted)
            throws IOException {
        Random random = new Random(12);
        List<String> shares = new ArrayList<>();
        double sum = 0;
        try (LuceneOracle oracle = new LuceneOracle(papers, texts)) {
            for (int tries = 0; shares.size() < wanted && tries < 50 * wanted; tries++) {
                Paper paper = papers.get(random.nextInt(papers.size()));
                String query = query(texts.title(paper), 2 + tries % 2, random);
                Set<String> expected = new HashSet<>(oracle.best(query, BEST));
                SearchResults found = engine.search(query + " ", BEST);
                if (!query.isEmpty() && found.total() > BEST) {
                    long both =
                            found.papers().stream()
                                    .filter(hit -> expected.contains(hit.id()))
                                    .count();
                    sum += (double) both / BEST;
                    shares.add(String.format(Locale.ROOT, "%2d of 10: %s", both, query));
                }
            }
        }
        return new RankingOverlap(
                shares.size(), sum / shares.size(), shares.stream().sorted().limit(5).toList());
    }

    private static String query(String title, int length, Random random) {
        List<String> words =
                WordAnalyzer.words(title).stream()
                        .filter(word -> word.length() > 2 && !WordAnalyzer.isStopWord(word))
                        .toList();
        if (words.size() < length) {
            return "";
        }
        int start = random.nextInt(words.size() - length + 1);
        return String.join(" ", words.subList(start, start + length));
    }
}
