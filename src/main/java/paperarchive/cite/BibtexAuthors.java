package paperarchive.cite;

import java.util.Locale;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;

/**
 * Formats the authors of a paper for BibTeX: {@code Lovelace, Ada and van Gool, Luc and others}.
 */
final class BibtexAuthors {
    private BibtexAuthors() {}

    /** Returns all names; the organisation if no name is known; otherwise empty. */
    static String of(Paper paper) {
        if (paper.authors().isEmpty()) {
            String organization = BibtexText.escaped(paper.organization());
            return organization.isEmpty() ? "" : "{" + organization + "}";
        }
        StringBuilder names = new StringBuilder(24 * paper.authors().size());
        for (Author author : paper.authors()) {
            names.append(names.isEmpty() ? "" : " and ").append(name(author));
        }
        return paper.authorTotal() > paper.authors().size()
                ? names.append(" and others").toString()
                : names.toString();
    }

    /**
     * Returns {@code van Gool, Luc} or {@code Doe, Jr., John}; a name of one part has no comma. A
     * family name of several words has braces, because BibTeX takes words up to one in small
     * letters for a particle: {@code {Garcia y Vega}, Luis}.
     */
    private static String name(Author author) {
        if (author.given().isEmpty() || author.family().isEmpty()) {
            return part(author.name(), true);
        }
        CitedName parts = CitedName.of(author);
        String particle = parts.particle().isEmpty() ? "" : part(parts.particle(), false) + " ";
        String suffix = parts.suffix().isEmpty() ? "" : BibtexText.escaped(parts.suffix()) + ", ";
        return particle + part(parts.family(), true) + ", " + suffix + part(parts.given(), false);
    }

    /**
     * Braces keep together what BibTeX would take apart.
     *
     * @param whole whether spaces part the text, too
     */
    private static String part(String text, boolean whole) {
        String escaped = BibtexText.escaped(text);
        boolean spaced = text.indexOf(' ') >= 0;
        boolean apart = text.indexOf(',') >= 0 || (whole && spaced) || isOrHolds(text, spaced);
        return apart ? "{" + escaped + "}" : escaped;
    }

    /** Whether a word of a name is one that BibTeX takes for the end of a name. */
    private static boolean isOrHolds(String text, boolean spaced) {
        if (!spaced) {
            return isEnd(text);
        }
        for (String word : text.split(" ", -1)) {
            if (isEnd(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(String word) {
        return switch (word.length()) {
            case 3 -> word.toLowerCase(Locale.ROOT).equals("and");
            case 6 -> word.toLowerCase(Locale.ROOT).equals("others");
            default -> false;
        };
    }
}
