package paperarchive.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.html.Hrefs;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.FileTemplate;
import paperarchive.template.Templates;
import paperarchive.template.ValueHash;
import paperarchive.template.ValueHasher;

/** The template of a feed document in Atom (RFC 4287). */
final class AtomTemplate implements FileTemplate<FeedDocument> {
    private final Templates templates;
    private final ValueHash ofSite;
    private final SiteModel site;
    private final Settings settings;
    private final FeedIds ids;
    private final FeedEntries entries;

    AtomTemplate(SiteModel site, FeedIds ids, FeedEntries entries, Templates templates) {
        this.templates = templates;
        this.ofSite = templates.hasher().add(site.settings()).add(site.archive().words()).value();
        this.site = site;
        this.settings = site.settings();
        this.ids = ids;
        this.entries = entries;
    }

    @Override
    public String template(FeedDocument document) {
        return "feed.ftlx";
    }

    @Override
    public Map<String, Object> view(FeedDocument document) {
        Feed feed = document.feed();
        String current = document.archived() ? url(feed.atom()) : "";
        FeedView.FeedDocument view =
                new FeedView.FeedDocument(
                        feed.title(),
                        settings.description(),
                        ids.of(feed.home()),
                        updated(document.papers()),
                        url(document.path()),
                        url(feed.home()),
                        current,
                        url(document.older()),
                        url(document.newer()),
                        document.archived());
        List<FeedView.FeedEntry> shown =
                document.papers().stream()
                        .map(paper -> entries.entry(paper, document.detail()))
                        .toList();
        return Map.of(
                "document",
                view,
                "entries",
                shown,
                "root",
                Hrefs.from(document.path(), settings).root(),
                "archive",
                settings.title(),
                "language",
                settings.language(),
                "license",
                settings.license());
    }

    private String url(SitePath path) {
        return Hrefs.absolute(settings.baseUrl(), path);
    }

    private String url(Optional<SitePath> path) {
        return path.map(this::url).orElse("");
    }

    /** Returns the time of the last change of any paper; the epoch if there is none. */
    static String updated(List<Paper> papers) {
        return FeedEntries.instant(
                papers.stream()
                        .map(FeedEntries::updated)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH));
    }

    @Override
    public boolean addDependencies(FeedDocument document, ValueHasher hash) {
        addTo(hash, document);
        return true;
    }

    /** Adds everything that a feed document depends on. */
    void addTo(ValueHasher hash, FeedDocument document) {
        hash.add(ofSite).add(document.feed().title()).add(document.detail());
        hash.add(document.archived()).add(document.older()).add(document.newer());
        for (Paper paper : document.papers()) {
            hash.add(templates.hash(paper)).add(ids.of(paper));
            for (Term tag : site.catalogue().termsOf(paper).tags()) {
                hash.add(tag.slug()).add(tag.name());
            }
        }
    }

    @Override
    public SitePath path(FeedDocument document) {
        return document.path();
    }
}
