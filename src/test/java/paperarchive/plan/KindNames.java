package paperarchive.plan;

/** Says which kind a page is. */
final class KindNames implements Page.Cases<String> {
    @Override
    public String paper(PaperPage.OfPaper page) {
        return "paper";
    }

    @Override
    public String removed(PaperPage.Removed page) {
        return "removed";
    }

    @Override
    public String redirect(PaperPage.Redirect page) {
        return "redirect";
    }

    @Override
    public String home(ListPage.Home page) {
        return "home";
    }

    @Override
    public String dated(ListPage.Dated page) {
        return "dated";
    }

    @Override
    public String undated(ListPage.Undated page) {
        return "undated";
    }

    @Override
    public String overview(IndexPage.Overview page) {
        return "overview";
    }

    @Override
    public String index(IndexPage.Index page) {
        return "index";
    }

    @Override
    public String term(ListPage.OfTerm page) {
        return "term";
    }

    @Override
    public String former(ListPage.Former page) {
        return "former";
    }

    @Override
    public String trending(ListPage.Trending page) {
        return "trending";
    }

    @Override
    public String stats(StatsPage page) {
        return "stats";
    }

    @Override
    public String free(Page.Free page) {
        return "free";
    }

    @Override
    public String readingList(Page.ReadingList page) {
        return "readingList";
    }

    @Override
    public String notFound(HostPage.NotFound page) {
        return "notFound";
    }

    @Override
    public String sitemap(HostPage.Sitemap page) {
        return "sitemap";
    }

    @Override
    public String sitemapIndex(HostPage.SitemapIndex page) {
        return "sitemapIndex";
    }

    @Override
    public String plain(HostPage.Plain page) {
        return "plain";
    }

    @Override
    public String asset(HostPage.Asset page) {
        return "asset";
    }
}
