package paperarchive.plan;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import paperarchive.paper.Archive;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
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
    private final List<Paper> all;
    private final List<Paper> shown;
    private final NavigableMap<LocalDate, List<Paper>> days = new TreeMap<>();
    private final List<Paper> undated = new ArrayList<>();
    private final Map<PaperId, List<Paper>> supersededBy = new HashMap<>();
    private final Map<Term.Kind, List<Term>> terms;
    private final Map<PaperId, PaperTerms> termsOf;
    private final Map<Term.Kind, List<PublishedTermAddress>> holdings =
            new EnumMap<>(Term.Kind.class);

    private Catalogue(Archive archive) {
        this.all = archive.papers();
        this.shown = newestFirst(all);
        all.forEach(this::remember);
        for (Paper paper : shown) {
            paper.listed()
                    .map(day -> days.computeIfAbsent(day, d -> new ArrayList<>()))
                    .orElse(undated)
                    .add(paper);
        }
        TaxonomyBuilder mentions = TaxonomyBuilder.in(shown, archive.ledger());
        this.terms = mentions.terms(archive.settings().tags(), archive.settings().authorPages());
        this.termsOf = mentions.byPaper();
        for (Term.Kind kind : Term.Kind.values()) {
            holdings.put(kind, mentions.holdings(kind));
        }
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

    /** The papers that lists show; what they are sorted by is looked up once for each. */
    private static List<Paper> newestFirst(List<Paper> papers) {
        Dated[] dated =
                papers.parallelStream()
                        .filter(paper -> !paper.is(Status.State.REMOVED))
                        .map(Dated::new)
                        .toArray(Dated[]::new);
        Arrays.parallelSort(dated);
        return Arrays.stream(dated).map(Dated::paper).toList();
    }

    /** A paper with what {@link #NEWEST_FIRST} sorts it by, as numbers. */
    private record Dated(long day, int upvotes, int comments, Paper paper)
            implements Comparable<Dated> {
        Dated(Paper paper) {
            this(
                    paper.sortDate().toEpochDay(),
                    paper.upvotes().orElse(0),
                    paper.comments().orElse(0),
                    paper);
        }

        @Override
        public int compareTo(Dated other) {
            if (day != other.day) {
                return Long.compare(other.day, day);
            }
            if (upvotes != other.upvotes) {
                return Integer.compare(other.upvotes, upvotes);
            }
            return comments == other.comments
                    ? paper.id().compareTo(other.paper.id())
                    : Integer.compare(other.comments, comments);
        }
    }

    /** A text with its accents composed, so that two ways of storing one name are one name. */
    static String composed(String text) {
        return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Up to U+02FF nothing is a mark that could join the letter before it. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    /** Every paper of the archive, in its order; those that were removed too. */
    public List<Paper> all() {
        return all;
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
        return !terms(kind).isEmpty();
    }

    /** The terms of one kind, in the order of their index. */
    public List<Term> terms(Term.Kind kind) {
        return terms.getOrDefault(kind, List.of());
    }

    /** Who answers at each address of a kind that was published before. */
    public List<PublishedTermAddress> holdings(Term.Kind kind) {
        return holdings.getOrDefault(kind, List.of());
    }

    /** The terms a paper stands under; none where lists do not show it. */
    public PaperTerms termsOf(Paper paper) {
        return termsOf.getOrDefault(paper.id(), PaperTerms.NONE);
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
