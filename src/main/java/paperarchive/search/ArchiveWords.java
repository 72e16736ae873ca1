package paperarchive.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;

/**
 * The words of all papers as numbers. A number is the place of a word among all words, sorted, so
 * that it does not depend on the order of papers. Analyzed once, for the index and for related
 * papers. Immutable.
 */
final class ArchiveWords {
    /** Stands between two tags or two names. */
    static final int GAP = -1;

    private static final int[] NONE = {};

    private final List<Paper> papers;
    private final String[] words;
    private final Texts[] texts;

    private ArchiveWords(List<Paper> papers, String[] words, Texts[] texts) {
        this.papers = papers;
        this.words = words;
        this.texts = texts;
    }

    /** The title of one paper as plain text, and its words by field. */
    private static final class Texts {
        private final String title;
        private final Map<Field, int[]> words = new EnumMap<>(Field.class);

        Texts(Paper paper, PaperTexts plain, Numbering numbering) {
            title = plain.title(paper);
            String year = paper.published().map(date -> date.toString().substring(0, 4)).orElse("");
            String venue = paper.publication().venue() + " " + year;
            add(Field.TITLE, Stream.of(title), numbering);
            add(Field.SUMMARY, Stream.of(plain.summary(paper)), numbering);
            add(Field.ABSTRACT, Stream.of(plain.abstractText(paper)), numbering);
            add(Field.TAGS, paper.tags().stream(), numbering);
            add(Field.AUTHORS, paper.authors().stream().map(Author::name), numbering);
            add(Field.VENUE, Stream.of(venue), numbering);
        }

        private void add(Field field, Stream<String> values, Numbering numbering) {
            int[] numbers =
                    values.flatMapToInt(
                                    value ->
                                            IntStream.concat(
                                                    IntStream.of(GAP),
                                                    WordAnalyzer.words(value).stream()
                                                            .mapToInt(numbering::of)))
                            .skip(1)
                            .toArray();
            words.put(field, numbers);
        }

        private void exchange(int[] ranks) {
            for (int[] text : words.values()) {
                for (int i = 0; i < text.length; i++) {
                    text[i] = text[i] == GAP ? GAP : ranks[text[i]];
                }
            }
        }
    }

    /** Analyzes papers on all cores. */
    static ArchiveWords of(List<Paper> papers, PaperTexts plain) {
        Numbering numbering = new Numbering();
        Texts[] texts =
                papers.parallelStream()
                        .map(paper -> new Texts(paper, plain, numbering))
                        .toArray(Texts[]::new);
        String[] words = numbering.sorted();
        int[] ranks = numbering.ranks(words);
        Arrays.stream(texts).parallel().forEach(each -> each.exchange(ranks));
        return new ArchiveWords(papers, words, texts);
    }

    List<Paper> papers() {
        return papers;
    }

    /** The number of distinct words. */
    int count() {
        return words.length;
    }

    String word(int number) {
        return words[number];
    }

    /** The title of a paper, by its place in {@link #papers}, as plain text. */
    String title(int paper) {
        return texts[paper].title;
    }

    /** The words of a field of a paper, with gaps between values. */
    int[] words(int paper, Field field) {
        return texts[paper].words.getOrDefault(field, NONE);
    }
}
