package paperarchive.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import paperarchive.cite.CitationKeys;
import paperarchive.paper.Archive;
import paperarchive.paper.Ledger;
import paperarchive.paper.Settings;

/**
 * The planned site of an archive: every page and every former address, sorted by path. Generators
 * create files from it.
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
     * Returns the same site with the updated ledger.
     *
     * @param ledger the ledger after this site is published, with the same targets as this site
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

    /** Returns whether the archive is so small that every list shows its papers in full. */
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

    /**
     * Sorts by path; each path is requested only once, because some pages compute it at every call.
     */
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
