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
 * The terms under which one paper is found, each with its weight and place. Weights are those of
 * BM25F: occurrences in each field, by the weight of the field and the length of its text, added
 * before they are saturated. Source: Robertson, Zaragoza, "The Probabilistic Relevance Framework",
 * section 3.6. Used for one paper after the other; not for several threads.
 */
final class WeightedTerms {
    /** How soon further occurrences stop to count. */
    private static final double SATURATION = 1.2;

    private static final int MOST_IMPACT = 15;

    /** The frequency of a name as it is written. */
    private static final double AS_WRITTEN = 2;

    private static final Pattern PREPRINT =
            Pattern.compile(
                    "(?:10\\.48550/arxiv\\.)?"
                            + "((?:[a-z-]+(?:\\.[a-z]{2})?/\\d{3}|\\d{4}\\.)\\d{4,5})(?:v\\d+)?");

    private final ArchiveWords words;
    private final IndexTerms terms;
    private final double[] frequencies;
    private final int[] places;
    private int[] touched = new int[1024];
    private int count;

    WeightedTerms(ArchiveWords words, IndexTerms terms) {
        this.words = words;
        this.terms = terms;
        this.frequencies = new double[terms.inTexts()];
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
            double share = frequencies[term] / (frequencies[term] + SATURATION);
            int impact = Math.max(1, (int) Math.round(MOST_IMPACT * share));
            found[i] = Postings.packed(term, impact, places[term]);
            frequencies[term] = 0;
            places[term] = 0;
        }
        for (int i = 0; i < exact.length; i++) {
            found[count + i] = Postings.packed(exact[i], MOST_IMPACT, 0);
        }
        return found;
    }

    private void add(int[] text, Field field, int flag) {
        double each = field.occurrence(text.length);
        for (int i = 0; i < text.length; i++) {
            if (terms.has(text[i])) {
                int term = terms.stem(text[i]);
                add(term, each, flag);
                if (field == Field.TITLE && (places[term] & Postings.POSITION) == 0) {
                    places[term] |= Math.min(Postings.POSITION, i + 1);
                }
            }
        }
    }

    private void add(int term, double frequency, int flag) {
        if (frequencies[term] == 0) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, 2 * count);
            }
            touched[count++] = term;
        }
        frequencies[term] += frequency;
        places[term] |= flag;
    }

    /** Names are found as they are written, too: {@code williams} besides {@code william}. */
    private void addLiterally(int[] names) {
        for (int word : names) {
            if (word != ArchiveWords.GAP) {
                int name = terms.name(word);
                if (!terms.has(word) || terms.stem(word) != name || frequencies[name] == 0) {
                    add(name, AS_WRITTEN, Postings.AUTHOR);
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

    /** An identifier without the version of a preprint; the DOI of a preprint is its id. */
    private static String identifier(String value) {
        String plain = value.toLowerCase(Locale.ROOT);
        Matcher version = PREPRINT.matcher(plain);
        return version.matches() ? version.group(1) : plain;
    }
}
