package paperarchive.check;

import java.util.List;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.Publication;
import paperarchive.problem.Check;
import paperarchive.problem.ReportText;
import paperarchive.text.CitableTexFilter;

/** Reports TeX that citations show as plain text because it is not on the list of safe commands. */
final class CitationTexChecker {
    private final FieldReader fields;

    private CitationTexChecker(FieldReader fields) {
        this.fields = fields;
    }

    /** Warns once for each field that holds such TeX. */
    static void check(Paper paper, FieldReader fields) {
        CitationTexChecker checker = new CitationTexChecker(fields);
        Publication in = paper.publication();
        checker.field("title", paper.title());
        checker.field("organization", paper.organization());
        checker.field("venue", in.venue());
        checker.field("volume", in.volume());
        checker.field("number", in.number());
        checker.field("pages", in.pages());
        checker.field("publisher", in.publisher());
        for (Author author : paper.authors()) {
            checker.field("authors", author.name());
        }
    }

    private void field(String name, String text) {
        List<String> refused = CitableTexFilter.refused(text);
        if (!refused.isEmpty()) {
            String first = ReportText.quoted(refused.get(0));
            String more = refused.size() > 1 ? " and " + (refused.size() - 1) + " more" : "";
            fields.warning(
                    Check.TEX_IN_CITATION,
                    fields.lineOf(name),
                    name + " has TeX that citations show as plain text: " + first + more,
                    "write what it means in Unicode or in mathematics between dollar signs");
        }
    }
}
