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

    static SiteModel of(PaperBuilder... papers) {
        return of(SettingsBuilder.settings(), papers);
    }

    static SiteModel of(SettingsBuilder settings, PaperBuilder... papers) {
        List<Paper> built = Arrays.stream(papers).map(PaperBuilder::build).toList();
        return SitePlanner.plan(new Archive(settings.build(), built, List.of()));
    }

    /** Each address whose path begins so, with the kind of its page. */
    static String outline(SiteModel plan, String start) {
        return plan.addresses().stream()
                .filter(address -> address.path().value().startsWith(start))
                .map(address -> address.path() + " <- " + KindNames.of(address) + "\n")
                .collect(Collectors.joining());
    }

    /** The sorted addresses below a folder: {@code tags/} gives {@code tags/, tags/nlp/}. */
    static List<String> addresses(SiteModel plan, String start) {
        return plan.addresses().stream()
                .map(page -> page.path().address())
                .filter(address -> address.startsWith(start))
                .sorted()
                .toList();
    }

    /** The page at an address, which must be of this kind. */
    static <P extends Address> P page(SiteModel plan, String address, Class<P> kind) {
        return plan.addresses().stream()
                .filter(page -> page.path().address().equals(address))
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page at " + address));
    }

    static ListPage.Dated dated(SiteModel plan, String address) {
        return page(plan, address, ListPage.Dated.class);
    }

    static Term term(SiteModel plan, String address) {
        return page(plan, address, ListPage.OfTerm.class).term();
    }

    /** The ids of papers, with a blank between them. */
    static String ids(List<Paper> papers) {
        return papers.stream().map(paper -> paper.id().value()).collect(Collectors.joining(" "));
    }

    /** The names of an index in its order. */
    static List<String> names(SiteModel plan, Term.Kind kind) {
        return plan.catalogue().terms(kind).stream().map(Term::indexName).toList();
    }
}
