package paperarchive.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Paper;

/**
 * The terms under which one paper is found, each with its weight and place. Weights are those of
 * BM25F: occurrences in each field, by the weight of the field and the length of its text, added
 * before they are saturated. Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework",
 * section 3.6. Not for several threads.
 */
final class PaperTerms {
    /** How soon further occurrences stop to count. */
    private static final double SATURATION = 1.2;

    private static final Pattern VERSION = Pattern.compile("^(\\d{4}\\.\\d{4,5})v\\d+$");

    /** A field: its weight, the usual number of its words, and how much that number matters. */
    private enum Field {
        TITLE(4, 10, 0.5),
        ABSTRACT(1, 140, 0.6),
        SUMMARY(1.5, 30, 0.5),
        TAGS(2, 3, 0),
        AUTHORS(2, 8, 0.3),
        VENUE(0.5, 5, 0);

        final double weight;
        final double usual;
        final double lengthCounts;

        Field(double weight, double usual, double lengthCounts) {
            this.weight = weight;
            this.usual = usual;
            this.lengthCounts = lengthCounts;
        }
    }

    private static final class Weight {
        double frequency;
        int place;
    }

    private final WordAnalyzer analyzer;
    private final Map<String, Weight> weights = new HashMap<>();
    private final TreeSet<String> exact = new TreeSet<>();
    private final TreeSet<String> spellings = new TreeSet<>();

    PaperTerms(WordAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Returns the terms of a paper whose texts are given in plain words. */
    PaperTerms of(Paper paper, String title, String abstractText, String summary) {
        add(WordAnalyzer.words(title), Field.TITLE, 0);
        add(WordAnalyzer.words(abstractText), Field.ABSTRACT, 0);
        add(WordAnalyzer.words(summary), Field.SUMMARY, 0);
        for (String tag : paper.tags()) {
            List<String> words = WordAnalyzer.words(tag);
            add(words, Field.TAGS, TermPostings.TAG);
            exact.add("t:" + String.join("-", words));
        }
        List<String> names = new ArrayList<>();
        for (Author author : paper.authors()) {
            List<String> words = WordAnalyzer.words(author.name());
            names.addAll(words);
            if (words.size() > 1) {
                exact.add("a:" + String.join(" ", words));
            }
        }
        add(names, Field.AUTHORS, TermPostings.AUTHOR);
        addLiterally(names);
        String year = paper.published().map(date -> date.toString().substring(0, 4)).orElse("");
        String venue = paper.publication().venue() + " " + year;
        add(WordAnalyzer.words(venue), Field.VENUE, TermPostings.VENUE);
        exact.add("i:" + paper.id().value());
        for (Identifier identifier : paper.identifiers()) {
            exact.add("i:" + identifier(identifier.value()));
        }
        return this;
    }

    /** An identifier as people type it: without the version of a preprint. */
    private static String identifier(String value) {
        String plain = value.toLowerCase(Locale.ROOT);
        Matcher version = VERSION.matcher(plain);
        return version.matches() ? version.group(1) : plain;
    }

    private void add(List<String> words, Field field, int flag) {
        double length = 1 - field.lengthCounts + field.lengthCounts * words.size() / field.usual;
        double each = field.weight / length;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!WordAnalyzer.isStopWord(word)) {
                Weight weight = weights.computeIfAbsent(analyzer.stem(word), w -> new Weight());
                weight.frequency += each;
                weight.place |= flag;
                if (field == Field.TITLE && (weight.place & 31) == 0) {
                    weight.place |= Math.min(31, i + 1);
                }
                if (field != Field.AUTHORS && isSpelled(word)) {
                    spellings.add(word);
                }
            }
        }
    }

    /** Names are found as they are written, too: {@code williams} besides {@code william}. */
    private void addLiterally(List<String> names) {
        for (String name : names) {
            if (!weights.containsKey(name) || !analyzer.stem(name).equals(name)) {
                Weight weight = weights.computeIfAbsent(name, w -> new Weight());
                weight.frequency += Field.AUTHORS.weight;
                weight.place |= TermPostings.AUTHOR;
            }
        }
    }

    private static boolean isSpelled(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return word.length() > 3;
    }

    /** Words as they are written, for corrections. */
    Iterable<String> spellings() {
        return spellings;
    }

    /** Calls back with each term, its impact from 1 to 15, and its place. */
    void forEach(Visitor visitor) {
        weights.forEach(
                (term, weight) -> {
                    double share = weight.frequency / (weight.frequency + SATURATION);
                    int impact = Math.max(1, (int) Math.round(15 * share));
                    visitor.term(term, impact, weight.place);
                });
        exact.forEach(term -> visitor.term(term, 15, 0));
    }

    /** Receives the terms of a paper. */
    interface Visitor {
        void term(String term, int impact, int place);
    }
}
