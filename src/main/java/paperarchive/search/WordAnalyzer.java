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
 * Cuts a text into words and words into stems, by the same steps as {@code search-engine.js}.
 * {@code "Véra's Networks"} has the words {@code vera}, {@code networks}, and the stems {@code
 * vera}, {@code network}. Not for several threads.
 */
public final class WordAnalyzer {
    /** The longest part of a word that counts. */
    private static final int LONGEST = 64;

    /** In UTF-16 units; words have a few marks, and texts without spaces thousands of letters. */
    private static final int LONG_PIECE = 256;

    /** Words too common to find anything by; they are not in the index. */
    private static final Set<String> STOP =
            Set.of(
                    "a an and are as at be by for from in is it of on or that the this to we with"
                            .split(" "));

    /** Stems that are remembered: a few words make up most of all texts. */
    private static final int MOST_KNOWN = 100_000;

    private final EnglishStemmer stemmer = new EnglishStemmer();
    private final Map<String, String> stems = new HashMap<>();

    /** Returns whether a word is left out of the index. */
    public static boolean isStopWord(String word) {
        return STOP.contains(word);
    }

    /** Returns the words of a text in their order, in lower case and without accents. */
    public static List<String> words(String text) {
        String plain = fold(text);
        List<String> words = new ArrayList<>(plain.length() / 6 + 1);
        int start = 0;
        boolean dense = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isWordCharacter(c)) {
                dense |= c >= 0x80 && isDense(c);
            } else if ((c != '+' && c != '#') || !isLanguageName(plain, start, i)) {
                add(plain, start, i, dense, words);
                start = i + 1;
                dense = false;
            }
        }
        add(plain, start, plain.length(), dense, words);
        return words;
    }

    /** Returns the stem of a word; what is not English in plain letters stays as it is. */
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

    /** Returns a text in form NFKD; what lies between letters of ASCII is decomposed by itself. */
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
     * The end of a piece without ASCII that is decomposed by itself. Marks are put in order, which
     * takes the square of their number, so that a piece ends before a letter where it is long, and
     * anywhere where it has hundreds of marks.
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

    /** Whether an apostrophe and an s end a word: {@code model's}. */
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

    /** A letter before plus or number signs: {@code c++}, {@code c#}, {@code f#}. */
    private static boolean isLanguageName(String text, int start, int end) {
        return (end - start == 1 || (end - start == 2 && text.charAt(start + 1) == '+'))
                && text.charAt(start) >= 'a'
                && text.charAt(start) <= 'z';
    }

    /** Ranges that no version of Unicode changes, so that browsers and the build agree. */
    private static boolean isWordCharacter(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return c >= 0xaa && !isGap(c);
    }

    private static boolean isGap(char c) {
        if (c < 0x2000) {
            return within(c, 0xab, 0xb1)
                    || c == 0xb4
                    || within(c, 0xb6, 0xb9)
                    || within(c, 0xbb, 0xbf)
                    || c == 0xd7
                    || c == 0xf7
                    || within(c, 0x2c2, 0x2df);
        }
        if (c < 0x3040) {
            return c <= 0x2bff
                    || within(c, 0x2e00, 0x2e7f)
                    || within(c, 0x3000, 0x3004)
                    || within(c, 0x3007, 0x3020)
                    || c == 0x3030
                    || within(c, 0x303d, 0x303f);
        }
        return within(c, 0xd83c, 0xd83e)
                || within(c, 0xe000, 0xf8ff)
                || c == 0xfd3e
                || c == 0xfd3f
                || within(c, 0xfe00, 0xfe6f)
                || c == 0xfeff
                || within(c, 0xff00, 0xff0f)
                || within(c, 0xff1a, 0xff20)
                || within(c, 0xff3b, 0xff40)
                || within(c, 0xff5b, 0xff65)
                || c >= 0xffe0;
    }

    /** A letter of a script that writes no spaces between words. */
    private static boolean isDense(char c) {
        return within(c, 0x0e00, 0x0eff)
                || within(c, 0x1000, 0x109f)
                || within(c, 0x1780, 0x17ff)
                || within(c, 0x3040, 0x30ff)
                || within(c, 0x3400, 0x9fff)
                || within(c, 0xf900, 0xfaff)
                || within(c, 0xd840, 0xd88d);
    }

    private static boolean within(char c, int from, int to) {
        return c >= from && c <= to;
    }

    private static void add(String text, int start, int end, boolean dense, List<String> words) {
        if (dense) {
            addPairs(text.substring(start, end), words);
        } else if (end > start) {
            words.add(text.substring(start, Math.min(start + LONGEST, end)));
        }
    }

    /** Adds each two letters that follow each other, and other scripts between them as words. */
    private static void addPairs(CharSequence text, List<String> words) {
        List<String> run = new ArrayList<>();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dense = isDense(c);
            String letter = String.valueOf(c);
            if (c >= 0xd800 && c < 0xdc00 && i + 1 < text.length()) {
                letter += text.charAt(++i);
            }
            if (dense ? other.length() > 0 : !run.isEmpty()) {
                close(run, other, words);
            }
            if (dense) {
                run.add(letter);
            } else {
                other.append(letter);
            }
        }
        close(run, other, words);
    }

    private static void close(List<String> run, StringBuilder other, List<String> words) {
        if (run.size() == 1) {
            words.add(run.get(0));
        }
        for (int i = 0; i + 1 < run.size(); i++) {
            words.add(run.get(i) + run.get(i + 1));
        }
        run.clear();
        if (other.length() > 0) {
            words.add(other.toString());
        }
        other.setLength(0);
    }
}
