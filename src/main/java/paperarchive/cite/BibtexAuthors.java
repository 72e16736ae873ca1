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

    /** {@code Family, Given}, or {@code Family, Jr., Given}; a name of one part stands alone. */
    private static String name(Author author) {
        if (author.given().isEmpty() || author.family().isEmpty()) {
            return part(author.name(), true);
        }
        String family = author.family();
        int space = family.lastIndexOf(' ');
        String last = family.substring(space + 1);
        if (space <= 0 || !Author.isSuffix(last)) {
            return part(family, false) + ", " + given(author);
        }
        String before = family.substring(0, space).strip();
        String name = before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
        return part(name, false) + ", " + BibtexText.escaped(last) + ", " + given(author);
    }

    private static String given(Author author) {
        return part(author.given(), false);
    }

    /** Braces keep together what BibTeX would take apart. */
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
