package paperarchive.cite;

import java.util.Locale;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;

/**
 * The authors of a paper as BibTeX wants them: {@code Lovelace, Ada and van Gool, Luc and others}.
 */
final class BibtexAuthors {
    private BibtexAuthors() {}

    /** All names; the organisation where no name is known; or nothing. */
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
        String lower = " " + text.toLowerCase(Locale.ROOT) + " ";
        boolean apart =
                text.indexOf(',') >= 0
                        || lower.contains(" and ")
                        || lower.contains(" others ")
                        || (whole && text.indexOf(' ') >= 0);
        return apart ? "{" + escaped + "}" : escaped;
    }
}
