package paperarchive.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import paperarchive.check.CheckedRecord.Mention;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import paperarchive.paper.Slugs;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;

/** Checks each field of a raw record and turns the record into a paper, or reports problems. */
public final class RecordChecker {
    private static final int MOST_COUNTED = 1_000_000_000;

    /** Links that pages and citations look for by name, whatever its capitals: {@code PDF}. */
    private static final Set<String> KNOWN_LINKS = Set.of("code", "page", "pdf", "project");

    /** Placeholder for a missing or invalid id, so that the rest can still be checked. */
    private static final PaperId UNNAMED = new PaperId("unnamed");

    private final Problems problems;
    private final UnintendedMarkupChecker markup = new UnintendedMarkupChecker();
    private final SharedValues shared = new SharedValues();

    public RecordChecker(Problems problems) {
        this.problems = problems;
    }

    /** Checks a record; the result has no paper if the record breaks a rule. */
    public CheckedRecord check(RawRecord record) {
        Problems own = new Problems();
        String written = IdChecker.written(record);
        FieldReader fields = FieldReader.of(record, owner(written), own);
        fields.rejectUnknown(AllowedKeys.RECORD);
        Optional<PaperId> id = IdChecker.id(fields);
        List<Mention> aliases = IdChecker.aliases(fields, record, id);
        StatusChecker history = new StatusChecker(fields, record);
        Paper paper = paper(fields, id.orElse(UNNAMED), aliases, history);
        CitationTexChecker.check(paper, fields);
        markup.check("abstract", paper.abstractText(), fields);
        markup.check("summary", paper.summary(), fields);
        problems.addAll(own);
        return new CheckedRecord(
                own.errors() > 0 ? Optional.empty() : Optional.of(paper),
                written,
                record.at(fields.lineOf("id")),
                paper.draft(),
                aliases,
                history.by());
    }

    /** Returns an identifier without the address of its service: {@code 10.1000/182}. */
    public static String bareIdentifier(String scheme, String written) {
        return IdentifierNormalizer.of(scheme, written);
    }

    private static String owner(String id) {
        return id.isEmpty() ? "paper without an id" : "paper " + ReportText.quoted(id);
    }

    private Paper paper(
            FieldReader fields, PaperId id, List<Mention> aliases, StatusChecker history) {
        AuthorChecker.Authors authors = AuthorChecker.authors(fields);
        OptionalInt authorCount = authorCount(fields, authors);
        Optional<PartialDate> published = shared.date(fields.date("published"));
        Publication publication = publication(fields);
        List<Identifier> identifiers = IdentifierChecker.identifiers(fields);
        return Paper.builder(id, title(fields))
                .authors(shared.authors(authors.named()))
                .authorCount(authorCount)
                .organization(fields.plain("organization"))
                .published(published)
                .listed(listed(fields, published))
                .abstractText(fields.lines("abstract"))
                .summary(fields.lines("summary"))
                .tags(shared.texts(tags(fields)))
                .type(type(fields, publication))
                .publication(shared.publication(publication))
                .identifiers(identifiers)
                .links(ArxivPdfLink.with(links(fields), identifiers))
                .upvotes(fields.wholeNumber("upvotes", 0, MOST_COUNTED))
                .comments(fields.wholeNumber("comments", 0, MOST_COUNTED))
                .versions(history.versions())
                .status(history.status())
                .aliases(aliases.stream().map(Mention::id).toList())
                .draft(fields.trueOrFalse("draft", false))
                .submittedBy(fields.plain("submittedBy"))
                .license(fields.text("license"))
                .language(LanguageTag.of(fields, "language"))
                .build();
    }

    /** Returns the title, or a placeholder if there is none. */
    private static String title(FieldReader fields) {
        String title = fields.text("title");
        if (!Whitespace.isBlank(title)) {
            return title;
        }
        if (!fields.isMisused("title")) {
            fields.error(
                    fields.lineOf("title"),
                    "the title is missing",
                    "add a line such as title: My paper");
        }
        return "untitled";
    }

    /** Returns the number of authors; with "et al." it is at least the number of names plus one. */
    private static OptionalInt authorCount(FieldReader fields, AuthorChecker.Authors authors) {
        OptionalInt count = fields.wholeNumber("authorCount", 0, MOST_COUNTED);
        int named = authors.named().size();
        if (count.isPresent() && count.getAsInt() < named) {
            fields.error(
                    fields.lineOf("authorCount"),
                    "authorCount is " + count.getAsInt() + " but " + named + " authors are named",
                    "leave authorCount out: the names are counted");
        }
        return authors.others() && count.orElse(0) <= named ? OptionalInt.of(named + 1) : count;
    }

    private static Optional<LocalDate> listed(FieldReader fields, Optional<PartialDate> published) {
        if (!fields.has("listed")) {
            return published.flatMap(PartialDate::full);
        }
        Optional<PartialDate> listed = fields.date("listed");
        if (listed.isPresent() && listed.get().full().isEmpty()) {
            fields.error(
                    fields.lineOf("listed"),
                    "listed is not a full date: \"" + listed.get() + "\"",
                    "a paper is listed on one day: write it as 2023-12-25");
        }
        return listed.flatMap(PartialDate::full);
    }

    private static List<String> tags(FieldReader fields) {
        Map<String, String> bySlug = new LinkedHashMap<>();
        for (String tag : fields.texts("tags", Limits.TAGS)) {
            String slug = Slugs.of(tag);
            if (slug.isEmpty()) {
                fields.error(
                        fields.lineOf("tags"),
                        "the tag " + ReportText.quoted(tag) + " has no letter and no digit",
                        "a tag's address is made of its letters and digits");
            }
            if (tag.length() > Limits.TAG) {
                fields.error(
                        fields.lineOf("tags"),
                        "the tag "
                                + ReportText.quoted(tag)
                                + " has "
                                + tag.length()
                                + " characters",
                        "the maximum is " + Limits.TAG + ": shorten it");
            }
            bySlug.putIfAbsent(slug, tag);
        }
        return List.copyOf(bySlug.values());
    }

    private static String type(FieldReader fields, Publication publication) {
        String type = fields.text("type");
        if (type.isEmpty()) {
            return PaperTypeInference.inferred(publication);
        }
        if (!AllowedKeys.TYPES.contains(type)) {
            fields.error(
                    fields.lineOf("type"),
                    "unknown type " + ReportText.quoted(type),
                    PaperTypeInference.advice(type));
        }
        return type;
    }

    private static Publication publication(FieldReader fields) {
        Publication publication =
                new Publication(
                        fields.plain("venue"),
                        fields.plain("volume"),
                        fields.plain("number"),
                        fields.text("pages"),
                        fields.plain("publisher"));
        return publication.equals(Publication.NONE) ? Publication.NONE : publication;
    }

    private static List<Link> links(FieldReader fields) {
        List<Link> links = new ArrayList<>();
        fields.each(
                "links",
                Limits.LINKS,
                (name, value) -> {
                    String address = fields.address(value, "links." + name);
                    if (!address.isEmpty()) {
                        String folded = name.toLowerCase(Locale.ROOT);
                        links.add(new Link(KNOWN_LINKS.contains(folded) ? folded : name, address));
                    }
                });
        return links;
    }
}
