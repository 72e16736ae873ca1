package paperarchive.check;

import java.util.List;

/**
 * The keys that a file may use. The published schemas have the same lists; a test compares them.
 */
public final class AllowedKeys {
    /** Fields of a paper record. */
    public static final List<String> RECORD =
            List.of(
                    "id",
                    "title",
                    "authors",
                    "authorCount",
                    "organization",
                    "published",
                    "listed",
                    "abstract",
                    "summary",
                    "tags",
                    "type",
                    "venue",
                    "volume",
                    "number",
                    "pages",
                    "publisher",
                    "identifiers",
                    "links",
                    "upvotes",
                    "comments",
                    "versions",
                    "status",
                    "aliases",
                    "draft",
                    "submittedBy",
                    "license",
                    "language");

    /** Fields of an author written as a map. */
    public static final List<String> AUTHOR =
            List.of("given", "family", "orcid", "affiliation", "url");

    /** Fields of one entry of {@code versions}. */
    public static final List<String> VERSION = List.of("version", "date", "note", "url");

    /** Fields of {@code status}. */
    public static final List<String> STATUS = List.of("state", "date", "note", "url", "by");

    /** Keys of {@code site.yaml}. */
    public static final List<String> SETTINGS =
            List.of(
                    "title",
                    "byline",
                    "description",
                    "baseUrl",
                    "language",
                    "cname",
                    "tags",
                    "pageSize",
                    "excerpt",
                    "authorsShown",
                    "trendingSize",
                    "fullListsUpTo",
                    "authorPages",
                    "authorsFolded",
                    "discussion",
                    "giscus",
                    "license",
                    "contact",
                    "source",
                    "citationAbstractsUpTo",
                    "links",
                    "menu",
                    "footer",
                    "logo",
                    "allow",
                    "listFiles",
                    "paperFiles",
                    "feedId",
                    "newsletter",
                    "tagRules",
                    "checks");

    /** Fields of one of the {@code tagRules}. */
    public static final List<String> TAG_RULE =
            List.of("tag", "words", "pattern", "categories", "in");

    /** Fields of {@code newsletter}. */
    public static final List<String> NEWSLETTER = List.of("action", "field", "provider", "hidden");

    /** Fields in the front matter of a free page, and its text. */
    public static final List<String> PAGE =
            List.of("title", "description", "menu", "order", "body");

    /**
     * The types of works.
     *
     * <p>Source: Citation Style Language 1.0.2, appendix III (item types).
     */
    public static final List<String> TYPES =
            List.of(
                    "article",
                    "article-journal",
                    "article-magazine",
                    "article-newspaper",
                    "bill",
                    "book",
                    "broadcast",
                    "chapter",
                    "classic",
                    "collection",
                    "dataset",
                    "document",
                    "entry",
                    "entry-dictionary",
                    "entry-encyclopedia",
                    "event",
                    "figure",
                    "graphic",
                    "hearing",
                    "interview",
                    "legal_case",
                    "legislation",
                    "manuscript",
                    "map",
                    "motion_picture",
                    "musical_score",
                    "pamphlet",
                    "paper-conference",
                    "patent",
                    "performance",
                    "periodical",
                    "personal_communication",
                    "post",
                    "post-weblog",
                    "regulation",
                    "report",
                    "review",
                    "review-book",
                    "software",
                    "song",
                    "speech",
                    "standard",
                    "thesis",
                    "treaty",
                    "webpage");

    private AllowedKeys() {}
}
