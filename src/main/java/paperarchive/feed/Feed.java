package paperarchive.feed;

import java.util.List;
import paperarchive.paper.Paper;
import paperarchive.plan.Period;
import paperarchive.plan.SitePath;

/**
 * A list of papers that people can subscribe to: the whole archive, a tag, an author or a venue.
 *
 * @param title {@code Daily Papers: diffusion models}
 * @param home the page that shows the same list: {@code tags/nlp/index.html}
 * @param papers newest first; each has a date
 * @param unit the period whose papers share one document of the history
 * @param least the latest document has at least this many papers, if the list has
 */
record Feed(String title, SitePath home, List<Paper> papers, Period.Kind unit, int least) {
    Feed {
        papers = List.copyOf(papers);
    }

    /** The latest papers as Atom: {@code tags/nlp/feed.xml}. */
    SitePath atom() {
        return new SitePath(home.address() + "feed.xml");
    }

    /** The latest papers as JSON Feed: {@code tags/nlp/feed.json}. */
    SitePath json() {
        return new SitePath(home.address() + "feed.json");
    }

    /** The papers of one period as Atom: {@code tags/nlp/feed/2025-12.xml}. */
    SitePath archived(Period period) {
        return new SitePath(home.address() + "feed/" + period.key() + ".xml");
    }
}
