package paperarchive.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import paperarchive.paper.Slug;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;

/** Turns one raw record into a paper, or into problems: each field against its own rule. */
public final class RecordChecker {
    private static final int MOST_COUNTED = 1_000_000_000;

    private final Problems problems;

    public RecordChecker(Problems problems) {
        this.problems = problems;
    }

    /** The record checked; it has no paper where it breaks a rule. */
    public Checked check(RawRecord record) {
        Problems own = new Problems();
        FieldReader fields = FieldReader.of(record, owner(record), own);
        fields.rejectUnknown(Known.RECORD);
        Optional<Paper> paper = paper(fields, own);
        own.sorted().forEach(problems::add);
        return new Checked(
                paper,
                rawId(record).toLowerCase(Locale.ROOT),
                record.at(fields.lineOf("id")),
                record.at(fields.lineOf("aliases")),
                record.at(fields.lineOf("status")));
    }

    private static String rawId(RawRecord record) {
        return record.fields().values().get("id") instanceof RawValue.Scalar id ? id.text() : "";
    }

    private static String owner(RawRecord record) {
        String id = rawId(record);
        return id.isEmpty() ? "paper without an id" : "paper \"" + id + "\"";
    }

    private static Optional<Paper> paper(FieldReader fields, Problems own) {
        Optional<PaperId> id = id(fields);
        String title = title(fields);
        List<Author> authors = authors(fields);
        OptionalInt authorCount = authorCount(fields, authors.size());
        Optional<PartialDate> published = fields.date("published");
        Optional<LocalDate> listed = listed(fields, published);
        StatusChecker history = new StatusChecker(fields);
        Paper paper =
                new Paper(
                        id.orElse(new PaperId("unnamed")),
                        title.isEmpty() ? "untitled" : title,
                        authors,
                        authorCount,
                        fields.text("organization"),
                        published,
                        listed,
                        fields.lines("abstract"),
                        fields.lines("summary"),
                        tags(fields),
                        type(fields),
                        publication(fields),
                        identifiers(fields),
                        links(fields),
                        fields.count("upvotes", MOST_COUNTED),
                        fields.count("comments", MOST_COUNTED),
                        history.versions(),
                        history.status(),
                        aliases(fields, id),
                        fields.flag("draft", false),
                        fields.text("submittedBy"),
                        fields.text("license"),
                        language(fields));
        return own.errors() > 0 ? Optional.empty() : Optional.of(paper);
    }

    private static Optional<PaperId> id(FieldReader fields) {
        if (!fields.has("id")) {
            fields.error(fields.lineOf("id"), "there is no id", "write id: and " + PaperId.RULE);
            return Optional.empty();
        }
        return id(fields, fields.text("id"), "id", fields.lineOf("id"));
    }

    /** The id a text holds; a text that is none is a problem, with the nearest id as the hint. */
    static Optional<PaperId> id(FieldReader fields, String text, String name, int line) {
        if (PaperId.isValid(text)) {
            return Optional.of(new PaperId(text));
        }
        String near = Slug.of(text);
        String hint = "an id is " + PaperId.RULE;
        if (PaperId.isValid(near)) {
            hint += ": \"" + near + "\"";
        }
        fields.error(line, name + " is not an id: \"" + text + "\"", hint);
        return Optional.empty();
    }

    private static String title(FieldReader fields) {
        String title = fields.text("title");
        if (title.isEmpty()) {
            fields.error(fields.lineOf("title"), "there is no title", "write title: and the title");
        }
        return title;
    }

    private static List<Author> authors(FieldReader fields) {
        List<Author> authors = new ArrayList<>();
        for (RawValue value : fields.items("authors")) {
            Author author =
                    value instanceof RawValue.Fields map
                            ? AuthorChecker.author(fields.within(map, "authors"), map.line())
                            : Author.named(fields.line(value, "authors"));
            if (author.name().isEmpty()) {
                fields.error(
                        value.line(),
                        "an author has no name",
                        "write \"Ada Lovelace\" or given and family");
            } else {
                authors.add(author);
            }
        }
        return authors;
    }

    private static OptionalInt authorCount(FieldReader fields, int named) {
        OptionalInt count = fields.count("authorCount", MOST_COUNTED);
        if (count.isPresent() && count.getAsInt() < named) {
            fields.error(
                    fields.lineOf("authorCount"),
                    "authorCount is " + count.getAsInt() + " but " + named + " authors are named",
                    "leave authorCount out: the names are counted");
        }
        return count;
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
        for (String tag : fields.texts("tags")) {
            String slug = Slug.of(tag);
            if (slug.isEmpty()) {
                fields.error(
                        fields.lineOf("tags"),
                        "the tag \"" + tag + "\" has no letter and no digit",
                        "a tag's address is made of its letters and digits");
            }
            bySlug.putIfAbsent(slug, tag);
        }
        return List.copyOf(bySlug.values());
    }

    private static String type(FieldReader fields) {
        String type = fields.text("type");
        if (!type.isEmpty() && !Known.TYPES.contains(type)) {
            fields.error(
                    fields.lineOf("type"),
                    "unknown type \"" + type + "\"",
                    Spelling.nearest(type, Known.TYPES)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse(
                                    "write a CSL type: article, article-journal, paper-conference,"
                                            + " thesis, report, …"));
        }
        return type;
    }

    private static Publication publication(FieldReader fields) {
        Publication publication =
                new Publication(
                        fields.text("venue"),
                        fields.text("volume"),
                        fields.text("number"),
                        fields.text("pages"),
                        fields.text("publisher"));
        return publication.equals(Publication.NONE) ? Publication.NONE : publication;
    }

    private static List<Identifier> identifiers(FieldReader fields) {
        List<Identifier> identifiers = new ArrayList<>();
        fields.each(
                "identifiers",
                (scheme, value) -> {
                    String text = fields.line(value, "identifiers." + scheme);
                    if (!text.isEmpty()) {
                        identifiers.add(new Identifier(scheme, text));
                    }
                });
        return identifiers;
    }

    private static List<Link> links(FieldReader fields) {
        List<Link> links = new ArrayList<>();
        fields.each(
                "links",
                (name, value) -> {
                    String address = fields.address(value, "links." + name);
                    if (!address.isEmpty()) {
                        links.add(new Link(name, address));
                    }
                });
        return links;
    }

    private static List<PaperId> aliases(FieldReader fields, Optional<PaperId> id) {
        List<PaperId> aliases = new ArrayList<>();
        for (RawValue value : fields.items("aliases")) {
            String text = fields.line(value, "aliases");
            Optional<PaperId> alias = id(fields, text, "an alias", value.line());
            if (alias.isPresent() && alias.equals(id)) {
                fields.error(
                        value.line(),
                        "the alias \"" + text + "\" is the paper's own id",
                        "aliases are former ids: leave this one out");
            } else if (alias.isPresent() && !aliases.contains(alias.get())) {
                aliases.add(alias.get());
            }
        }
        return aliases;
    }

    private static String language(FieldReader fields) {
        return LanguageTag.of(fields, "language");
    }
}
