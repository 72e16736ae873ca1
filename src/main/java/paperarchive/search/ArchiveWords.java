package paperarchive.search;

import java.util.Arrays;
import java.util.List;
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

    private final List<Paper> papers;
    private final String[] words;
    private final Fields[] fields;

    private ArchiveWords(List<Paper> papers, String[] words, Fields[] fields) {
        this.papers = papers;
        this.words = words;
        this.fields = fields;
    }

    /**
     * The words of one paper, by field.
     *
     * @param plainTitle the title as plain text
     */
    record Fields(
            String plainTitle,
            int[] title,
            int[] summary,
            int[] abstractText,
            int[] tags,
            int[] authors,
            int[] venue) {
        private void exchange(int[] ranks) {
            for (int[] text : List.of(title, summary, abstractText, tags, authors, venue)) {
                for (int i = 0; i < text.length; i++) {
                    text[i] = text[i] == GAP ? GAP : ranks[text[i]];
                }
            }
        }
    }

    /** Analyzes papers on all cores. */
    static ArchiveWords of(List<Paper> papers, PaperTexts texts) {
        Numbering numbering = new Numbering();
        Fields[] fields =
                papers.parallelStream()
                        .map(paper -> fields(paper, texts, numbering))
                        .toArray(Fields[]::new);
        String[] words = numbering.sorted();
        int[] ranks = numbering.ranks(words);
        Arrays.stream(fields).parallel().forEach(each -> each.exchange(ranks));
        return new ArchiveWords(papers, words, fields);
    }

    private static Fields fields(Paper paper, PaperTexts texts, Numbering numbering) {
        String title = texts.title(paper);
        String year = paper.published().map(date -> date.toString().substring(0, 4)).orElse("");
        return new Fields(
                title,
                numbers(Stream.of(title), numbering),
                numbers(Stream.of(texts.summary(paper)), numbering),
                numbers(Stream.of(texts.abstractText(paper)), numbering),
                numbers(paper.tags().stream(), numbering),
                numbers(paper.authors().stream().map(Author::name), numbering),
                numbers(Stream.of(paper.publication().venue() + " " + year), numbering));
    }

    private static int[] numbers(Stream<String> texts, Numbering numbering) {
        int[] numbers =
                texts.flatMapToInt(
                                text ->
                                        IntStream.concat(
                                                IntStream.of(GAP),
                                                WordAnalyzer.words(text).stream()
                                                        .mapToInt(numbering::of)))
                        .toArray();
        return numbers.length == 0 ? numbers : Arrays.copyOfRange(numbers, 1, numbers.length);
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

    /** The words of a paper, by its place in {@link #papers}. */
    Fields fields(int paper) {
        return fields[paper];
    }
}
