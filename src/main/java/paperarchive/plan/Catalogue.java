package paperarchive.plan;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import paperarchive.paper.Archive;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Slug;
import paperarchive.paper.Status;

/** The archive as readers meet it: papers by day, by tag, by author, by venue. */
public final class Catalogue {
    /** Newest first; within a day by votes, then comments, then id. */
    public static final Comparator<Paper> NEWEST_FIRST =
            Comparator.comparing(Paper::sortDate)
                    .thenComparingInt(p -> p.upvotes().orElse(0))
                    .thenComparingInt(p -> p.comments().orElse(0))
                    .reversed()
                    .thenComparing(Paper::id);

    private final Map<PaperId, Paper> byId = new HashMap<>();
    private final List<Paper> shown;
    private final NavigableMap<LocalDate, List<Paper>> days = new TreeMap<>();
    private final List<Paper> undated = new ArrayList<>();
    private final Map<PaperId, List<Paper>> supersededBy = new HashMap<>();
    private final Map<String, Term> tags;
    private final Map<String, Term> venues;
    private final Map<String, Term> authors;
    private final Identities identities;
    private final Map<PaperId, PaperTerms> termsOf = new HashMap<>();

    private Catalogue(Archive archive) {
        this.shown =
                archive.papers().stream()
                        .filter(paper -> !paper.is(Status.State.REMOVED))
                        .sorted(NEWEST_FIRST)
                        .toList();
        this.identities = Identities.of(shown);
        Terms byTag = new Terms(Term.Kind.TAG);
        Terms byVenue = new Terms(Term.Kind.VENUE);
        Terms byAuthor = new Terms(Term.Kind.AUTHOR);
        archive.papers().forEach(this::remember);
        for (Paper paper : shown) {
            paper.listed()
                    .map(day -> days.computeIfAbsent(day, d -> new ArrayList<>()))
                    .orElse(undated)
                    .add(paper);
            paper.tags().forEach(tag -> byTag.add(Slug.of(tag), tag, tag, paper));
            String venue = paper.publication().venue();
            if (!venue.isEmpty()) {
                byVenue.add(composed(venue), venue, venue, paper);
            }
            for (Author author : paper.authors()) {
                byAuthor.add(identities.of(author), author.name(), author.indexName(), paper);
            }
        }
        this.tags = byTag.named(declared(archive.settings().tags()), Map.of());
        this.venues = byVenue.named(Map.of(), Map.of());
        this.authors = byAuthor.named(Map.of(), identities.orcids());
        shown.forEach(paper -> termsOf.put(paper.id(), found(paper)));
    }

    private PaperTerms found(Paper paper) {
        List<Term> by = new ArrayList<>(paper.authors().size());
        for (Author author : paper.authors()) {
            by.add(term(authors, identities.of(author)));
        }
        List<Term> about = new ArrayList<>(paper.tags().size());
        paper.tags().forEach(tag -> about.add(term(tags, Slug.of(tag))));
        String venue = paper.publication().venue();
        return new PaperTerms(
                by,
                about,
                venue.isEmpty() ? Optional.empty() : Optional.of(term(venues, composed(venue))));
    }

    private static Term term(Map<String, Term> terms, String key) {
        return Objects.requireNonNull(terms.get(key), key);
    }

    public static Catalogue of(Archive archive) {
        return new Catalogue(archive);
    }

    private void remember(Paper paper) {
        byId.put(paper.id(), paper);
        paper.aliases().forEach(alias -> byId.put(alias, paper));
        paper.status()
                .flatMap(Status::by)
                .ifPresent(
                        by -> supersededBy.computeIfAbsent(by, b -> new ArrayList<>()).add(paper));
    }

    private static Map<String, String> declared(List<String> tags) {
        Map<String, String> bySlug = new HashMap<>();
        tags.forEach(tag -> bySlug.putIfAbsent(Slug.of(tag), tag));
        return bySlug;
    }

    /** A text with its accents composed, so that two ways of storing one name are one name. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Every paper that lists show, newest first. */
    public List<Paper> papers() {
        return shown;
    }

    /** The papers of each listed day. */
    public NavigableMap<LocalDate, List<Paper>> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** Papers that no day lists. */
    public List<Paper> undated() {
        return Collections.unmodifiableList(undated);
    }

    /** The paper of an id or of a former id. */
    public Optional<Paper> paper(PaperId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The papers that name this one as what replaces them. */
    public List<Paper> replacedBy(Paper paper) {
        List<Paper> earlier = new ArrayList<>(supersededBy.getOrDefault(paper.id(), List.of()));
        for (PaperId alias : paper.aliases()) {
            earlier.addAll(supersededBy.getOrDefault(alias, List.of()));
        }
        return earlier;
    }

    /** Whether any paper stands under a term of this kind. */
    public boolean hasTerms(Term.Kind kind) {
        return !byKind(kind).isEmpty();
    }

    /** The terms of one kind, in the order of their index. */
    public List<Term> terms(Term.Kind kind) {
        return byKind(kind).values().stream().sorted().toList();
    }

    /** The terms a paper stands under; none where lists do not show it. */
    public PaperTerms termsOf(Paper paper) {
        return termsOf.getOrDefault(paper.id(), PaperTerms.NONE);
    }

    private Map<String, Term> byKind(Term.Kind kind) {
        return switch (kind) {
            case TAG -> tags;
            case AUTHOR -> authors;
            case VENUE -> venues;
        };
    }

    /** Each period of a kind that has papers, in order, with its papers newest first. */
    public NavigableMap<Period, List<Paper>> periods(Period.Kind kind) {
        NavigableMap<Period, List<Paper>> periods = new TreeMap<>();
        days.descendingMap()
                .forEach(
                        (day, papers) ->
                                periods.computeIfAbsent(kind.of(day), p -> new ArrayList<>())
                                        .addAll(papers));
        return periods;
    }
}
