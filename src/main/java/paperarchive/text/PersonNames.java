package paperarchive.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.Author;

/**
 * Reads the names of people as records write them: with the accents and braces of TeX, with spaces
 * and invisible characters of every kind, with the numbers by which dblp tells namesakes apart.
 */
public final class PersonNames {
    private static final char SPACE = '\uFDD0';
    private static final char COMMA = '\uFDD1';
    private static final Pattern DBLP_NUMBER = Pattern.compile("(?<=\\p{L}\\.?) [0-9]{4}(?=$|,)");
    private static final Pattern OTHERS =
            Pattern.compile("(?i)(?:and )?(?:et\\.? al\\.?|others|et alii|and others)");
    private static final Pattern SEVERAL =
            Pattern.compile(
                    "(?i).*\\p{L}\\.? and \\p{Lu}.*|.*;.*|.* & \\p{Lu}.*|.*[, ](?:et\\.? al\\.?)");

    /**
     * A name that was read.
     *
     * @param author with given and family name alone
     * @param note what was left out or looks wrong; empty where nothing does
     */
    public record Read(Author author, String note) {}

    private PersonNames() {}

    /** Reads a name in printed order, or with a comma after the family name. */
    public static Read read(String written) {
        String visible = visible(written);
        String name = flattened(TexReader.line(visible)).strip();
        Matcher number = DBLP_NUMBER.matcher(name);
        String unnumbered = number.replaceAll("");
        String note = "";
        if (!unnumbered.equals(name)) {
            note = "ends in a number of dblp, which was left out";
        } else if (namesSeveral(name)) {
            note = "seems to name several people";
        } else if (!visible.equals(oneSpaced(written))) {
            note = "held invisible characters, which were left out";
        }
        Author author = Author.named(unnumbered);
        return new Read(
                new Author(restored(author.given()), restored(author.family()), "", "", ""), note);
    }

    /** Reads a given or a family name. */
    public static String part(String written) {
        return restored(flattened(TexReader.line(visible(written)))).strip();
    }

    private static boolean namesSeveral(String name) {
        if (OTHERS.matcher(name).matches() || SEVERAL.matcher(name).matches()) {
            return true;
        }
        List<String> parts = List.of(name.split(",", -1));
        boolean suffixed = parts.stream().anyMatch(part -> Author.isSuffix(part.strip()));
        long whole = parts.stream().filter(part -> part.strip().indexOf(' ') > 0).count();
        return !suffixed && (parts.size() > 2 || (parts.size() == 2 && whole == 2));
    }

    /** Every kind of space is one space; what nobody sees is dropped, but for joiners. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joiner = c == '\u200c' || c == '\u200d';
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                visible.append(' ');
            } else if (c < 0x80 || joiner || Character.getType(c) != Character.FORMAT) {
                visible.append(c);
            }
        }
        return oneSpaced(visible.toString());
    }

    private static String oneSpaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isSpaceChar(c) || Character.isWhitespace(c);
            if (!space) {
                spaced.append(c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip();
    }

    /** The text of runs; the spaces and commas within braces do not part a name. */
    private static String flattened(List<Run> runs) {
        StringBuilder name = new StringBuilder();
        for (Run run : runs) {
            if (run instanceof Run.Protected kept) {
                String inner = flattened(kept.runs());
                name.append(inner.replace(' ', SPACE).replace(',', COMMA));
            } else {
                name.append(PlainTextWriter.withSources(List.of(run)));
            }
        }
        return name.toString();
    }

    private static String restored(String part) {
        return part.replace(SPACE, ' ').replace(COMMA, ',');
    }
}
