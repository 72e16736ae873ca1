package paperarchive.render;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import paperarchive.cite.CitationKeys;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Status;
import paperarchive.plan.Catalogue;
import paperarchive.plan.HostPage;
import paperarchive.plan.IndexPage;
import paperarchive.plan.ListPage;
import paperarchive.plan.Page;
import paperarchive.plan.PaperPage;
import paperarchive.plan.PaperTerms;
import paperarchive.plan.SitePlan;
import paperarchive.plan.Slice;
import paperarchive.plan.StatsPage;
import paperarchive.plan.Term;

/**
 * What decides the bytes of each page, as a hash: all that {@link PageViews} reads for it. A page
 * whose fingerprint is that of the last build need not be rendered. A page that shows a paper
 * depends on all of that paper, even where it shows its title alone: to render a dozen lists too
 * many costs less than to know better.
 */
final class Fingerprints implements Page.Cases<Optional<ContentHash>> {
    /** Stands for pages that are made anew each time: few, or quicker made than asked about. */
    private static final Optional<ContentHash> ALWAYS_MADE = Optional.empty();

    private final CitationKeys keys;
    private final Components components = new Components();
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final ContentHash.Value site;
    private final Map<PaperId, ContentHash.Value> papers;

    Fingerprints(SitePlan plan, CitationKeys keys) {
        this.keys = keys;
        this.catalogue = plan.catalogue();
        this.calendars = new Calendars(catalogue);
        this.site = site(plan);
        this.papers = new HashMap<>();
        List<Paper> all = catalogue.all();
        List<ContentHash.Value> hashes =
                all.parallelStream().map(this::whole).collect(Collectors.toList());
        for (int i = 0; i < hashes.size(); i++) {
            papers.put(all.get(i).id(), hashes.get(i));
        }
    }

    /**
     * What decides the page; empty where it is made anew each time.
     *
     * @param look the sources of its templates
     */
    Optional<String> of(Page page, String look) {
        return page.match(this)
                .map(hash -> hash.add(page.path()).add(site).add(look).value().hex());
    }

    /** The hash of a text, such as the sources of templates. */
    String text(String text) {
        return hash().add(text).value().hex();
    }

    /** What every page shows: settings and menu; and whether the archive is a small one. */
    private ContentHash.Value site(SitePlan plan) {
        ContentHash hash = hash().add(plan.settings());
        for (Page.Free page : plan.menu()) {
            hash.add(page.path()).add(page.page().title());
        }
        for (Term.Kind kind : Term.Kind.values()) {
            hash.add(catalogue.hasTerms(kind));
        }
        boolean small = catalogue.papers().size() <= plan.settings().fullListsUpTo();
        return hash.add(small).value();
    }

    /** A paper, the terms it stands under, and the papers its status is about. */
    private ContentHash.Value whole(Paper paper) {
        PaperTerms terms = catalogue.termsOf(paper);
        ContentHash hash = hash().add(paper).add(keys.of(paper));
        terms.authors().forEach(author -> named(hash, author));
        terms.tags().forEach(tag -> named(hash, tag));
        terms.venue().ifPresent(venue -> named(hash, venue));
        paper.status()
                .flatMap(Status::by)
                .flatMap(catalogue::paper)
                .ifPresent(by -> titled(hash, by));
        catalogue.replacedBy(paper).forEach(earlier -> titled(hash, earlier));
        return hash.value();
    }

    private ContentHash.Value of(Paper paper) {
        return Objects.requireNonNull(papers.get(paper.id()), "the catalogue knows every paper");
    }

    private static void named(ContentHash hash, Term term) {
        hash.add(term.name()).add(term.slug());
    }

    private static void titled(ContentHash hash, Paper paper) {
        hash.add(paper.id().value()).add(paper.title());
    }

    private ContentHash hash() {
        return new ContentHash(components);
    }

