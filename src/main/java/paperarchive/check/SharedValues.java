package paperarchive.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import paperarchive.paper.Author;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;

/**
 * Values that many records repeat, such as people, tags and venues, of which one object is enough:
 * a fifth of the memory of a large archive. Threads may share it.
 */
final class SharedValues {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /** Returns the first value that was equal to this one. */
    @SuppressWarnings("unchecked")
    private <T> T shared(T value) {
        Object first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    /** Returns people of whom each is one object in all records. */
    List<Author> authors(List<Author> authors) {
        List<Author> shared = new ArrayList<>(authors.size());
        for (Author author : authors) {
            Object first = known.get(author);
            shared.add(first == null ? added(author) : (Author) first);
        }
        return List.copyOf(shared);
    }

    private Author added(Author author) {
        return shared(
                new Author(
                        shared(author.given()),
                        shared(author.family()),
                        author.orcid(),
                        shared(author.affiliation()),
                        author.url()));
    }

    List<String> texts(List<String> texts) {
        return texts.stream().map(this::shared).toList();
    }

    Optional<PartialDate> date(Optional<PartialDate> date) {
        return date.map(this::shared);
    }

    /** Returns where a paper appeared; its pages are its own. */
    Publication publication(Publication in) {
        return in.equals(Publication.NONE)
                ? Publication.NONE
                : new Publication(
                        shared(in.venue()),
                        shared(in.volume()),
                        shared(in.number()),
                        in.pages(),
                        shared(in.publisher()));
    }
}
