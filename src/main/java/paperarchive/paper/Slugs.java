package paperarchive.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Converts names to slugs: {@code Mixture of Experts} becomes {@code mixture-of-experts}.
 *
 * <p>Compatibility forms and case are folded. Accents of Latin and Greek letters are dropped, and
 * Latin letters with a stroke and ligatures become plain letters; in all other scripts marks are
 * kept. The symbols in {@code C++}, {@code C#}, {@code F*} and {@code .NET} become words. Anything
 * else becomes a hyphen. The result is in NFC. The same name has the same slug on every version of
 * Java, see {@link NewCharacters}.
 */
public final class Slugs {
    /** File systems allow 255 bytes for a name; this leaves room for a suffix. */
    private static final int MOST_BYTES = 200;

    private static final String SIGNS = "+#♯*.-−";

    private Slugs() {}

    /**
     * Returns the slug of a name; empty if the name has neither letters nor digits. A slug that is
     * not a valid folder name on every system gets a suffix: {@code aux} is {@code aux-82dc53}.
     */
    public static String of(String name) {
        String slug = unmarked(name);
        return PortableName.isValid(slug) ? slug : slug + "-" + mark(slug);
    }

    private static String unmarked(String name) {
        boolean plain = isPlain(name);
        String words = signsAsWords(name);
        String slug = hyphenated(plain ? words.toLowerCase(Locale.ROOT) : folded(words), plain);
        if (slug.length() <= MOST_BYTES / 4
                || slug.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return slug;
        }
        return shortened(slug) + "-" + mark(name);
    }

    /** Returns six hexadecimal digits that distinguish names with the same slug. */
    public static String mark(String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Symbols that are significant if they are next to a letter or digit. */
    private static String signsAsWords(String name) {
        StringBuilder words = new StringBuilder();
        int done = 0;
        for (int i = 0; i < name.length(); i++) {
            String word = sign(name, i);
            if (!word.isEmpty()) {
                words.append(name, done, i).append(word);
                done = i + 1;
            }
        }
        return done == 0 ? name : words.append(name, done, name.length()).toString();
    }

    private static String sign(String name, int i) {
        char c = name.charAt(i);
        if (SIGNS.indexOf(c) < 0) {
            return "";
        }
        boolean last = i + 1 == name.length() || !isWord(name, i + 1);
        boolean first = i == 0 || Character.isWhitespace(name.charAt(i - 1));
        return switch (c) {
            case '+' -> {
                boolean two = name.startsWith("++", i) || (i > 0 && name.charAt(i - 1) == '+');
                boolean sign = follows(name, i) ? last || two : i == 0 && !last;
                yield sign ? " plus " : "";
            }
            case '#', '♯' -> follows(name, i) && last ? " sharp " : "";
            case '*' -> follows(name, i) && last ? " star " : "";
            case '.' -> first && !last && Character.isLetter(name.charAt(i + 1)) ? " dot " : "";
            case '-', '−' ->
                    i == 0 && !last && Character.isDigit(name.charAt(i + 1)) ? " minus " : "";
            default -> "";
        };
    }

    /** Returns whether a symbol follows a letter or digit, possibly after other symbols. */
    private static boolean follows(String name, int i) {
        int before = i - 1;
        while (before >= 0 && "+#*♯".indexOf(name.charAt(before)) >= 0) {
            before--;
        }
        return before >= 0 && isWord(name, before);
    }

    private static boolean isWord(String name, int i) {
        return Character.isLetterOrDigit(name.charAt(i)) || Character.isSurrogate(name.charAt(i));
    }

    /**
     * Small letters without the accents of Latin and Greek; new characters are handled separately.
     */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length() + 8);
        int done = 0;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            int end = i + Character.charCount(c);
            // Thai and Lao do not use the decomposed form of these.
            if (c == 0x0E33 || c == 0x0EB3 || NewCharacters.isNew(c)) {
                known(name.substring(done, i), folded);
                folded.append(NewCharacters.folded(c));
                done = end;
            }
            i = end;
        }
        known(name.substring(done), folded);
        return folded.toString();
    }

    private static void known(String text, StringBuilder folded) {
        String parted = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(parted.length());
        boolean western = false;
        for (int i = 0; i < parted.length(); ) {
            int c = parted.codePointAt(i);
            i += Character.charCount(c);
            if (!isMark(c)) {
                Character.UnicodeScript script = Character.UnicodeScript.of(c);
                western =
                        script == Character.UnicodeScript.LATIN
                                || script == Character.UnicodeScript.GREEK;
                letters.append(plain(c));
            } else if (!western) {
                letters.appendCodePoint(c);
            }
        }
        folded.append(Normalizer.normalize(letters, Normalizer.Form.NFC));
    }

    /** Latin letters that Unicode does not decompose, and final sigma. */
    private static String plain(int c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'ȷ' -> "j";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ŋ' -> "n";
            case 'ς' -> "σ";
            default -> Character.toString(c);
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String hyphenated(String text, boolean plain) {
        StringBuilder slug = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean letter = plain ? Character.isLetterOrDigit(c) : isLetter(c);
            // A mark must follow a letter.
            if (letter && !(isMark(c) && (gap || slug.isEmpty()))) {
                if (gap && slug.length() > 0) {
                    slug.append('-');
                }
                slug.appendCodePoint(c);
                gap = false;
            } else {
                gap = true;
            }
            i += Character.charCount(c);
        }
        return slug.toString();
    }

    private static boolean isLetter(int c) {
        return NewCharacters.isNew(c)
                ? NewCharacters.isLetterOrMark(c)
                : Character.isLetterOrDigit(c) || isMark(c);
    }

    private static String shortened(String slug) {
        int end = 0;
        for (int bytes = 0;
                end < slug.length();
                end += Character.charCount(slug.codePointAt(end))) {
            int c = slug.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > MOST_BYTES - 8) {
                break;
            }
        }
        return slug.substring(0, slug.charAt(end - 1) == '-' ? end - 1 : end);
    }
}
