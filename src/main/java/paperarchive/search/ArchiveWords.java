package paperarchive.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;

/**
 * The words of all papers as numbers. The number of a word is its rank in the sorted list of all
 * words, so it does not depend on the order of papers. Computed once, for the index and for related
 * papers. Immutable.
 */
final class ArchiveWords {
    /** The separator between tags or names. */
    static final int GAP = -1;

    private static final List<Field> FIELDS = List.of(Field.values());

    private final List<Paper> papers;
    private final String[] words;
    private final String[] titles;

    /** For each paper where each of its fields ends in the array, and then the words of all. */
    private final int[][] texts;

    private ArchiveWords(List<Paper> papers, String[] words, String[] titles, int[][] texts) {
        this.papers = papers;
        this.words = words;
        this.titles = titles;
        this.texts = texts;
    }

    /** Analyzes papers on all cores. */
    static ArchiveWords of(List<Paper> papers, PaperTexts plain) {
        String[] titles = new String[papers.size()];
        int[][] texts = new int[papers.size()][];
        Analysis[] by = new Analysis[papers.size()];
        List<Analysis> analyses =
                CoreLoop.run(
                        papers.size(),
                        Analysis::new,
                        (analysis, i) -> {
                            titles[i] = plain.title(papers.get(i));
                            texts[i] = analysis.text(papers.get(i), titles[i], plain);
                            by[i] = analysis;
                        });
        String[] words = sorted(analyses);
        analyses.parallelStream().forEach(analysis -> analysis.rank(words));
        IntStream.range(0, texts.length).parallel().forEach(i -> by[i].exchange(texts[i]));
        return new ArchiveWords(papers, words, titles, texts);
    }

    private static String[] sorted(List<Analysis> analyses) {
        Set<String> all = new HashSet<>();
        analyses.forEach(analysis -> all.addAll(Arrays.asList(analysis.table.words())));
        String[] words = all.toArray(String[]::new);
        Arrays.parallelSort(words);
        return words;
    }

    /** The work of one core. It numbers words in its own way until all are known. */
    private static final class Analysis {
        private final WordTable table = new WordTable();
        private int[] text = new int[1 << 10];
        private int size;
        private int[] ranks = {};

        int[] text(Paper paper, String title, PaperTexts plain) {
            String year = paper.published().map(date -> date.toString().substring(0, 4)).orElse("");
            size = FIELDS.size();
            for (int place = 0; place < FIELDS.size(); place++) {
                Stream<String> values =
                        switch (FIELDS.get(place)) {
                            case TITLE -> Stream.of(title);
                            case SUMMARY -> Stream.of(plain.summary(paper));
                            case ABSTRACT -> Stream.of(plain.abstractText(paper));
                            case TAGS -> paper.tags().stream();
                            case AUTHORS -> paper.authors().stream().map(Author::name);
                            case VENUE -> Stream.of(paper.publication().venue() + " " + year);
                        };
                add(values.collect(Collectors.toList()));
                text[place] = size;
            }
            return Arrays.copyOf(text, size);
        }

        private void add(List<String> values) {
            for (int i = 0; i < values.size(); i++) {
                if (i > 0) {
                    add(GAP);
                }
                WordAnalyzer.read(
                        values.get(i), (letters, from, to) -> add(table.number(letters, from, to)));
            }
        }

        private void add(int number) {
            if (size == text.length) {
                text = Arrays.copyOf(text, 2 * size);
            }
            text[size++] = number;
        }

        /** Finds out the place of each word among all, sorted. */
        void rank(String[] sorted) {
            ranks =
                    Arrays.stream(table.words())
                            .mapToInt(word -> Arrays.binarySearch(sorted, word))
                            .toArray();
        }

        void exchange(int[] numbered) {
            for (int i = FIELDS.size(); i < numbered.length; i++) {
                numbered[i] = numbered[i] == GAP ? GAP : ranks[numbered[i]];
            }
        }
    }

    List<Paper> papers() {
        return papers;
    }

    /** Returns the number of distinct words. */
    int count() {
        return words.length;
    }

    String word(int number) {
        return words[number];
    }

    /** Returns the title of a paper, by its place in {@link #papers}, as plain text. */
    String title(int paper) {
        return titles[paper];
    }

    /** Returns the words of a field of a paper, with gaps between values. */
    int[] words(int paper, Field field) {
        int[] text = texts[paper];
        int at = FIELDS.indexOf(field);
        return Arrays.copyOfRange(text, at == 0 ? FIELDS.size() : text[at - 1], text[at]);
    }
}
