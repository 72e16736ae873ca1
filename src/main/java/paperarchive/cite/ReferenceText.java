package paperarchive.cite;

import java.util.List;
import java.util.regex.Pattern;
import paperarchive.paper.Publication;

/**
 * A citation as a line of a reference list, in APA style (7th edition, chapters 9 and 10): {@code
 * Lovelace, A. (2016). Title. In Venue (pp. 1–9). https://doi.org/…}.
 */
public final class ReferenceText {
    /** From this many names on, those between the 19th and the last are left out. */
    private static final int MANY = 21;

    private static final Pattern ONE_PAGE = Pattern.compile("\\w+");

    private final String emphasis;
    private final StringBuilder out = new StringBuilder(300);

    private ReferenceText(String emphasis) {
        this.emphasis = emphasis;
    }

    /** Returns the line in plain text. */
    public static String plain(Citation citation) {
        return new ReferenceText("").line(citation);
    }

    /** The line in Markdown, with the name of the published work in italics. */
    public static String markdown(Citation citation) {
        return new ReferenceText("*").line(citation);
    }

    private String line(Citation citation) {
        Publication in = citation.in();
        String names = names(citation);
        String year = citation.date().map(date -> Integer.toString(date.year())).orElse("n.d.");
        boolean within = !in.venue().isEmpty() && !citation.type().host().isEmpty();
        String title = within ? escaped(citation.title()) : styled(citation.title());
        if (names.isEmpty()) {
            sentence(title);
            sentence("(" + year + ")");
        } else {
            sentence(names);
            sentence("(" + year + ")");
            sentence(title + number(citation));
        }
        if (!citation.note().isEmpty()) {
            sentence("[" + citation.note() + "]");
        }
        published(citation, in);
        if (!citation.address().isEmpty()) {
            out.append(out.isEmpty() ? "" : " ").append(citation.address());
        }
        return out.toString();
    }

    private static String number(Citation citation) {
        boolean preprint = citation.type().csl().equals("article") && !citation.arxiv().isEmpty();
        return preprint ? " (arXiv:" + citation.arxiv() + ")" : "";
    }

    private void published(Citation citation, Publication in) {
        String pages = escaped(PageRange.of(in.pages()).with("–"));
        switch (citation.type().host()) {
            case "journal" -> {
                String issue = in.number().isEmpty() ? "" : "(" + escaped(in.number()) + ")";
                String volume = in.volume().isEmpty() ? "" : ", " + styled(in.volume());
                String last = pages.isEmpty() ? "" : ", " + pages;
                sentence(styled(in.venue()) + volume + issue + last);
            }
            case "booktitle" -> {
                String volume = in.volume().isEmpty() ? "" : "Vol. " + escaped(in.volume());
                String label = ONE_PAGE.matcher(pages).matches() ? "p. " : "pp. ";
                String labelled = pages.isEmpty() ? "" : label + pages;
                String comma = volume.isEmpty() || pages.isEmpty() ? "" : ", ";
                String both = volume + comma + labelled;
                sentence("In " + styled(in.venue()) + (both.isEmpty() ? "" : " (" + both + ")"));
                sentence(escaped(in.publisher()));
            }
            default -> {
                sentence(escaped(in.venue()));
                sentence(escaped(citation.publisher()));
            }
        }
    }

    private String names(Citation citation) {
        List<CitedName> names = citation.names();
        if (names.isEmpty()) {
            return escaped(citation.paper().organization());
        }
        StringBuilder list = new StringBuilder();
        int last = names.size() - 1;
        for (int i = 0; i <= last; i++) {
            if (names.size() >= MANY && i == MANY - 2) {
                list.append(", … ");
                i = last;
            } else if (i > 0) {
                list.append(i == last && !citation.others() ? ", & " : ", ");
            }
            list.append(escaped(names.get(i).withInitials()));
        }
        return citation.others() ? list.append(", et al.").toString() : list.toString();
    }

    /** Adds a sentence, with a full stop unless it ends with one. */
    private void sentence(String text) {
        if (!text.isEmpty()) {
            out.append(out.isEmpty() ? "" : " ").append(text);
            String bare = text.replace("*", "");
            char end = bare.isEmpty() ? '.' : bare.charAt(bare.length() - 1);
            out.append(".?!".indexOf(end) >= 0 ? "" : ".");
        }
    }

    private String styled(String text) {
        return text.isEmpty() ? "" : emphasis + escaped(text) + emphasis;
    }

    /** Escapes text for Markdown. */
    private String escaped(String text) {
        return emphasis.isEmpty() ? text : text.replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
