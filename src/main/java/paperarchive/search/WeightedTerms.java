package paperarchive.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paperarchive.paper.Identifier;
import paperarchive.paper.Paper;

/**
 * The terms under which one paper is found, each with its weight and place. A weight is that of
 * BM25 without IDF: for each field its weight and the saturated number of occurrences, added.
 * Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework", section 3.6, where this is
 * the linear combination of fields. Used for one paper after the other; not for several threads.
 */
final class WeightedTerms {
    /** The largest impact; the smallest is 1. */
    static final int MOST_IMPACT = 24;

    /** The weight of the largest impact: that of a word in title, tags and abstract. */
    private static final double MOST_WEIGHT = 6;

    private static final Pattern PREPRINT =
            Pattern.compile(
                    "(?:10\\.48550/arxiv\\.)?"
                            + "((?:[a-z-]+(?:\\.[a-z]{2})?/\\d{3}|\\d{4}\\.)\\d{4,5})(?:v\\d+)?");

    private final ArchiveWords words;
    private final IndexVocabulary terms;
    private final double[] weights;
    private final int[] occurrences;
    private final int[] places;
    private int[] touched = new int[1024];
    private int count;

    WeightedTerms(ArchiveWords words, IndexVocabulary terms) {
        this.words = words;
        this.terms = terms;
        this.weights = new double[terms.inTexts()];
        this.occurrences = new int[terms.inTexts()];
        this.places = new int[terms.inTexts()];
    }

    /** Returns the terms of a paper, each as {@link Postings#packed} does it. */
    long[] of(int paper) {
        count = 0;
        add(words.words(paper, Field.TITLE), Field.TITLE, 0);
        add(words.words(paper, Field.ABSTRACT), Field.ABSTRACT, 0);
        add(words.words(paper, Field.SUMMARY), Field.SUMMARY, 0);
        add(words.words(paper, Field.TAGS), Field.TAGS, Postings.TAG);
        add(words.words(paper, Field.AUTHORS), Field.AUTHORS, Postings.AUTHOR);
        addLiterally(words.words(paper, Field.AUTHORS));
        add(words.words(paper, Field.VENUE), Field.VENUE, Postings.VENUE);
        int[] exact = exact(paper);
        long[] found = new long[count + exact.length];
        for (int i = 0; i < count; i++) {
            int term = touched[i];
            found[i] = Postings.packed(term, impact(weights[term]), places[term]);
            weights[term] = 0;
            places[term] = 0;
        }
        for (int i = 0; i < exact.length; i++) {
            found[count + i] = Postings.packed(exact[i], MOST_IMPACT, 0);
        }
        return found;
    }

    private static int impact(double weight) {
        long rounded = Math.round(MOST_IMPACT * weight / MOST_WEIGHT);
        return (int) Math.max(1, Math.min(rounded, MOST_IMPACT));
    }

    private void add(int[] text, Field field, int flag) {
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            if (terms.has(text[i])) {
                int term = terms.stem(text[i]);
                occurrences[term]++;
                length++;
                if (field == Field.TITLE && (places[term] & Postings.POSITION) == 0) {
                    places[term] |= Math.min(Postings.POSITION, i + 1);
                }
            }
        }
        for (int word : text) {
            if (terms.has(word) && occurrences[terms.stem(word)] > 0) {
                int term = terms.stem(word);
                add(term, field.score(occurrences[term], length), flag);
                occurrences[term] = 0;
            }
        }
    }

    private void add(int term, double weight, int flag) {
        if (weights[term] == 0) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = term;
        }
        weights[term] += weight;
        places[term] |= flag;
    }

    /** Names are also indexed unstemmed: {@code williams} in addition to {@code william}. */
    private void addLiterally(int[] names) {
        double weight = Field.AUTHORS.score(1, names.length);
        for (int word : names) {
            if (word != ArchiveWords.GAP) {
                int name = terms.name(word);
                if (!terms.has(word) || terms.stem(word) != name || weights[name] == 0) {
                    add(name, weight, Postings.AUTHOR);
                }
            }
        }
    }

    private int[] exact(int number) {
        TreeSet<String> values = new TreeSet<>();
        values(words.words(number, Field.TAGS), "t:", "-", 1, values);
        values(words.words(number, Field.AUTHORS), "a:", " ", 2, values);
        Paper paper = words.papers().get(number);
        values.add("i:" + paper.id().value());
        for (Identifier identifier : paper.identifiers()) {
            values.add("i:" + identifier(identifier.value()));
        }
        return values.stream().mapToInt(terms::exact).toArray();
    }

    /** Adds the values of a field, whose words are numbers with gaps between values. */
    private void values(int[] text, String kind, String between, int least, Set<String> values) {
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == ArchiveWords.GAP) {
                if (i - start >= least) {
                    values.add(
                            Arrays.stream(text, start, i)
                                    .mapToObj(terms::word)
                                    .collect(Collectors.joining(between, kind, "")));
                }
                start = i + 1;
            }
        }
    }

    /** Returns an identifier without the version of a preprint; the DOI of a preprint is its id. */
    private static String identifier(String value) {
        String plain = value.toLowerCase(Locale.ROOT);
        Matcher version = PREPRINT.matcher(plain);
        return version.matches() ? version.group(1) : plain;
    }
}
