package paperarchive.plan;

import paperarchive.paper.FreePage;
import paperarchive.paper.Paper;

/** A page of the site with a public address, planned completely before anything is rendered. */
public sealed interface Page extends Address
        permits PaperPage,
                ListPage,
                IndexPage,
                StatsPage,
                Page.Free,
                Page.ReadingList,
                Page.Subscribe,
                Page.Search {
    /** Accepts a visitor and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /** Returns whether search engines should index the page. */
    default boolean listedInSitemap() {
        return true;
    }

    /** A visitor of page types. A new type does not compile until every visitor handles it. */
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

    /** Returns the address of a paper. It depends only on the id, so a new title never moves it. */
    static SitePath pathOf(Paper paper) {
        return SitePath.page("papers", paper.id().value());
    }

    /** A page written by the user. */
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

    /** The reading list, kept by a script; the same page for everyone. */
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

    /** The search page, on which a script searches; the same page for every query. */
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
