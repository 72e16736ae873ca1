package paperarchive.plan;

import java.util.List;

/**
 * Decides which lists of a site have feeds. In an archive whose papers have no files of their own,
 * because it is large, a list needs ten times as many papers, and feeds have no history.
 */
public final class FeedRule {
    private static final int LARGE = 10;

    private final SiteModel site;
    private final CompanionFiles rule;

    private FeedRule(SiteModel site) {
        this.site = site;
        this.rule = CompanionFiles.of(site);
    }

    public static FeedRule of(SiteModel site) {
        return new FeedRule(site);
    }

    /** Returns whether older papers are in archive documents. */
    public boolean hasHistory() {
        return rule.besidePapers();
    }

    /** Returns the least number of papers of a tag, author or venue with a feed. */
    public int papersOfList() {
        return rule.besidePapers() ? rule.papersOfList() : LARGE * rule.papersOfList();
    }

    /** Returns the tags, authors or venues with feeds, in the order of their index. */
    public List<Term> termsWithFeeds(Term.Kind kind) {
        boolean shown = kind != Term.Kind.AUTHOR || site.settings().authorPages().exist();
        boolean absolute = !site.settings().baseUrl().isEmpty();
        return shown && absolute
                ? site.catalogue().terms(kind).stream()
                        .filter(term -> term.hasPage() && term.papers().size() >= papersOfList())
                        .toList()
                : List.of();
    }
}
