package paperarchive.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Status;
import paperarchive.paper.Version;
import paperarchive.text.PersonNames;
import paperarchive.text.TitleRenderer;

/** Converts a paper to a record. Reading the record gives the same paper. */
public final class PaperRecord {
    private final Map<String, FieldValue> fields = new LinkedHashMap<>();

    private PaperRecord() {}

    /**
     * Returns the record of a paper. The record of a removed paper has only what the site still
     * shows.
     */
    public static RecordFields of(Paper paper) {
        PaperRecord record = new PaperRecord();
        record.text("id", paper.id().value());
        record.text("title", paper.title());
        if (!paper.is(Status.State.REMOVED)) {
            record.addContent(paper);
        }
        paper.status().ifPresent(status -> record.group("status", status(status)));
        record.items(
                "aliases",
                paper.aliases().stream().map(PaperId::value).map(FieldValue::of).toList());
        if (paper.draft()) {
            record.text("draft", "true");
        }
        return new RecordFields(record.fields);
    }

    private void addContent(Paper paper) {
        items("authors", paper.authors().stream().map(PaperRecord::author).toList());
        number("authorCount", paper.authorCount());
        text("organization", plain(paper.organization()));
        paper.published().ifPresent(date -> text("published", date.toString()));
        if (!paper.listed().equals(paper.published().flatMap(PartialDate::full))) {
            paper.listed().ifPresent(day -> text("listed", day.toString()));
        }
        text("abstract", paper.abstractText());
        text("summary", paper.summary());
        items("tags", paper.tags().stream().map(FieldValue::of).toList());
        text("type", paper.type());
        text("venue", plain(paper.publication().venue()));
        text("volume", paper.publication().volume());
        text("number", paper.publication().number());
        text("pages", paper.publication().pages());
        text("publisher", plain(paper.publication().publisher()));
        Map<String, FieldValue> identifiers = new LinkedHashMap<>();
        paper.identifiers().forEach(i -> put(identifiers, i.scheme(), i.value()));
        group("identifiers", identifiers);
        Map<String, FieldValue> links = new LinkedHashMap<>();
        paper.links().forEach(link -> put(links, link.name(), link.address()));
        group("links", links);
        number("upvotes", paper.upvotes());
        number("comments", paper.comments());
        items("versions", paper.versions().stream().map(PaperRecord::version).toList());
        text("submittedBy", paper.submittedBy());
        text("license", paper.license());
        text("language", paper.language());
    }

    private static FieldValue author(Author author) {
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        put(parts, "given", written(author.given(), PersonNames::part));
        put(parts, "family", written(author.family(), PersonNames::part));
        put(parts, "orcid", author.orcid());
        put(parts, "affiliation", author.affiliation());
        put(parts, "url", author.url());
        return new FieldValue.Group(parts);
    }

    private static FieldValue version(Version version) {
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        put(parts, "version", version.version());
        put(parts, "date", date(version.date()));
        put(parts, "note", version.note());
        put(parts, "url", version.url());
        return new FieldValue.Group(parts);
    }

    private static Map<String, FieldValue> status(Status status) {
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        put(parts, "state", status.state().word());
        put(parts, "date", date(status.date()));
        put(parts, "note", status.note());
        put(parts, "url", status.url());
        put(parts, "by", status.by().map(PaperId::value).orElse(""));
        return parts;
    }

    private static String date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse("");
    }

    private static String plain(String text) {
        return written(text, TitleRenderer::plain);
    }

    /**
     * Returns the record text that reads as this text. TeX in names was already decoded, so
     * anything that still looks like TeX is plain text and is written as character references.
     */
    private static String written(String text, UnaryOperator<String> reader) {
        if (reader.apply(text).equals(text)) {
            return text;
        }
        StringBuilder referenced = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            boolean plain = c > 0x7f || c == ' ' || Character.isLetterOrDigit(c);
                            if (plain) {
                                referenced.appendCodePoint(c);
                            } else {
                                referenced.append("&#").append(c).append(';');
                            }
                        });
        return referenced.toString();
    }

    private static void put(Map<String, FieldValue> map, String name, String text) {
        if (!text.isEmpty()) {
            map.put(name, FieldValue.of(text));
        }
    }

    private void text(String name, String text) {
        put(fields, name, text);
    }

    private void number(String name, OptionalInt number) {
        number.ifPresent(n -> text(name, Integer.toString(n)));
    }

    private void items(String name, List<FieldValue> values) {
        if (!values.isEmpty()) {
            fields.put(name, new FieldValue.Items(new ArrayList<>(values)));
        }
    }

    private void group(String name, Map<String, FieldValue> values) {
        if (!values.isEmpty()) {
            fields.put(name, new FieldValue.Group(values));
        }
    }
}
