package paperarchive.html;

import paperarchive.output.OutputFile;
import paperarchive.plan.IndexPage;
import paperarchive.plan.ListPage;
import paperarchive.plan.Page;
import paperarchive.plan.PaperPage;
import paperarchive.plan.StatsPage;
import paperarchive.template.TemplatedFiles;
import paperarchive.template.Templates;

/**
 * Maps each type of page to its template class. A new type does not compile until it is handled
 * here.
 */
final class PageFileFactory implements Page.Visitor<OutputFile> {
    private final TemplatedFiles<PaperPage.OfPaper> paper;
    private final TemplatedFiles<PaperPage.Removed> removed;
    private final TemplatedFiles<ListPage.Home> home;
    private final TemplatedFiles<ListPage.Dated> dated;
    private final TemplatedFiles<ListPage.Undated> undated;
    private final TemplatedFiles<IndexPage.Overview> overview;
    private final TemplatedFiles<IndexPage.Index> index;
    private final TemplatedFiles<IndexPage.YearOverview> year;
    private final TemplatedFiles<ListPage.OfTerm> term;
    private final TemplatedFiles<ListPage.Trending> trending;
    private final TemplatedFiles<StatsPage> stats;
    private final TemplatedFiles<Page.Free> free;
    private final TemplatedFiles<Page.ReadingList> readingList;
    private final TemplatedFiles<Page.Subscribe> subscribe;
    private final TemplatedFiles<Page.Search> search;

    PageFileFactory(SiteParts parts, Templates templates) {
        this.paper = new TemplatedFiles<>(templates, new PaperTemplate(parts));
        this.removed = new TemplatedFiles<>(templates, new RemovedTemplate(parts));
        this.home = new TemplatedFiles<>(templates, new HomeTemplate(parts));
        this.dated = new TemplatedFiles<>(templates, new DatedTemplate(parts));
        this.undated = new TemplatedFiles<>(templates, new UndatedTemplate(parts));
        this.overview = new TemplatedFiles<>(templates, new OverviewTemplate(parts));
        this.index = new TemplatedFiles<>(templates, new TermIndexTemplate(parts));
        this.year = new TemplatedFiles<>(templates, new YearTemplate(parts));
        this.term = new TemplatedFiles<>(templates, new TermTemplate(parts));
        this.trending = new TemplatedFiles<>(templates, new TrendingTemplate(parts));
        this.stats = new TemplatedFiles<>(templates, new StatisticsTemplate(parts));
        this.free = new TemplatedFiles<>(templates, new FreePageTemplate(parts));
        this.readingList = new TemplatedFiles<>(templates, new ReadingListTemplate(parts));
        this.subscribe = new TemplatedFiles<>(templates, new SubscribeTemplate(parts));
        this.search = new TemplatedFiles<>(templates, new SearchTemplate(parts));
    }

    @Override
    public OutputFile paper(PaperPage.OfPaper page) {
        return paper.file(page);
    }

    @Override
    public OutputFile removed(PaperPage.Removed page) {
        return removed.file(page);
    }

    @Override
    public OutputFile home(ListPage.Home page) {
        return home.file(page);
    }

    @Override
    public OutputFile dated(ListPage.Dated page) {
        return dated.file(page);
    }

    @Override
    public OutputFile undated(ListPage.Undated page) {
        return undated.file(page);
    }

    @Override
    public OutputFile overview(IndexPage.Overview page) {
        return overview.file(page);
    }

    @Override
    public OutputFile index(IndexPage.Index page) {
        return index.file(page);
    }

    @Override
    public OutputFile year(IndexPage.YearOverview page) {
        return year.file(page);
    }

    @Override
    public OutputFile term(ListPage.OfTerm page) {
        return term.file(page);
    }

    @Override
    public OutputFile trending(ListPage.Trending page) {
        return trending.file(page);
    }

    @Override
    public OutputFile stats(StatsPage page) {
        return stats.file(page);
    }

    @Override
    public OutputFile free(Page.Free page) {
        return free.file(page);
    }

    @Override
    public OutputFile readingList(Page.ReadingList page) {
        return readingList.file(page);
    }

    @Override
    public OutputFile subscribe(Page.Subscribe page) {
        return subscribe.file(page);
    }

    @Override
    public OutputFile search(Page.Search page) {
        return search.file(page);
    }
}
