package paperarchive.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paperarchive.cite.CitationKeys;
import paperarchive.paper.Archive;
import paperarchive.paper.Ledger;
import paperarchive.paper.Settings;

/**
 * An archive as a site shows it: every page and every former address, sorted by path. Generators
 * make files from it.
 *
 * @param citationKeys the key under which each paper is cited
 * @param menu the free pages of the menu, in its order
 */
public record SiteModel(
        Archive archive,
        Catalogue catalogue,
        CitationKeys citationKeys,
        List<Page.Free> menu,
        List<Page> pages,
        List<Redirect> redirects) {

    public SiteModel {
        menu = List.copyOf(menu);
        pages = sorted(pages);
        redirects = sorted(redirects);
    }

    /**
     * The same site with the ledger that states it.
     *
     * @param ledger what the ledger becomes when this site is published; it answers as this site
     */
    public SiteModel withLedger(Ledger ledger) {
        return ledger.equals(archive.ledger())
                ? this
                : new SiteModel(
                        archive.withLedger(ledger),
                        catalogue,
                        citationKeys,
                        menu,
                        pages,
                        redirects);
    }

    public Settings settings() {
        return archive.settings();
    }

    /** Whether the archive is so small that every list shows its papers in full. */
    public boolean isSmall() {
        return catalogue.papers().size() <= settings().fullListsUpTo();
    }

    /** Pages and former addresses together, sorted by their address. */
    public List<Address> addresses() {
        List<Address> all = new ArrayList<>(pages.size() + redirects.size());
        all.addAll(pages);
        all.addAll(redirects);
        return redirects.isEmpty() ? all : sorted(all);
    }

    /** Sorts by path; each path, which some pages make anew when asked, is asked for once. */
    private static <A extends Address> List<A> sorted(List<A> addresses) {
        List<Placed<A>> placed =
                addresses.parallelStream()
                        .map(address -> new Placed<>(address.path().value(), address))
                        .sorted(Comparator.comparing(Placed::path))
                        .toList();
        return placed.stream().map(Placed::address).toList();
    }

    private record Placed<A>(String path, A address) {}
}
