package paperarchive.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.Author;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Slug;

/** Every tag, author and venue that papers mention, each mention looked at once. */
final class Mentions {
    /** What one paper mentions, in its own order. */
    private record OfPaper(
            PaperId id,
            List<Terms.Group> authors,
            List<Terms.Group> tags,
            Optional<Terms.Group> venue) {
        List<Terms.Group> groups(Term.Kind kind) {
            return switch (kind) {
                case TAG -> tags;
                case AUTHOR -> authors;
                case VENUE -> venue.stream().toList();
            };
        }

        PaperTerms terms() {
            return new PaperTerms(
                    authors.stream().map(Terms.Group::term).toList(),
                    tags.stream().map(Terms.Group::term).toList(),
                    venue.map(Terms.Group::term));
        }
    }

    private final Identities identities;
    private final Terms tags = new Terms(Term.Kind.TAG);
    private final Terms authors = new Terms(Term.Kind.AUTHOR);
    private final Terms venues = new Terms(Term.Kind.VENUE);
    private final List<OfPaper> papers = new ArrayList<>();
    private final Map<Term.Kind, Claims> claims = new EnumMap<>(Term.Kind.class);

    Mentions(Identities identities, Ledger ledger) {
        this.identities = identities;
        for (Term.Kind kind : Term.Kind.values()) {
            List<Ledger.Entry> published = ledger.below(kind.folder());
            claims.put(kind, new Claims(kind, published, ids -> groupsOn(ids, kind)));
        }
    }

    private Map<PaperId, List<Terms.Group>> groupsOn(Set<PaperId> ids, Term.Kind kind) {
        Map<PaperId, List<Terms.Group>> groups = new HashMap<>();
        for (OfPaper paper : papers) {
            if (ids.contains(paper.id())) {
                groups.put(paper.id(), paper.groups(kind));
            }
        }
        return groups;
    }

    /** Takes in a paper; papers come newest first. */
    void add(Paper paper) {
        List<Terms.Group> by = new ArrayList<>(paper.authors().size());
        for (Author author : paper.authors()) {
            String name = author.name();
            by.add(authors.add(identities.of(author, name), name, author.indexName(), paper));
        }
        List<Terms.Group> about = new ArrayList<>(paper.tags().size());
        for (String tag : paper.tags()) {
            about.add(tags.add(Slug.of(tag), tag, tag, paper));
        }
        String venue = paper.publication().venue();
        Optional<Terms.Group> in =
                venue.isEmpty()
                        ? Optional.empty()
                        : Optional.of(venues.add(Catalogue.composed(venue), venue, venue, paper));
        papers.add(new OfPaper(paper.id(), by, about, in));
    }

    /**
     * The terms of each kind, in the order of their index.
     *
     * @param declared spellings of tags that win
     */
    Map<Term.Kind, List<Term>> terms(List<String> declared) {
        Map<String, String> bySlug = new HashMap<>();
        declared.forEach(tag -> bySlug.putIfAbsent(Slug.of(tag), tag));
        Map<Term.Kind, List<Term>> terms = new EnumMap<>(Term.Kind.class);
        terms.put(Term.Kind.TAG, tags.named(bySlug, Map.of(), claims(Term.Kind.TAG)));
        terms.put(
                Term.Kind.AUTHOR,
                authors.named(Map.of(), identities.orcids(), claims(Term.Kind.AUTHOR)));
        terms.put(Term.Kind.VENUE, venues.named(Map.of(), Map.of(), claims(Term.Kind.VENUE)));
        return terms;
    }

    private Claims claims(Term.Kind kind) {
        return Objects.requireNonNull(claims.get(kind), "every kind has its own");
    }

    /** Who answers at each published address of a kind, once the terms have their names. */
    List<Holding> holdings(Term.Kind kind) {
        return claims(kind).holdings();
    }

    /** What each paper stands under, once the terms have their names. */
    Map<PaperId, PaperTerms> byPaper() {
        Map<PaperId, PaperTerms> byPaper = new HashMap<>(papers.size() * 2);
        papers.forEach(paper -> byPaper.put(paper.id(), paper.terms()));
        return byPaper;
    }
}
