package paperarchive.check;

import java.util.List;
import paperarchive.problem.Check;
import paperarchive.problem.ReportText;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;

/**
 * Reports characters that Markdown reads as markup by accident, as in {@code 2**10 and 3**5},
 * because pages do not show them. Threads may share an instance.
 */
final class UnintendedMarkupChecker {
    private final Markdown markdown = new Markdown(link -> link, 2, new FormulaConverter());

    /** Warns once for a field, with the first such line. */
    void check(String field, String text, FieldReader fields) {
        List<String> lines = markdown.unintended(text);
        if (!lines.isEmpty()) {
            String more = lines.size() > 1 ? " and " + (lines.size() - 1) + " more" : "";
            fields.warning(
                    Check.LOST_MARKUP,
                    fields.lineOf(field),
                    field
                            + " has signs that Markdown takes away: "
                            + ReportText.quoted(lines.get(0))
                            + more,
                    "write a backslash before each sign that is to be shown: 2\\*\\*10, \\+, \\>, \\#;"
                            + " in double quotes write it twice");
        }
    }
}
