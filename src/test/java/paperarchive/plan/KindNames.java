package paperarchive.plan;

/** Says which kind of page an address has: {@code papers/a/index.html <- paper}. */
final class KindNames implements Page.Visitor<String> {
    static String of(Address address) {
        return address instanceof Page page ? page.accept(new KindNames()) : "redirect";
    }

    @Override
    public String paper(PaperPage.OfPaper page) {
        return "paper";
    }

    @Override
    public String removed(PaperPage.Removed page) {
        return "removed";
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
        return "archive";
    }

    @Override
    public String index(IndexPage.Index page) {
        return page.kind().folder();
    }

    @Override
    public String year(IndexPage.YearOverview page) {
        return "year";
    }

    @Override
    public String term(ListPage.OfTerm page) {
        return page.term().kind().name().toLowerCase(java.util.Locale.ROOT);
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
        return "page";
    }

    @Override
    public String readingList(Page.ReadingList page) {
        return "reading-list";
    }

    @Override
    public String subscribe(Page.Subscribe page) {
        return "subscribe";
    }

    @Override
    public String search(Page.Search page) {
        return "search";
    }
}
