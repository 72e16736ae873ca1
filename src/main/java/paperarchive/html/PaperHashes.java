package paperarchive.html;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import paperarchive.cite.CitationKeys;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Status;
import paperarchive.plan.Catalogue;
import paperarchive.plan.PaperTerms;
import paperarchive.plan.Slice;
import paperarchive.plan.Term;
import paperarchive.template.Templates;
import paperarchive.template.ValueHash;
import paperarchive.template.ValueHasher;

/**
 * A hash of each paper with all that a page may show of it, made when it is first needed and once
 * for all its lists. May be used from any thread.
 */
final class PaperHashes {
    private final Catalogue catalogue;
    private final CitationKeys keys;
    private final Templates templates;
    private final Map<PaperId, ValueHash> hashes = new ConcurrentHashMap<>();

    PaperHashes(Catalogue catalogue, CitationKeys keys, Templates templates) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.templates = templates;
    }

    /** Hashes a paper, its terms, and the papers its status is about. */
    private ValueHash hash(Paper paper) {
        PaperTerms terms = catalogue.termsOf(paper);
        ValueHasher hash = templates.hasher().add(templates.hash(paper)).add(keys.of(paper));
        terms.authors().forEach(author -> addNamed(author, hash));
        terms.tags().forEach(tag -> addNamed(tag, hash));
        terms.venue().ifPresent(venue -> addNamed(venue, hash));
        paper.status()
                .flatMap(Status::by)
                .flatMap(catalogue::paper)
                .ifPresent(by -> addTitled(by, hash));
        catalogue.replacedBy(paper).forEach(earlier -> addTitled(earlier, hash));
        return hash.value();
    }

    /** Adds a whole paper. */
    void add(Paper paper, ValueHasher hash) {
        ValueHash known = hashes.get(paper.id());
        hash.add(known == null ? hashes.computeIfAbsent(paper.id(), id -> hash(paper)) : known);
    }

    /** Adds one page of a paginated list: its position, and all of its papers. */
    void addSlice(Slice<Paper> slice, ValueHasher hash) {
        addPlace(slice, hash);
        hash.add(slice.items().size());
        for (Paper paper : slice.items()) {
            add(paper, hash);
        }
    }

    /** Adds the position of a page in a paginated list. */
    static void addPlace(Slice<?> slice, ValueHasher hash) {
        hash.add(slice.first()).add(slice.number()).add(slice.pages()).add(slice.total());
    }

    /** Adds what a link to a term shows. */
    static void addNamed(Term term, ValueHasher hash) {
        hash.add(term.name()).add(term.slug()).add(term.hasPage());
    }

    /** Adds what a link to a paper shows. */
    static void addTitled(Paper paper, ValueHasher hash) {
        hash.add(paper.id().value()).add(paper.title());
    }

    /** Adds what a link to a paper shows, if there is one. */
    static void addTitled(Optional<Paper> paper, ValueHasher hash) {
        hash.add(paper.isPresent());
        paper.ifPresent(other -> addTitled(other, hash));
    }
}
