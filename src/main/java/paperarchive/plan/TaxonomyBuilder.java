package paperarchive.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import paperarchive.ledger.PublishedAddressMatcher;
import paperarchive.paper.Author;
import paperarchive.paper.AuthorPages;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Slugs;

/** Collects all tags, authors and venues of papers in one pass. */
final class TaxonomyBuilder {
    /** The terms of one paper, in written order. */
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
            return new PaperTerms(terms(authors), terms(tags), venue.map(Terms.Group::term));
        }

        private static List<Term> terms(List<Terms.Group> groups) {
            List<Term> terms = new ArrayList<>(groups.size());
            groups.forEach(group -> terms.add(group.term()));
            return terms;
        }
    }

    /** A paper with the names and keys of its terms, which are the most expensive to compute. */
    private record Named(
            Paper paper, List<String> names, List<String> identities, List<String> tagKeys) {
        static Named of(Paper paper, AuthorIdentities identities) {
            List<String> names = new ArrayList<>(paper.authors().size());
            List<String> keys = new ArrayList<>(paper.authors().size());
            for (Author author : paper.authors()) {
                String name = author.name();
                names.add(name);
                keys.add(identities.of(author, name));
            }
            List<String> tagKeys = new ArrayList<>(paper.tags().size());
            paper.tags().forEach(tag -> tagKeys.add(Slugs.of(tag)));
            return new Named(paper, names, keys, tagKeys);
        }
    }

    private final AuthorIdentities identities;
    private final Terms tags = new Terms(Term.Kind.TAG);
    private final Terms authors = new Terms(Term.Kind.AUTHOR);
    private final Terms venues = new Terms(Term.Kind.VENUE);
    private final List<OfPaper> papers = new ArrayList<>();
    private final Map<Term.Kind, PublishedAddressMatcher<Terms.Group>> claims =
            new EnumMap<>(Term.Kind.class);

    private TaxonomyBuilder(AuthorIdentities identities, Ledger ledger) {
        this.identities = identities;
        for (Term.Kind kind : Term.Kind.values()) {
            claims.put(
                    kind,
                    new PublishedAddressMatcher<>(
                            ledger, kind.folder(), ids -> groupsOn(ids, kind)));
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

    /** Collects the terms of papers, newest first. */
    static TaxonomyBuilder in(List<Paper> papers, Ledger ledger) {
        AuthorIdentities identities = AuthorIdentities.of(papers);
        TaxonomyBuilder mentions = new TaxonomyBuilder(identities, ledger);
        papers.parallelStream()
                .map(paper -> Named.of(paper, identities))
                .toList()
                .forEach(mentions::add);
        return mentions;
    }

    private void add(Named named) {
        Paper paper = named.paper();
        List<Terms.Group> by = new ArrayList<>(named.names().size());
        for (int i = 0; i < named.names().size(); i++) {
            Author author = paper.authors().get(i);
            String key = named.identities().get(i);
            by.add(authors.add(key, named.names().get(i), author::indexName, paper));
        }
        List<Terms.Group> about = new ArrayList<>(named.tagKeys().size());
        for (int i = 0; i < named.tagKeys().size(); i++) {
            String tag = paper.tags().get(i);
            about.add(tags.add(named.tagKeys().get(i), tag, () -> tag, paper));
        }
        papers.add(new OfPaper(paper.id(), by, about, venue(paper)));
    }

    private Optional<Terms.Group> venue(Paper paper) {
        String venue = paper.publication().venue();
        return venue.isEmpty()
                ? Optional.empty()
                : Optional.of(venues.add(Catalogue.composed(venue), venue, () -> venue, paper));
    }

    /**
     * The terms of each kind, in the order of their index.
     *
     * @param declared preferred spellings of tags
     * @param authorPages which authors have a page
     */
    Map<Term.Kind, List<Term>> terms(List<String> declared, AuthorPages authorPages) {
        int needed = authorPages.needed(papers.size());
        Map<String, String> bySlug = new HashMap<>();
        declared.forEach(tag -> bySlug.putIfAbsent(Slugs.of(tag), tag));
        Map<Term.Kind, List<Term>> terms = new EnumMap<>(Term.Kind.class);
        terms.put(Term.Kind.TAG, tags.named(bySlug, Map.of(), claims(Term.Kind.TAG), 1));
        terms.put(
                Term.Kind.AUTHOR,
                authors.named(Map.of(), identities.orcids(), claims(Term.Kind.AUTHOR), needed));
        terms.put(Term.Kind.VENUE, venues.named(Map.of(), Map.of(), claims(Term.Kind.VENUE), 1));
        return terms;
    }

    private PublishedAddressMatcher<Terms.Group> claims(Term.Kind kind) {
        return Objects.requireNonNull(claims.get(kind), "every kind has its own");
    }

    /** Returns the target of each published address of a kind; call it after terms are named. */
    List<PublishedTermAddress> holdings(Term.Kind kind) {
        return claims(kind).matches().stream()
                .map(
                        match ->
                                new PublishedTermAddress(
                                        match.entry(), match.owner().map(Terms.Group::term)))
                .toList();
    }

    /** Returns the terms of each paper; call it after terms are named. */
    Map<PaperId, PaperTerms> byPaper() {
        Map<PaperId, PaperTerms> byPaper = new HashMap<>(papers.size() * 2);
        papers.forEach(paper -> byPaper.put(paper.id(), paper.terms()));
        return byPaper;
    }
}
