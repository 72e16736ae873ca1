package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paperarchive.paper.FreePage;
import paperarchive.paper.Settings;
import paperarchive.paper.SiteChrome;
import paperarchive.plan.Catalogue;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;
import paperarchive.words.Words;

/**
 * The menu of every page: the items of the settings, or else the non-empty parts of the archive
 * followed by the free pages. Trending papers are ranked by votes, so without votes that page is
 * not in the menu. May be used from any thread.
 */
final class SiteMenu {
    private final SiteModel site;
    private final Words words;
    private final Settings settings;
    private final Catalogue catalogue;
    private final boolean hasVotes;

    SiteMenu(SiteModel site, Words words) {
        this.site = site;
        this.words = words;
        this.settings = site.settings();
        this.catalogue = site.catalogue();
        this.hasVotes =
                catalogue.papers().stream().anyMatch(paper -> paper.upvotes().orElse(0) > 0);
    }

    boolean hasVotes() {
        return hasVotes;
    }

    /**
     * The items for pages of one depth.
     *
     * @param brief whether the built-in menu has only the items for finding papers
     */
    List<View.Link> links(Hrefs hrefs, boolean brief) {
        if (settings.look().menu().isEmpty()) {
            return builtIn(hrefs, brief);
        }
        List<View.Link> links = new ArrayList<>();
        settings.look().menu().forEach(item -> chosen(item, hrefs).ifPresent(links::add));
        return links;
    }

    private List<View.Link> builtIn(Hrefs hrefs, boolean brief) {
        List<View.Link> links = new ArrayList<>();
        add(links, "archive", "archive", hrefs);
        for (Term.Kind kind : Term.Kind.values()) {
            if (isPlanned(kind)) {
                add(links, kind.folder(), kind.folder(), hrefs);
            }
        }
        if (brief) {
            return links;
        }
        if (hasVotes) {
            add(links, "trending", "trending", hrefs);
        }
        add(links, "statistics", "stats", hrefs);
        add(links, "readingList", "reading-list", hrefs);
        if (!settings.baseUrl().isEmpty() || settings.newsletter().isSet()) {
            add(links, "subscribe", "subscribe", hrefs);
        }
        for (Page.Free page : site.menu()) {
            links.add(new View.Link(page.page().title(), hrefs.to(page.path())));
        }
        return links;
    }

    private boolean isPlanned(Term.Kind kind) {
        boolean planned = kind != Term.Kind.AUTHOR || settings.authorPages().exist();
        return planned && catalogue.hasTerms(kind);
    }

    private void add(List<View.Link> links, String word, String folder, Hrefs hrefs) {
        links.add(new View.Link(words.text(word), hrefs.to(SitePath.page(folder))));
    }

    /** Returns an item of the settings; empty if its page has nothing to show. */
    private Optional<View.Link> chosen(SiteChrome.MenuItem item, Hrefs hrefs) {
        String target = item.target();
        for (Term.Kind kind : Term.Kind.values()) {
            if (kind.folder().equals(target) && !isPlanned(kind)) {
                return Optional.empty();
            }
        }
        if (!item.isWithin()) {
            return Optional.of(new View.Link(item.text().isEmpty() ? target : item.text(), target));
        }
        String text = item.text().isEmpty() ? name(target) : item.text();
        boolean isFile = target.lastIndexOf('.') > target.lastIndexOf('/');
        SitePath path =
                isFile
                        ? new SitePath(target)
                        : target.isEmpty() ? new SitePath("index.html") : SitePath.page(target);
        return Optional.of(new View.Link(text, hrefs.to(path)));
    }

    /** Returns the name of a page in the menu. */
    private String name(String target) {
        Optional<FreePage> free =
                site.archive().pages().stream().filter(p -> p.name().equals(target)).findFirst();
        if (free.isPresent()) {
            return free.get().title();
        }
        return switch (target) {
            case "" -> words.text("home");
            case "stats" -> words.text("statistics");
            case "reading-list" -> words.text("readingList");
            case "archive", "tags", "authors", "venues", "trending", "search", "subscribe" ->
                    words.text(target);
            default -> capitalized(target.replace('-', ' '));
        };
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
