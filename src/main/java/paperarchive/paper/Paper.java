package paperarchive.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A paper as the archive holds it. Authors, tags and links keep their written order; texts that are
 * not known are empty.
 *
 * @param authorCount the number of authors where it is stored apart from their names
 * @param organization shown where a listing would show the number of authors
 * @param published when the paper appeared
 * @param listed the day this archive lists it; dated pages go by it
 * @param abstractText Markdown with TeX mathematics
 * @param summary the curator's one or two sentences, Markdown
 * @param type a CSL type: {@code paper-conference}
 * @param identifiers {@code doi}, {@code arxiv}, …, as name and value
 * @param aliases former ids; each keeps an address that leads here
 */
public record Paper(
        PaperId id,
        String title,
        List<Author> authors,
        OptionalInt authorCount,
        String organization,
        Optional<PartialDate> published,
        Optional<LocalDate> listed,
        String abstractText,
        String summary,
        List<String> tags,
        String type,
        Publication publication,
        List<Identifier> identifiers,
        List<Link> links,
        OptionalInt upvotes,
        OptionalInt comments,
        List<Version> versions,
        Optional<Status> status,
        List<PaperId> aliases,
        boolean draft,
        String submittedBy,
        String license,
        String language) {

    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("paper " + id + " has a blank title");
        }
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        identifiers = List.copyOf(identifiers);
        links = List.copyOf(links);
        versions = List.copyOf(versions);
        aliases = List.copyOf(aliases);
    }

    public boolean is(Status.State state) {
        return status.isPresent() && status.get().state() == state;
    }

    /** The date a list sorts by: the day listed, else the first day it can have appeared. */
    public LocalDate sortDate() {
        return listed.isPresent()
                ? listed.get()
                : published.map(PartialDate::earliest).orElse(LocalDate.MIN);
    }

    /** How many wrote it: the stored number or the number of names, whichever is larger. */
    public int people() {
        return Math.max(authorCount.orElse(0), authors.size());
    }
}
