package paperarchive.cite;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;
import paperarchive.text.Run;
import paperarchive.text.TexReader;

/** The citation key of a paper in ASCII: {@code vaswani2017attention}. */
final class CitationKey {
    private static final int MOST = 30;
    private static final int MOST_OF_ID = 90;
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for",
                    "from", "how", "in", "into", "is", "it", "its", "not", "of", "on", "or", "the",
                    "to", "toward", "towards", "via", "we", "what", "when", "where", "why", "with");

    private CitationKey() {}

    /**
     * Returns family name, year, and the first significant word of the title; the id if none of
     * them has an ASCII letter. It never begins with a digit.
     */
    static String of(Paper paper) {
        String family = family(paper);
        String year = date(paper).map(d -> Integer.toString(d.year())).orElse("");
        String word = word(paper.title());
        if (family.isEmpty() && word.isEmpty()) {
            String id = paper.id().value();
            String key = Character.isDigit(id.charAt(0)) ? "paper" + id : id;
            return key.substring(0, Math.min(MOST_OF_ID, key.length()));
        }
        String key = family + year + word;
        return Character.isDigit(key.charAt(0)) ? "anon" + key : key;
    }

    private static Optional<PartialDate> date(Paper paper) {
        return paper.published().isPresent()
                ? paper.published()
                : paper.listed().map(PartialDate::of);
    }

    private static String family(Paper paper) {
        if (paper.authors().isEmpty()) {
            return word(paper.organization());
        }
        Author first = paper.authors().get(0);
        String name = first.family().isEmpty() ? first.given() : first.family();
        int space = name.lastIndexOf(' ');
        boolean suffix = space > 0 && Author.isSuffix(name.substring(space + 1));
        return cut(plain(suffix ? name.substring(0, space) : name));
    }

    private static String word(String title) {
        String first = "";
        for (String word : words(title).split("[\\s/:—–]+", -1)) {
            String plain = plain(word);
            if (!plain.isEmpty() && !SMALL_WORDS.contains(plain)) {
                return cut(plain);
            }
            first = first.isEmpty() ? plain : first;
        }
        return cut(first);
    }

    /** Returns the text of a title without its mathematics. */
    private static String words(String title) {
        StringBuilder words = new StringBuilder(title.length());
        collect(TexReader.line(title), words);
        return words.toString();
    }

    private static void collect(List<Run> runs, StringBuilder words) {
        for (Run run : runs) {
            if (run instanceof Run.Text text) {
                words.append(text.text());
            } else if (run.inner().isEmpty()) {
                words.append(' ');
            }
            collect(run.inner(), words);
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(MOST, text.length()));
    }

    /** Small letters and digits of ASCII: {@code Müller} is {@code muller}. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String parted = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (char c : parted.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            } else {
                plain.append(letters(c));
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Letters that Unicode does not decompose. */
    private static String letters(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'þ' -> "th";
            default -> "";
        };
    }
}
