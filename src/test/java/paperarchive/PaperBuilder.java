package paperarchive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paperarchive.paper.Author;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import paperarchive.paper.Status;
import paperarchive.paper.Version;

/** A paper for a test, listed on 12 December 2025; all that does not matter stays empty. */
public final class PaperBuilder {
    private final PaperId id;
    private final List<Author> authors = new ArrayList<>();
    private final List<Version> versions = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private String title;
    private Optional<PartialDate> published = Optional.empty();
    private Optional<LocalDate> listed = Optional.of(LocalDate.of(2025, 12, 12));
    private String text = "";
    private String summary = "";
    private String organization = "";
    private List<String> tags = List.of();
    private String venue = "";
    private OptionalInt upvotes = OptionalInt.empty();
    private OptionalInt comments = OptionalInt.empty();
    private Optional<Status> status = Optional.empty();
    private List<PaperId> aliases = List.of();

    private PaperBuilder(String id) {
        this.id = new PaperId(id);
        this.title = "Paper " + id;
    }

    public static PaperBuilder paper(String id) {
        return new PaperBuilder(id);
    }

    public PaperBuilder title(String value) {
        title = value;
        return this;
    }

    public PaperBuilder listed(String day) {
        listed = Optional.of(LocalDate.parse(day));
        return this;
    }

    /** A paper that no day lists, of which only this much is known. */
    public PaperBuilder undated(String date) {
        listed = Optional.empty();
        return published(date);
    }

    public PaperBuilder published(String date) {
        published = PartialDate.parse(date);
        return this;
    }

    public PaperBuilder text(String markdown) {
        text = markdown;
        return this;
    }

    public PaperBuilder summary(String markdown) {
        summary = markdown;
        return this;
    }

    public PaperBuilder organization(String name) {
        organization = name;
        return this;
    }

    public PaperBuilder authors(String... names) {
        Arrays.stream(names).map(Author::named).forEach(authors::add);
        return this;
    }

    /** One more author, known by an ORCID. */
    public PaperBuilder author(String name, String orcid) {
        Author named = Author.named(name);
        authors.add(new Author(named.given(), named.family(), orcid, "", ""));
        return this;
    }

    public PaperBuilder tags(String... names) {
        tags = List.of(names);
        return this;
    }

    public PaperBuilder venue(String name) {
        venue = name;
        return this;
    }

    public PaperBuilder link(String name, String address) {
        links.add(new Link(name, address));
        return this;
    }

    public PaperBuilder upvotes(int count) {
        upvotes = OptionalInt.of(count);
        return this;
    }

    public PaperBuilder comments(int count) {
        comments = OptionalInt.of(count);
        return this;
    }

    public PaperBuilder version(String name, String date) {
        versions.add(new Version(name, PartialDate.parse(date), "", ""));
        return this;
    }

    public PaperBuilder status(Status.State state, String date) {
        status = Optional.of(new Status(state, PartialDate.parse(date), "", "", Optional.empty()));
        return this;
    }

    public PaperBuilder removed() {
        return status(Status.State.REMOVED, "2025-12-20");
    }

    public PaperBuilder supersededBy(String other) {
        Optional<PaperId> by = Optional.of(new PaperId(other));
        status = Optional.of(new Status(Status.State.SUPERSEDED, Optional.empty(), "", "", by));
        return this;
    }

    public PaperBuilder aliases(String... ids) {
        aliases = Arrays.stream(ids).map(PaperId::new).toList();
        return this;
    }

    public Paper build() {
        return Paper.builder(id, title)
                .authors(authors)
                .organization(organization)
                .published(published)
                .listed(listed)
                .abstractText(text)
                .summary(summary)
                .tags(tags)
                .publication(
                        venue.isEmpty() ? Publication.NONE : new Publication(venue, "", "", "", ""))
                .links(links)
                .upvotes(upvotes)
                .comments(comments)
                .versions(versions)
                .status(status)
                .aliases(aliases)
                .build();
    }
}
