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

/** The papers of the archive by day, tag, author and venue. */
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

    /** Returns the papers in lists, computing each sort key once. */
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

    /** Returns a text in NFC, so two encodings of one name are equal. */
    static String composed(String text) {
        return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** No character up to U+02FF is a combining mark. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    /** Returns every paper of the archive, in order, including removed ones. */
    public List<Paper> all() {
        return all;
    }

    /** Returns every paper that lists show, newest first. */
    public List<Paper> papers() {
        return shown;
    }

    /** Returns the papers of each listed day. */
    public NavigableMap<LocalDate, List<Paper>> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** Papers that no day lists. */
    public List<Paper> undated() {
        return Collections.unmodifiableList(undated);
    }

    /** Returns the paper of an id or of a former id. */
    public Optional<Paper> paper(PaperId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the papers that name this one as their replacement. */
    public List<Paper> replacedBy(Paper paper) {
        List<Paper> earlier = new ArrayList<>(supersededBy.getOrDefault(paper.id(), List.of()));
        for (PaperId alias : paper.aliases()) {
            earlier.addAll(supersededBy.getOrDefault(alias, List.of()));
        }
        return earlier;
    }

    /** Returns whether any paper has a term of this kind. */
    public boolean hasTerms(Term.Kind kind) {
        return !terms(kind).isEmpty();
    }

    /** Returns the terms of one kind, in the order of their index. */
    public List<Term> terms(Term.Kind kind) {
        return terms.getOrDefault(kind, List.of());
    }

    /** Returns the targets of the published addresses of a kind. */
    public List<PublishedTermAddress> holdings(Term.Kind kind) {
        return holdings.getOrDefault(kind, List.of());
    }

    /** Returns the terms of a paper; none if it is not in lists. */
    public PaperTerms termsOf(Paper paper) {
        return termsOf.getOrDefault(paper.id(), PaperTerms.NONE);
    }

    /** Returns each period of a kind that has papers, in order, with its papers newest first. */
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
