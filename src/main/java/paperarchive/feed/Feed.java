package paperarchive.feed;

import java.util.List;
import paperarchive.paper.Paper;
import paperarchive.plan.Period;
import paperarchive.plan.SitePath;

/**
 * A list of papers that readers can subscribe to: the whole archive, a tag, an author or a venue.
 *
 * @param title {@code Daily Papers: diffusion models}
 * @param home the page that shows the same list: {@code tags/nlp/index.html}
 * @param papers newest first; each has a date
 * @param unit the period that one archive document covers
 * @param least the minimum number of papers in the latest document, if the list has so many
 */
record Feed(String title, SitePath home, List<Paper> papers, Period.Kind unit, int least) {
    Feed {
        papers = List.copyOf(papers);
    }

    /** Returns the latest papers as Atom: {@code tags/nlp/feed.xml}. */
    SitePath atom() {
        return new SitePath(home.address() + "feed.xml");
    }

    /** Returns the latest papers as JSON Feed: {@code tags/nlp/feed.json}. */
    SitePath json() {
        return new SitePath(home.address() + "feed.json");
    }

    /** Returns the papers of one period as Atom: {@code tags/nlp/feed/2025-12.xml}. */
    SitePath archived(Period period) {
        return new SitePath(home.address() + "feed/" + period.key() + ".xml");
    }
}
