package paperarchive.plan;

import java.time.LocalDate;
import java.util.Optional;
import paperarchive.paper.FreePage;
import paperarchive.paper.Paper;

/** One file the site will have, decided in full before anything is rendered. */
public sealed interface Page
        permits PaperPage, ListPage, IndexPage, StatsPage, HostPage, Page.Free, Page.ReadingList {
    SitePath path();

    /** The template that renders it, or the static file it is: {@code paper.ftlh}. */
    String template();

    /** What {@code cases} says of this kind of page. */
    <R> R match(Cases<R> cases);

    /** Whether search engines should know the address. */
    default boolean listedInSitemap() {
        return true;
    }

    /**
     * The last day on which what it shows is known to have changed; lists, which change with every
     * paper, say none.
     */
    default Optional<LocalDate> modified() {
        return Optional.empty();
    }

    /**
     * One answer for every kind of page; a new kind does not compile until it has one everywhere.
     */
    interface Cases<R> {
        R paper(PaperPage.OfPaper page);

        R removed(PaperPage.Removed page);

        R redirect(PaperPage.Redirect page);

        R home(ListPage.Home page);

        R dated(ListPage.Dated page);

        R undated(ListPage.Undated page);

        R overview(IndexPage.Overview page);

        R index(IndexPage.Index page);

        R term(ListPage.OfTerm page);

        R former(ListPage.Former page);

        R trending(ListPage.Trending page);

        R stats(StatsPage page);

        R free(Free page);

        R readingList(ReadingList page);

        R notFound(HostPage.NotFound page);

        R sitemap(HostPage.Sitemap page);

        R sitemapIndex(HostPage.SitemapIndex page);

        R plain(HostPage.Plain page);

        R asset(HostPage.Asset page);
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
        public String template() {
            return "page.ftlh";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.free(this);
        }
    }

    /** Where a script keeps what a reader saves; the same page for everyone. */
    record ReadingList() implements Page {
        @Override
        public SitePath path() {
            return SitePath.page("reading-list");
        }

        @Override
        public String template() {
            return "reading-list.ftlh";
        }

        @Override
        public boolean listedInSitemap() {
            return false;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.readingList(this);
        }
    }
}
