package paperarchive.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import paperarchive.cite.CitationKeys;
import paperarchive.paper.Archive;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Settings;
import paperarchive.paper.Status;

/** Plans every page of the site from the archive alone, without I/O or a clock. */
public final class SitePlanner {
    /** The number of names on one index page: with their links, some 90 kB. */
    private static final int INDEX_SIZE = 1000;

    private final Archive archive;
    private final Settings settings;
    private final Catalogue catalogue;
    private final List<Page> pages = new ArrayList<>();
    private final List<Redirect> redirects = new ArrayList<>();

    private SitePlanner(Archive archive) {
        this.archive = archive;
        this.settings = archive.settings();
        this.catalogue = Catalogue.of(archive);
    }

    /** Returns the model of an archive's site. */
    public static SiteModel plan(Archive archive) {
        SitePlanner planner = new SitePlanner(archive);
        planner.addPapers();
        planner.addLists();
        planner.addTerms();
        List<Page.Free> free = archive.pages().stream().map(Page.Free::new).toList();
        planner.pages.addAll(free);
        planner.pages.add(new Page.ReadingList());
        planner.pages.add(new Page.Subscribe());
        planner.pages.add(new Page.Search());
        return new SiteModel(
                archive,
                planner.catalogue,
                CitationKeys.of(archive.papers(), archive.ledger()),
                menu(free),
                planner.pages,
                planner.redirects);
    }

    private static List<Page.Free> menu(List<Page.Free> pages) {
        return pages.stream()
                .filter(page -> page.page().menu())
                .sorted(
                        Comparator.comparingInt((Page.Free p) -> p.page().order())
                                .thenComparing(p -> p.page().name()))
                .toList();
    }

    private void addPapers() {
        catalogue.days().values().forEach(this::addNeighbours);
        catalogue.undated().forEach(paper -> pages.add(alone(paper)));
        for (Paper paper : archive.papers()) {
            if (paper.is(Status.State.REMOVED)) {
                pages.add(new PaperPage.Removed(paper));
            }
            for (PaperId alias : paper.aliases()) {
                SitePath former = SitePath.page("papers", alias.value());
                redirects.add(new Redirect.ToPaper(former, paper));
            }
        }
    }

    private static Page alone(Paper paper) {
        return new PaperPage.OfPaper(paper, Optional.empty(), Optional.empty());
    }

    private void addNeighbours(List<Paper> day) {
        for (int i = 0; i < day.size(); i++) {
            pages.add(new PaperPage.OfPaper(day.get(i), at(day, i - 1), at(day, i + 1)));
        }
    }

    private static Optional<Paper> at(List<Paper> day, int index) {
        return index >= 0 && index < day.size() ? Optional.of(day.get(index)) : Optional.empty();
    }

    private void addLists() {
        pages.add(home());
        for (Period.Kind kind : Period.Kind.values()) {
            if (kind == Period.Kind.YEAR && isLarge()) {
                pages.addAll(ArchiveIndexPlanner.yearOverviews(catalogue, settings.trendingSize()));
            } else {
                addPeriods(catalogue.periods(kind));
            }
        }
        if (!catalogue.undated().isEmpty()) {
            Slice.cut(SitePath.page("archive", "undated"), catalogue.undated(), settings.pageSize())
                    .forEach(slice -> pages.add(new ListPage.Undated(slice)));
        }
        pages.addAll(ArchiveIndexPlanner.of(catalogue));
        pages.add(TrendingPlanner.of(catalogue, settings.trendingSize()));
        pages.add(new StatsPage(Statistics.of(catalogue)));
    }

    private boolean isLarge() {
        return catalogue.papers().size() > settings.fullListsUpTo();
    }

    private Page home() {
        List<ListPage.DayPart> parts = new ArrayList<>();
        int room = settings.pageSize();
        for (Map.Entry<LocalDate, List<Paper>> day : catalogue.days().descendingMap().entrySet()) {
            Period period = Period.Kind.DAY.of(day.getKey());
            if (room == 0) {
                return new ListPage.Home(parts, Optional.of(period));
            }
            List<Paper> papers = day.getValue();
            int shown = Math.min(room, papers.size());
            parts.add(new ListPage.DayPart(period, papers.subList(0, shown), papers.size()));
            room -= shown;
        }
        return new ListPage.Home(parts, Optional.empty());
    }

    private void addPeriods(NavigableMap<Period, List<Paper>> periods) {
        periods.forEach(
                (period, papers) -> {
                    Optional<Period> previous = Optional.ofNullable(periods.lowerKey(period));
                    Optional<Period> next = Optional.ofNullable(periods.higherKey(period));
                    Slice.cut(period.path(), papers, settings.pageSize())
                            .forEach(s -> pages.add(new ListPage.Dated(period, s, previous, next)));
                });
    }

    private void addTerms() {
        for (Term.Kind kind : Term.Kind.values()) {
            if (kind != Term.Kind.AUTHOR || settings.authorPages().exist()) {
                addTerms(kind, catalogue.terms(kind));
            }
        }
    }

    private void addTerms(Term.Kind kind, List<Term> terms) {
        List<Slice<Term>> slices = Slice.cut(SitePath.page(kind.folder()), terms, INDEX_SIZE);
        List<IndexPage.Letter> letters = letters(slices);
        slices.forEach(slice -> pages.add(new IndexPage.Index(kind, slice, letters)));
        List<Term> withPage = terms.stream().filter(Term::hasPage).toList();
        for (Term term : withPage) {
            Slice.cut(term.path(), term.papers(), settings.pageSize())
                    .forEach(slice -> pages.add(new ListPage.OfTerm(term, slice)));
        }
        addFormerAddresses(kind, withPage);
    }

    /** Adds redirects for published addresses that are no longer the page of a term. */
    private void addFormerAddresses(Term.Kind kind, List<Term> terms) {
        List<PublishedTermAddress> holdings = catalogue.holdings(kind);
        if (holdings.isEmpty()) {
            return;
        }
        Set<String> present = new HashSet<>(terms.size() * 2);
        terms.forEach(term -> present.add(term.slug()));
        for (PublishedTermAddress holding : holdings) {
            if (!present.contains(holding.entry().slug())) {
                redirects.add(new Redirect.ToTerm(holding.path(), kind, holding.term()));
            }
        }
    }

    private static List<IndexPage.Letter> letters(List<Slice<Term>> slices) {
        Map<String, SitePath> pageOf = new LinkedHashMap<>();
        Map<String, Integer> terms = new HashMap<>();
        for (Slice<Term> slice : slices) {
            for (Term term : slice.items()) {
                String letter = term.letter();
                pageOf.putIfAbsent(letter, slice.path());
                terms.merge(letter, 1, Integer::sum);
            }
        }
        List<IndexPage.Letter> letters = new ArrayList<>();
        pageOf.forEach(
                (letter, page) ->
                        letters.add(
                                new IndexPage.Letter(letter, page, terms.getOrDefault(letter, 0))));
        return letters;
    }
}
