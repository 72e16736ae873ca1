package paperarchive.search;

import java.util.Arrays;

/**
 * The terms of an index as numbers: stems of words, names as they are written, and exact values
 * such as {@code t:language-models}. Exact values may be added from any thread.
 */
final class IndexVocabulary {
    private static final int NONE = -1;

    private final TextNumbering numbering = new TextNumbering();
    private final String[] words;
    private final int[] stems;
    private final int[] names;
    private final int inTexts;

    IndexVocabulary(ArchiveWords archive) {
        this.words = new String[archive.count()];
        this.stems = new int[words.length];
        this.names = new int[words.length];
        Arrays.fill(names, NONE);
        WordAnalyzer analyzer = new WordAnalyzer();
        for (int i = 0; i < words.length; i++) {
            words[i] = archive.word(i);
            boolean stop = WordAnalyzer.isStopWord(words[i]);
            stems[i] = stop ? NONE : numbering.of(analyzer.stem(words[i]));
        }
        for (int paper = 0; paper < archive.papers().size(); paper++) {
            for (int word : archive.words(paper, Field.AUTHORS)) {
                if (word != ArchiveWords.GAP && names[word] == NONE) {
                    names[word] = numbering.of(words[word]);
                }
            }
        }
        this.inTexts = numbering.count();
    }

    /** The number of terms that are not exact values; their numbers are below this. */
    int inTexts() {
        return inTexts;
    }

    /** Returns whether a word of a text is in the index. */
    boolean has(int word) {
        return word != ArchiveWords.GAP && stems[word] != NONE;
    }

    /** Returns the term of a word in a text: its stem. */
    int stem(int word) {
        return stems[word];
    }

    /** Returns the term of a word of a name, as it is written. */
    int name(int word) {
        return names[word];
    }

    int exact(String value) {
        return numbering.of(value);
    }

    String word(int word) {
        return words[word];
    }

    /** Returns all terms, sorted. */
    String[] sorted() {
        return numbering.sorted();
    }

    int[] ranks(String[] sorted) {
        return numbering.ranks(sorted);
    }
}
