package paperarchive.cite;

import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;

/**
 * A citation as a record of RIS, which reference managers read.
 *
 * <p>Source: Research Information Systems, "RIS Format Specifications" (2011). Lines end in {@code
 * \n}, which all known readers accept.
 */
public final class Ris {
    private final StringBuilder out = new StringBuilder(400);

    private Ris() {}

    /** Returns the record, without a line end after its last line {@code ER}. */
    public static String of(Citation citation) {
        return new Ris().record(citation);
    }

    private String record(Citation citation) {
        Publication in = citation.in();
        PageRange pages = PageRange.of(in.pages());
        line("TY", citation.type().ris());
        line("ID", citation.key());
        line("TI", citation.title());
        citation.names().forEach(name -> line("AU", name.inverted()));
        if (citation.names().isEmpty()) {
            line("AU", citation.paper().organization());
        }
        citation.date().ifPresent(this::date);
        line("T2", in.venue());
        line("VL", in.volume());
        line("IS", in.number());
        line("SP", pages.first());
        line("EP", pages.last());
        line("PB", citation.publisher());
        line("DO", citation.doi());
        line("UR", citation.url());
        line("LA", citation.paper().language());
        line("N1", citation.note());
        return out.append("ER  - ").toString();
    }

    private void date(PartialDate date) {
        line("PY", date.yearText());
        if (date.month() > 0) {
            line("DA", date.toString().replace('-', '/'));
        }
    }

    private void line(String tag, String text) {
        if (!text.isEmpty()) {
            out.append(tag).append("  - ").append(text).append('\n');
        }
    }
}
