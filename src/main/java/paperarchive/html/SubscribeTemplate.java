package paperarchive.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Newsletter;
import paperarchive.paper.Settings;
import paperarchive.plan.FeedRule;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.template.ValueHasher;

/** The page that lists the feeds, with the form of a mail provider if the settings name one. */
final class SubscribeTemplate extends HtmlTemplate<Page.Subscribe> {
    private static final int MOST_OF_KIND = 40;
    private static final View.Link NOWHERE = new View.Link("", "");
    private static final Comparator<Term> MOST_PAPERS =
            Comparator.comparingInt((Term term) -> -term.papers().size())
                    .thenComparing(Comparator.naturalOrder());

    private final SiteModel site;
    private final Settings settings;

    SubscribeTemplate(SiteParts parts) {
        super(parts.chrome());
        this.site = parts.site();
        this.settings = site.settings();
    }

    @Override
    public String template(Page.Subscribe page) {
        return "subscribe.ftlh";
    }

    @Override
    Map<String, Object> view(Page.Subscribe page, Hrefs hrefs) {
        Map<String, Object> view =
                chrome().view(
                                page,
                                hrefs,
                                words().text("subscribe"),
                                words().text("subscribeDescription"));
        view.put("feed", link("feed.xml", hrefs));
        view.put("json", link("feed.json", hrefs));
        view.put("groups", groups(hrefs));
        view.put("form", form(settings.newsletter()));
        view.put("policy", policy(settings.newsletter()));
        return view;
    }

    private View.Link link(String file, Hrefs hrefs) {
        String base = settings.baseUrl();
        return base.isEmpty() ? NOWHERE : new View.Link(base + file, hrefs.to(new SitePath(file)));
    }

    private List<View.FeedGroup> groups(Hrefs hrefs) {
        FeedRule rule = FeedRule.of(site);
        List<View.FeedGroup> groups = new ArrayList<>();
        for (Term.Kind kind : Term.Kind.values()) {
            List<Term> terms = rule.termsWithFeeds(kind);
            if (!terms.isEmpty()) {
                groups.add(group(kind, terms, rule.papersOfList(), hrefs));
            }
        }
        return groups;
    }

    private View.FeedGroup group(Term.Kind kind, List<Term> terms, int least, Hrefs hrefs) {
        List<View.Counted> feeds =
                terms.stream()
                        .sorted(MOST_PAPERS)
                        .limit(MOST_OF_KIND)
                        .map(term -> counted(term, hrefs))
                        .toList();
        Map<String, String> values =
                Map.of(
                        "terms", words().number(terms.size()),
                        "papers", words().count("paperCount", least));
        View.Link more =
                terms.size() <= MOST_OF_KIND
                        ? NOWHERE
                        : new View.Link(
                                words().text(haveFeeds(kind), values),
                                hrefs.to(SitePath.page(kind.folder())));
        return new View.FeedGroup(kind.folder(), kind.title(words()), feeds, more);
    }

    private static String haveFeeds(Term.Kind kind) {
        return switch (kind) {
            case TAG -> "allTagsHaveFeeds";
            case AUTHOR -> "allAuthorsHaveFeeds";
            case VENUE -> "allVenuesHaveFeeds";
        };
    }

    private View.Counted counted(Term term, Hrefs hrefs) {
        String feed = hrefs.to(new SitePath(term.path().address() + "feed.xml"));
        return new View.Counted(term.name(), feed, words().number(term.papers().size()));
    }

    private static View.Form form(Newsletter newsletter) {
        List<View.Named> hidden =
                newsletter.hidden().stream()
                        .map(field -> new View.Named(field.name(), field.address(), ""))
                        .toList();
        return new View.Form(
                newsletter.action(), newsletter.field(), newsletter.provider(), hidden);
    }

    /** Returns the form-action of the content security policy: only the host of the provider. */
    private static String policy(Newsletter newsletter) {
        String host = newsletter.isSet() ? authority(newsletter.action()) : "'none'";
        return ";form-action " + host;
    }

    private static String authority(String address) {
        return "https://" + URI.create(address).getRawAuthority();
    }

    /** Not fingerprinted: it is only one page, and it changes in nearly every build. */
    @Override
    boolean addShown(Page.Subscribe page, ValueHasher hash) {
        return false;
    }
}