    private ContentHash papers(ContentHash hash, List<Paper> list) {
        hash.add(list.size());
        for (Paper paper : list) {
            hash.add(of(paper));
        }
        return hash;
    }

    private ContentHash slice(Slice<Paper> slice) {
        return papers(placed(slice), slice.items());
    }

    private ContentHash placed(Slice<?> slice) {
        return hash().add(slice.first()).add(slice.number()).add(slice.pages()).add(slice.total());
    }

    @Override
    public Optional<ContentHash> paper(PaperPage.OfPaper page) {
        ContentHash hash = hash().add(of(page.paper()));
        neighbour(hash, page.previous());
        neighbour(hash, page.next());
        return Optional.of(hash);
    }

    private static void neighbour(ContentHash hash, Optional<Paper> paper) {
        hash.add(paper.isPresent());
        paper.ifPresent(other -> titled(hash, other));
    }

    @Override
    public Optional<ContentHash> removed(PaperPage.Removed page) {
        return Optional.of(hash().add(of(page.paper())));
    }

    @Override
    public Optional<ContentHash> redirect(PaperPage.Redirect page) {
        ContentHash hash = hash();
        titled(hash, page.target());
        return Optional.of(hash);
    }

    @Override
    public Optional<ContentHash> former(ListPage.Former page) {
        String name = page.term().map(Term::name).orElse("");
        return Optional.of(hash().add(name).add(page.kind()).add(page.target()));
    }

    @Override
    public Optional<ContentHash> home(ListPage.Home page) {
        return ALWAYS_MADE;
    }

    @Override
    public Optional<ContentHash> dated(ListPage.Dated page) {
        Optional<LocalDate> first =
                Optional.ofNullable(catalogue.days().ceilingKey(page.period().start()));
        return Optional.of(
                slice(page.slice())
                        .add(page.period())
                        .add(page.previous())
                        .add(page.next())
                        .add(first)
                        .add(calendars.listed(page)));
    }

    @Override
    public Optional<ContentHash> undated(ListPage.Undated page) {
        return Optional.of(slice(page.slice()));
    }

    @Override
    public Optional<ContentHash> overview(IndexPage.Overview page) {
        return ALWAYS_MADE;
    }

    @Override
    public Optional<ContentHash> index(IndexPage.Index page) {
        ContentHash hash = placed(page.slice()).add(page.letters());
        for (Term term : page.slice().items()) {
            named(hash, term);
            hash.add(term.indexName()).add(term.papers().size());
        }
        return Optional.of(hash);
    }

    @Override
    public Optional<ContentHash> term(ListPage.OfTerm page) {
        ContentHash hash = slice(page.slice());
        named(hash, page.term());
        return Optional.of(hash.add(page.term().orcid()));
    }

    @Override
    public Optional<ContentHash> trending(ListPage.Trending page) {
        return ALWAYS_MADE;
    }

    @Override
    public Optional<ContentHash> stats(StatsPage page) {
        return ALWAYS_MADE;
    }

    /** A link that leads nowhere must be found each time. */
    @Override
    public Optional<ContentHash> free(Page.Free page) {
        return ALWAYS_MADE;
    }

    @Override
    public Optional<ContentHash> readingList(Page.ReadingList page) {
        return ALWAYS_MADE;
    }

    @Override
    public Optional<ContentHash> notFound(HostPage.NotFound page) {
        return ALWAYS_MADE;
    }

    @Override
    public Optional<ContentHash> sitemap(HostPage.Sitemap page) {
        return Optional.of(hash().add(page.entries()));
    }

    @Override
    public Optional<ContentHash> sitemapIndex(HostPage.SitemapIndex page) {
        return ALWAYS_MADE;
    }

    @Override
    public Optional<ContentHash> plain(HostPage.Plain page) {
        return ALWAYS_MADE;
    }

    @Override
    public Optional<ContentHash> asset(HostPage.Asset page) {
        return ALWAYS_MADE;
    }
}
