package paperarchive.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paperarchive.feed.FeedDocument.Detail;
import paperarchive.output.Alternate;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.FeedRule;
import paperarchive.plan.Period;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.TemplatedFiles;
import paperarchive.template.Templates;
import paperarchive.text.FormulaConverter;

/**
 * Contributes the feeds of the archive, and of each tag, author and venue that has enough papers.
 * URLs in a feed are absolute, so a site without a base URL has none.
 */
public final class FeedFiles implements Generator {
    /** The minimum number of papers in the latest document of a tag, author or venue. */
    private static final int LEAST_OF_TERM = 20;

    private final Templates templates;
    private final FormulaConverter formulas;
    private volatile Map<String, List<Alternate>> alternates = Map.of();

    /**
     * The feeds of a site.
     *
     * @param formulas the converter that the pages use, so that each formula is converted once
     */
    public FeedFiles(Templates templates, FormulaConverter formulas) {
        this.templates = templates;
        this.formulas = formulas;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        Settings settings = site.settings();
        if (settings.baseUrl().isEmpty()) {
            return List.of();
        }
        FeedRule rule = FeedRule.of(site);
        Map<String, List<Alternate>> links = new HashMap<>();
        FeedIds ids = new FeedIds(site.archive());
        FeedEntries entries = new FeedEntries(site, templates.words(), ids, formulas);
        Maker maker = new Maker(site, entries, new AtomTemplate(site, ids, entries, templates));
        Feed whole = ofSite(site);
        Detail detail = site.isSmall() ? Detail.WHOLE : Detail.EXCERPT;
        maker.add(whole, detail, site.isSmall() ? Detail.WHOLE : Detail.TITLE);
        for (String page : List.of("", "archive/", "subscribe/")) {
            links.put(page, links(whole));
        }
        for (Term.Kind kind : Term.Kind.values()) {
            for (Term term : rule.termsWithFeeds(kind)) {
                Feed feed = ofTerm(settings, term);
                maker.add(feed, site.isSmall() ? Detail.EXCERPT : Detail.TITLE, Detail.TITLE);
                links.put(feed.home().address(), links(feed));
            }
        }
        alternates = links;
        return maker.files;
    }

    private static Feed ofSite(SiteModel site) {
        Settings settings = site.settings();
        return new Feed(
                settings.title(),
                SitePath.page(),
                dated(site.catalogue().papers()),
                Period.Kind.WEEK,
                settings.pageSize());
    }

    private static Feed ofTerm(Settings settings, Term term) {
        return new Feed(
                settings.title() + ": " + term.name(),
                term.path(),
                dated(term.papers()),
                Period.Kind.MONTH,
                LEAST_OF_TERM);
    }

    /** A paper without a date is not in feeds. */
    private static List<Paper> dated(List<Paper> papers) {
        return papers.stream().filter(paper -> !paper.sortDate().equals(LocalDate.MIN)).toList();
    }

    private static List<Alternate> links(Feed feed) {
        return List.of(
                new Alternate("alternate", "application/atom+xml", feed.title(), feed.atom()),
                new Alternate("alternate", "application/feed+json", feed.title(), feed.json()));
    }

    /** All pages of a list have the feed of its first page. */
    @Override
    public List<Alternate> alternates(SitePath page) {
        String address = page.address();
        int further = address.indexOf("page/");
        String first = further < 0 ? address : address.substring(0, further);
        return alternates.getOrDefault(first, List.of());
    }

    /** Collects the files of feeds. */
    private final class Maker {
        private final SiteModel site;
        private final FeedEntries entries;
        private final AtomTemplate atom;
        private final TemplatedFiles<FeedDocument> templated;
        private final List<OutputFile> files = new ArrayList<>();

        Maker(SiteModel site, FeedEntries entries, AtomTemplate atom) {
            this.site = site;
            this.entries = entries;
            this.atom = atom;
            this.templated = new TemplatedFiles<>(templates, atom);
        }

        void add(Feed feed, Detail detail, Detail ofHistory) {
            List<FeedDocument> documents =
                    FeedRule.of(site).hasHistory()
                            ? FeedDocument.withHistory(feed, detail, ofHistory)
                            : List.of(FeedDocument.latest(feed, detail));
            documents.forEach(document -> files.add(templated.file(document)));
            files.add(
                    new JsonFeedFile(documents.get(0), site.settings(), entries, atom, templates));
        }
    }
}
