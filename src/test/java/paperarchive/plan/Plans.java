package paperarchive.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import paperarchive.PaperBuilder;
import paperarchive.SettingsBuilder;
import paperarchive.paper.Archive;
import paperarchive.paper.Paper;

/** Plans of small archives, and what tests want to know of them. */
final class Plans {
    private Plans() {}

    static SitePlan of(PaperBuilder... papers) {
        return of(SettingsBuilder.settings(), papers);
    }

    static SitePlan of(SettingsBuilder settings, PaperBuilder... papers) {
        List<Paper> built = Arrays.stream(papers).map(PaperBuilder::build).toList();
        return SitePlanner.plan(new Archive(settings.build(), built, List.of()), List.of());
    }

    /** The lines of the outline whose path begins so. */
    static String outline(SitePlan plan, String start) {
        return plan.outline()
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The sorted addresses below a folder: {@code tags/} gives {@code tags/, tags/nlp/}. */
    static List<String> addresses(SitePlan plan, String start) {
        return plan.pages().stream()
                .map(page -> page.path().address())
                .filter(address -> address.startsWith(start))
                .sorted()
                .toList();
    }

    /** The page at an address, which must be of this kind. */
    static <P extends Page> P page(SitePlan plan, String address, Class<P> kind) {
        return plan.pages().stream()
                .filter(page -> page.path().address().equals(address))
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page at " + address));
    }

    static ListPage.Dated dated(SitePlan plan, String address) {
        return page(plan, address, ListPage.Dated.class);
    }

    static Term term(SitePlan plan, String address) {
        return page(plan, address, ListPage.OfTerm.class).term();
    }

    /** The ids of papers, with a blank between them. */
    static String ids(List<Paper> papers) {
        return papers.stream().map(paper -> paper.id().value()).collect(Collectors.joining(" "));
    }

    /** The names of an index in its order. */
    static List<String> names(SitePlan plan, Term.Kind kind) {
        return plan.catalogue().terms(kind).stream().map(Term::indexName).toList();
    }
}
