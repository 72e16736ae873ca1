package paperarchive.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A paper of the archive. Authors, tags and links keep their written order; unknown texts are
 * empty.
 *
 * @param authorCount the number of authors if it is stored separately from their names
 * @param organization shown instead of the number of authors in listings
 * @param published when the paper appeared
 * @param listed the day on which this archive lists it; dated pages use it
 * @param abstractText Markdown with TeX mathematics
 * @param summary the curator's one or two sentences, Markdown
 * @param type a CSL type: {@code paper-conference}
 * @param identifiers {@code doi}, {@code arxiv}, …, as name and value
 * @param aliases former ids; each has an address that redirects here
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

    /** Returns the date for sorting: the day listed, else the earliest possible publication day. */
    public LocalDate sortDate() {
        return listed.isPresent()
                ? listed.get()
                : published.map(PartialDate::earliest).orElse(LocalDate.MIN);
    }

    /** Returns the address of the link with a name, such as {@code pdf}. */
    public Optional<String> link(String name) {
        for (Link link : links) {
            if (link.name().equals(name)) {
                return Optional.of(link.address());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the number of authors: the stored number or the number of names, whichever is larger.
     */
    public int authorTotal() {
        return Math.max(authorCount.orElse(0), authors.size());
    }

    /** Returns a builder. */
    public static Builder builder(PaperId id, String title) {
        return new Builder(id, title);
    }

    /** Builder of a paper. Not thread-safe. */
    public static final class Builder {
        private final PaperId id;
        private final String title;
        private List<Author> authors = List.of();
        private OptionalInt authorCount = OptionalInt.empty();
        private String organization = "";
        private Optional<PartialDate> published = Optional.empty();
        private Optional<LocalDate> listed = Optional.empty();
        private String abstractText = "";
        private String summary = "";
        private List<String> tags = List.of();
        private String type = "";
        private Publication publication = Publication.NONE;
        private List<Identifier> identifiers = List.of();
        private List<Link> links = List.of();
        private OptionalInt upvotes = OptionalInt.empty();
        private OptionalInt comments = OptionalInt.empty();
        private List<Version> versions = List.of();
        private Optional<Status> status = Optional.empty();
        private List<PaperId> aliases = List.of();
        private boolean draft = false;
        private String submittedBy = "";
        private String license = "";
        private String language = "";

        private Builder(PaperId id, String title) {
            this.id = id;
            this.title = title;
        }

        public Builder authors(List<Author> value) {
            authors = value;
            return this;
        }

        public Builder authorCount(OptionalInt value) {
            authorCount = value;
            return this;
        }

        public Builder organization(String value) {
            organization = value;
            return this;
        }

        public Builder published(Optional<PartialDate> value) {
            published = value;
            return this;
        }

        public Builder listed(Optional<LocalDate> value) {
            listed = value;
            return this;
        }

        public Builder abstractText(String value) {
            abstractText = value;
            return this;
        }

        public Builder summary(String value) {
            summary = value;
            return this;
        }

        public Builder tags(List<String> value) {
            tags = value;
            return this;
        }

        public Builder type(String value) {
            type = value;
            return this;
        }

        public Builder publication(Publication value) {
            publication = value;
            return this;
        }

        public Builder identifiers(List<Identifier> value) {
            identifiers = value;
            return this;
        }

        public Builder links(List<Link> value) {
            links = value;
            return this;
        }

        public Builder upvotes(OptionalInt value) {
            upvotes = value;
            return this;
        }

        public Builder comments(OptionalInt value) {
            comments = value;
            return this;
        }

        public Builder versions(List<Version> value) {
            versions = value;
            return this;
        }

        public Builder status(Optional<Status> value) {
            status = value;
            return this;
        }

        public Builder aliases(List<PaperId> value) {
            aliases = value;
            return this;
        }

        public Builder draft(boolean value) {
            draft = value;
            return this;
        }

        public Builder submittedBy(String value) {
            submittedBy = value;
            return this;
        }

        public Builder license(String value) {
            license = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Paper build() {
            return new Paper(
                    id,
                    title,
                    authors,
                    authorCount,
                    organization,
                    published,
                    listed,
                    abstractText,
                    summary,
                    tags,
                    type,
                    publication,
                    identifiers,
                    links,
                    upvotes,
                    comments,
                    versions,
                    status,
                    aliases,
                    draft,
                    submittedBy,
                    license,
                    language);
        }
    }
}
