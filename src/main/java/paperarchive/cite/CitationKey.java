package paperarchive.cite;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;

/** The name by which a text cites a paper: {@code vaswani2017attention}, in ASCII. */
final class CitationKey {
    private static final int MOST = 30;
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for",
                    "from", "how", "in", "into", "is", "it", "its", "not", "of", "on", "or", "the",
                    "to", "toward", "towards", "via", "we", "what", "when", "where", "why", "with");

    private CitationKey() {}

    /** Family name, year, and the first word of the title that says something; else the id. */
    static String of(Paper paper, Optional<PartialDate> date) {
        String family = paper.authors().isEmpty() ? "" : family(paper.authors().get(0));
        String year = date.map(d -> Integer.toString(d.year())).orElse("");
        String word = word(paper.title());
        return family.isEmpty() && word.isEmpty() ? paper.id().value() : family + year + word;
    }

    private static String family(Author author) {
        String name = author.family().isEmpty() ? author.given() : author.family();
        return cut(plain(name));
    }

    private static String word(String title) {
        String first = "";
        for (String word : title.replaceAll("\\$[^$]*\\$", " ").split("[\\s/:—–]+", -1)) {
            String plain = plain(word.replaceAll("\\\\[a-zA-Z]+", ""));
            if (!plain.isEmpty() && !SMALL_WORDS.contains(plain)) {
                return cut(plain);
            }
            first = first.isEmpty() ? plain : first;
        }
        return cut(first);
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

    /** Letters that Unicode does not take apart. */
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
