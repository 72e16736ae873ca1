package paperarchive.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the search of a built site finds papers that are known: by their title, by a title with
 * one typing error, by the three rarest words of the title, by author and year, by identifier. Run
 * it with the output folder, the file of records the site was built from, and a number of papers.
 */
public final class KnownItems {
    private static final JsonMapper JSON = new JsonMapper();

    private final SearchEngine engine;
    private final List<JsonNode> records;
    private final Map<String, Integer> papersOfWord = new HashMap<>();
    private final Random random = new Random(15);

    private KnownItems(SearchEngine engine, List<JsonNode> records) {
        this.engine = engine;
        this.records = records;
        for (JsonNode record : records) {
            for (String word : new HashSet<>(WordAnalyzer.words(title(record)))) {
                papersOfWord.merge(word, 1, Integer::sum);
            }
        }
    }

    /** Prints a line for each kind of query. */
    public static void main(String[] arguments) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        Path file = Path.of(arguments[1]);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                records.add(JSON.readTree(line));
            }
        }
        SearchEngine engine = SearchEngine.open(Path.of(arguments[0]));
        new KnownItems(engine, records).run(Integer.parseInt(arguments[2]));
    }

    private void run(int papers) throws IOException {
        List<JsonNode> sample = new ArrayList<>(records);
        Collections.shuffle(sample, random);
        sample = sample.subList(0, Math.min(papers, sample.size()));
        Score title = new Score("title, first");
        Score typo = new Score("title with a typing error, first");
        Score rarest = new Score("three rarest words of the title, among five");
        Score identifier = new Score("identifier, first");
        Score author = new Score("author and year, all and only");
        for (JsonNode record : sample) {
            String words = title(record);
            title.add(rank(record, words + " ") == 0, words);
            mistyped(words).ifPresent(wrong -> typo.add(isFirst(record, wrong + " "), wrong));
            List<String> rare = rarest(words);
            if (rare.size() == 3) {
                String query = String.join(" ", rare) + " ";
                int rank = rank(record, query);
                rarest.add(rank >= 0 && rank < 5, query);
            }
            for (JsonNode value : record.path("identifiers")) {
                identifier.add(isFirst(value.asString()), value.asString());
            }
            authorAndYear(record, author);
        }
        for (Score score : List.of(title, typo, rarest, identifier, author)) {
            score.print();
        }
    }

    private static String title(JsonNode record) {
        return record.path("title").asString("").replaceAll("[\"$\\\\{}|-]", " ").strip();
    }

    private boolean isFirst(JsonNode record, String query) {
        try {
            return rank(record, query) == 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether a paper with an identifier is first: a book and its chapters may share one. */
    private boolean isFirst(String identifier) throws IOException {
        List<SearchResults.Hit> hits = engine.search(identifier, 1).papers();
        if (hits.isEmpty()) {
            return false;
        }
        for (JsonNode record : records) {
            if (record.path("id").asString().equals(hits.get(0).id())) {
                return record.path("identifiers").toString().contains(identifier);
            }
        }
        return false;
    }

    /** The place of a paper, or of one with the same title, among those found; -1 if it is not. */
    private int rank(JsonNode record, String query) throws IOException {
        List<SearchResults.Hit> hits = engine.search(query, 10).papers();
        String words = WordAnalyzer.words(title(record)).toString();
        for (int i = 0; i < hits.size(); i++) {
            boolean same = hits.get(i).id().equals(record.path("id").asString());
            if (same || WordAnalyzer.words(hits.get(i).title()).toString().equals(words)) {
                return i;
            }
        }
        return -1;
    }

    /** A title in which two letters of a longer word have changed places. */
    private java.util.Optional<String> mistyped(String title) {
        String[] words = title.split(" ");
        List<Integer> longer = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("[A-Za-z]{6,}")) {
                longer.add(i);
            }
        }
        if (longer.isEmpty()) {
            return java.util.Optional.empty();
        }
        int at = longer.get(random.nextInt(longer.size()));
        int letter = 1 + random.nextInt(words[at].length() - 2);
        char[] letters = words[at].toCharArray();
        char kept = letters[letter];
        letters[letter] = letters[letter + 1];
        letters[letter + 1] = kept;
        words[at] = new String(letters);
        return java.util.Optional.of(String.join(" ", words));
    }

    private List<String> rarest(String title) {
        return new TreeSet<>(WordAnalyzer.words(title))
                .stream()
                        .filter(word -> word.length() > 2 && !WordAnalyzer.isStopWord(word))
                        .sorted(Comparator.comparingInt(word -> papersOfWord.getOrDefault(word, 0)))
                        .limit(3)
                        .toList();
    }

    private void authorAndYear(JsonNode record, Score score) throws IOException {
        JsonNode first = record.path("authors").path(0);
        String year = record.path("published").asString("");
        if (first.path("given").asString("").isEmpty() || year.length() < 4) {
            return;
        }
        String name = name(first);
        Set<String> expected = new TreeSet<>();
        for (JsonNode other : records) {
            boolean same = other.path("published").asString("").startsWith(year.substring(0, 4));
            for (JsonNode author : other.path("authors")) {
                if (same && WordAnalyzer.words(name(author)).equals(WordAnalyzer.words(name))) {
                    expected.add(other.path("id").asString().toLowerCase(Locale.ROOT));
                }
            }
        }
        String query = "author:\"" + name + "\" year:" + year.substring(0, 4);
        Set<String> found = new TreeSet<>();
        engine.search(query, 1000).papers().forEach(hit -> found.add(hit.id()));
        score.add(found.equals(expected), query);
    }

    private static String name(JsonNode author) {
        return (author.path("given").asString("") + " " + author.path("family").asString(""))
                .strip();
    }

    /** Counts right answers and keeps some of the others. */
    private static final class Score {
        private final String name;
        private final List<String> wrong = new ArrayList<>();
        private int right;

        Score(String name) {
            this.name = name;
        }

        void add(boolean isRight, String query) {
            if (isRight) {
                right++;
            } else {
                wrong.add(query);
            }
        }

        void print() {
            int all = right + wrong.size();
            System.out.printf(
                    Locale.ROOT, "%s: %d of %d, %.1f %%%n", name, right, all, 100.0 * right / all);
            wrong.stream().limit(8).forEach(query -> System.out.println("    not: " + query));
        }
    }
}
