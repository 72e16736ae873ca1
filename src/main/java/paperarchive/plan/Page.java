package paperarchive.plan;

import paperarchive.paper.FreePage;
import paperarchive.paper.Paper;

/** A page that readers have an address for, decided in full before anything is rendered. */
public sealed interface Page extends Address
        permits PaperPage,
                ListPage,
                IndexPage,
                StatsPage,
                Page.Free,
                Page.ReadingList,
                Page.Subscribe,
                Page.Search {
    /** Returns what a visitor makes of this kind of page. */
    <R> R accept(Visitor<R> visitor);

    /** Whether search engines should know the address. */
    default boolean listedInSitemap() {
        return true;
    }

    /**
     * Makes something of every kind of page. A new kind of page does not compile until each visitor
     * handles it.
     */
    interface Visitor<R> {
        R paper(PaperPage.OfPaper page);

        R removed(PaperPage.Removed page);

        R home(ListPage.Home page);

        R dated(ListPage.Dated page);

        R undated(ListPage.Undated page);

        R overview(IndexPage.Overview page);

        R index(IndexPage.Index page);

        R year(IndexPage.YearOverview page);

        R term(ListPage.OfTerm page);

        R trending(ListPage.Trending page);

        R stats(StatsPage page);

        R free(Free page);

        R readingList(ReadingList page);

        R subscribe(Subscribe page);

        R search(Search page);
    }

    /** The address of a paper: its id alone decides it, so that a new title never moves it. */
    static SitePath pathOf(Paper paper) {
        return SitePath.page("papers", paper.id().value());
    }

    /** A page people wrote themselves. */
    record Free(FreePage page) implements Page {
        @Override
        public SitePath path() {
            return SitePath.page(page.name());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.free(this);
        }
    }

    /** Where a script keeps what a reader saves; the same page for everyone. */
    record ReadingList() implements Page {
        @Override
        public SitePath path() {
            return SitePath.page("reading-list");
        }

        @Override
        public boolean listedInSitemap() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.readingList(this);
        }
    }

    /** The feeds of the archive, and the form of a mail provider. */
    record Subscribe() implements Page {
        @Override
        public SitePath path() {
            return SitePath.page("subscribe");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.subscribe(this);
        }
    }

    /** Where a script searches the archive; the same page for every query. */
    record Search() implements Page {
        @Override
        public SitePath path() {
            return SitePath.page("search");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.search(this);
        }
    }
}
