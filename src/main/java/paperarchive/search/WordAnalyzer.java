package paperarchive.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Splits a text into words and reduces words to stems, like {@code search-engine.js}. {@code
 * "Véra's Networks"} has the words {@code vera}, {@code networks}, and the stems {@code vera},
 * {@code network}. Not thread-safe.
 */
public final class WordAnalyzer {
    /** The maximum significant length of a word. */
    private static final int LONGEST = 64;

    /** In UTF-16 units; words have a few marks, and texts without spaces thousands of letters. */
    private static final int LONG_PIECE = 256;

    /** Stop words, which are not in the index. */
    private static final Set<String> STOP =
            Set.of(
                    "a an and are as at be by for from in is it of on or that the this to we with"
                            .split(" "));

    /** The size of the stem cache, because a few words make up most texts. */
    private static final int MOST_KNOWN = 100_000;

    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Map<String, String> stems = new HashMap<>();

    /** Returns whether a word is left out of the index. */
    public static boolean isStopWord(String word) {
        return STOP.contains(word);
    }

    /** Receives words one by one, each as a part of an array that is not its own. */
    interface Receiver {
        /** A word: the letters from one to before another. */
        void word(char[] letters, int from, int to);
    }

    /** Returns the words of a text in their order, in lower case and without accents. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>(text.length() / 6 + 1);
        read(text, (letters, from, to) -> words.add(new String(letters, from, to - from)));
        return words;
    }

    /** Gives the words of a text to a receiver, in their order. */
    static void read(String text, Receiver receiver) {
        char[] plain = folded(text);
        int start = 0;
        boolean dense = false;
        for (int i = 0; i < plain.length; i++) {
            char c = plain[i];
            if (WordCharacters.isPartOfWord(c)) {
                dense |= c >= 0x80 && WordCharacters.isDense(c);
            } else if ((c != '+' && c != '#') || !isLanguageName(plain, start, i)) {
                add(plain, start, i, dense, receiver);
                start = i + 1;
                dense = false;
            }
        }
        add(plain, start, plain.length, dense, receiver);
    }

    /** The letters of {@link #fold}; most texts are plain ASCII, which takes one pass. */
    private static char[] folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            if (c >= 0x80 || c == '\'') {
                return fold(text).toCharArray();
            }
            if (c >= 'A' && c <= 'Z') {
                letters[i] = (char) (c + ('a' - 'A'));
            }
        }
        return letters;
    }

    /** Returns the stem of a word; words that are not plain English letters are unchanged. */
    public String stem(String word) {
        if (word.length() < 3 || !isPlain(word)) {
            return word;
        }
        String known = stems.get(word);
        if (known != null) {
            return known;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        if (stems.size() < MOST_KNOWN) {
            stems.put(word, stem);
        }
        return stem;
    }

    static String fold(String text) {
        String plain = decomposed(text).toLowerCase(Locale.ROOT);
        if (isFolded(plain)) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\'' || c == '’') {
                i += isPossessive(plain, i) ? 1 : 0;
            } else if (c < 0x80) {
                out.append(c);
            } else if (c < 0x300 || c > 0x36f) {
                foldLetter(c, out);
            }
        }
        return out.toString();
    }

    private static boolean isFolded(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= 0x80 || lower.charAt(i) == '\'') {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a text in form NFKD; each stretch between ASCII characters is decomposed separately.
     */
    private static String decomposed(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                int end = endOfPiece(text, i);
                out.append(text, done, i);
                out.append(Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFKD));
                done = end;
                i = end - 1;
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    /**
     * Returns the end of a non-ASCII stretch that is decomposed separately. Sorting marks takes
     * quadratic time, so a long stretch ends before a letter, or anywhere if it has hundreds of
     * marks.
     */
    private static int endOfPiece(String text, int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) >= 0x80) {
            char c = text.charAt(end);
            boolean begins =
                    end - start >= LONG_PIECE
                            && !Character.isLowSurrogate(c)
                            && (Character.isLetter(c) || end - start >= 2 * LONG_PIECE);
            if (begins) {
                return end;
            }
            end++;
        }
        return end;
    }

    /** Returns whether an apostrophe and an s end a word: {@code model's}. */
    private static boolean isPossessive(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at + 1) != 's') {
            return false;
        }
        char after = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
        return !(after >= 'a' && after <= 'z') && !(after >= '0' && after <= '9');
    }

    private static void foldLetter(char c, StringBuilder out) {
        switch (c) {
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ø' -> out.append('o');
            case 'đ', 'ð' -> out.append('d');
            case 'ł' -> out.append('l');
            case 'ı' -> out.append('i');
            case 'þ' -> out.append("th");
            case 'ς' -> out.append('σ');
            default -> out.append(c);
        }
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Returns a letter before plus or number signs: {@code c++}, {@code c#}, {@code f#}. */
    private static boolean isLanguageName(char[] text, int start, int end) {
        return (end - start == 1 || (end - start == 2 && text[start + 1] == '+'))
                && text[start] >= 'a'
                && text[start] <= 'z';
    }

    private static void add(char[] text, int start, int end, boolean dense, Receiver receiver) {
        if (dense) {
            addPairs(new String(text, start, end - start), receiver);
        } else if (end > start) {
            receiver.word(text, start, Math.min(start + LONGEST, end));
        }
    }

    private static void add(String word, Receiver receiver) {
        receiver.word(word.toCharArray(), 0, word.length());
    }

    /** Adds bigrams of adjacent letters, and other scripts between them as words. */
    private static void addPairs(CharSequence text, Receiver receiver) {
        List<String> run = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dense = WordCharacters.isDense(c);
            String letter = String.valueOf(c);
            if (c >= 0xd800 && c < 0xdc00 && i + 1 < text.length()) {
                letter += text.charAt(++i);
            }
            if (dense ? other.length() > 0 : !run.isEmpty()) {
                close(run, other, receiver);
            }
            if (dense) {
                run.add(letter);
            } else {
                other.append(letter);
            }
        }
        close(run, other, receiver);
    }

    private static void close(List<String> run, StringBuilder other, Receiver receiver) {
        if (run.size() == 1) {
            add(run.get(0), receiver);
        }
        for (int i = 0; i + 1 < run.size(); i++) {
            add(run.get(i) + run.get(i + 1), receiver);
        }
        run.clear();
        if (other.length() > 0) {
            add(other.toString(), receiver);
        }
        other.setLength(0);
    }
}
