package paperarchive.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Slugs;
import paperarchive.paper.WebAddress;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;
import paperarchive.text.TexReader;
import paperarchive.write.FieldValue;
import paperarchive.write.RecordFields;

/**
 * A record being filled in by an importer. Unsupported fields are recorded with {@link #unkept}. If
 * a field is set twice, the first value is kept.
 */
final class RecordDraft {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Map<String, String> LANGUAGES =
            Map.of(
                    "english",
                    "en",
                    "american",
                    "en",
                    "eng",
                    "en",
                    "german",
                    "de",
                    "ngerman",
                    "de",
                    "french",
                    "fr",
                    "spanish",
                    "es",
                    "italian",
                    "it",
                    "chinese",
                    "zh");

    private final Map<String, FieldValue> fields = new LinkedHashMap<>();
    private final List<FieldValue> authors = new ArrayList<>();
    private final Map<String, FieldValue> tags = new LinkedHashMap<>();
    private final Map<String, FieldValue> identifiers = new LinkedHashMap<>();
    private final Map<String, FieldValue> links = new LinkedHashMap<>();
    private final Set<String> unkept = new LinkedHashSet<>();
    private String firstFamily = "";

    /** Returns a draft with all fields of a record of this archive. */
    static RecordDraft of(RawRecord record) {
        RecordDraft draft = new RecordDraft();
        draft.fields.putAll(RecordFields.of(record).values());
        return draft;
    }

    /** Records a field of the source that records do not support. */
    void unkept(String name) {
        unkept.add(ImportedText.line(name));
    }

    Set<String> unkept() {
        return unkept;
    }

    /** Sets a text of one line, unless it is blank. */
    void text(String field, String text) {
        String line = ImportedText.line(text);
        if (line.length() > Limits.LINE) {
            unkept(field + " of more than " + Limits.LINE + " characters");
        } else {
            put(field, line);
        }
    }

    /** Sets a text of paragraphs, unless it is blank. */
    void paragraphs(String field, String text) {
        String lines = ImportedText.paragraphs(text);
        if (lines.length() > Limits.TEXT) {
            unkept(field + " of more than " + Limits.TEXT + " characters");
        } else {
            put(field, lines);
        }
    }

    private void put(String field, String text) {
        if (!text.isEmpty()) {
            FieldValue value = FieldValue.of(text);
            FieldValue earlier = fields.putIfAbsent(field, value);
            if (earlier != null && !earlier.equals(value)) {
                unkept("a second " + field);
            }
        }
    }

    void value(String field, FieldValue value) {
        fields.putIfAbsent(field, value);
    }

    boolean has(String field) {
        return fields.containsKey(field)
                || (field.equals("authors") && !authors.isEmpty())
                || (field.equals("tags") && !tags.isEmpty());
    }

    void author(PersonName name) {
        String whole = TexReader.plain(name.given() + name.family());
        boolean isName = whole.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!isName && !whole.isBlank()) {
            unkept("author without a letter");
        }
        if (isName && name.given().length() + name.family().length() < Limits.LINE) {
            if (authors.isEmpty()) {
                firstFamily = name.family().isEmpty() ? name.given() : name.family();
            }
            authors.add(name.value());
        }
    }

    /** Sets a date as far as it is known. */
    void date(String field, Optional<PartialDate> date) {
        date.ifPresent(known -> put(field, known.toString()));
    }

    /** Sets a date, or records an invalid text as unsupported. */
    void date(String field, String text) {
        Optional<PartialDate> date = SourceDate.parse(text);
        if (date.isEmpty() && !text.isBlank()) {
            unkept(field + " that is not a date");
        }
        date(field, date);
    }

    /** Adds a tag, unless there is one with the same slug. */
    void tag(String text) {
        String tag = ImportedText.line(text);
        if (!Slugs.of(tag).isEmpty() && tag.length() < 200) {
            tags.putIfAbsent(Slugs.of(tag), FieldValue.of(tag));
        }
    }

    void count(String field, String digits) {
        if (digits.matches("\\d{1,9}")) {
            put(field, Integer.toString(Integer.parseInt(digits)));
        } else if (!digits.isBlank()) {
            unkept(field + " that is not a count");
        }
    }

    void language(String text) {
        String word = text.strip();
        String tag = LANGUAGES.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        if (LANGUAGE.matcher(tag).matches()) {
            put("language", tag);
        } else if (!word.isEmpty()) {
            unkept("language that is not a language tag");
        }
    }

    void identifier(String scheme, String text) {
        String line = ImportedText.line(text);
        Optional<String> bare =
                switch (scheme) {
                    case "doi" -> IdentifierExtractor.doi(line);
                    case "arxiv" -> IdentifierExtractor.arxiv(line);
                    default -> line.isEmpty() ? Optional.empty() : Optional.of(line);
                };
        if (bare.isEmpty() && !line.isEmpty()) {
            unkept(scheme + " that is not well formed");
        }
        Optional<String> preprint = scheme.equals("doi") ? IdentifierExtractor.arxiv(line) : bare;
        if (scheme.equals("doi") && preprint.isPresent()) {
            identifiers.putIfAbsent("arxiv", FieldValue.of(preprint.get()));
        }
        bare.map(FieldValue::of)
                .filter(value -> !value.equals(identifiers.getOrDefault(scheme, value)))
                .ifPresent(value -> unkept("a second " + scheme));
        bare.ifPresent(value -> identifiers.putIfAbsent(scheme, FieldValue.of(value)));
    }

    /** Adds a link of this name, or records an invalid URL as unsupported. */
    void link(String name, String address) {
        String line = address.strip();
        Optional<String> link = line.contains(" ") ? Optional.empty() : WebAddress.of(line);
        if (link.isEmpty() && !line.isEmpty()) {
            unkept(name + " that is not a web address");
        }
        link.ifPresent(
                value -> {
                    FieldValue earlier = links.putIfAbsent(name, FieldValue.of(value));
                    if (earlier != null && !earlier.equals(FieldValue.of(value))) {
                        unkept("a second link " + name);
                    }
                });
    }

    /** Adds a URL as the identifier it contains, or else as a link. */
    void address(String address) {
        String line = address.strip();
        boolean web = line.regionMatches(true, 0, "http", 0, 4);
        if (web && IdentifierExtractor.arxiv(line).isPresent()) {
            identifier("arxiv", line);
        } else if (web && line.contains("doi.org/") && IdentifierExtractor.doi(line).isPresent()) {
            identifier("doi", line);
        } else if (IdentifierExtractor.openreview(line).isPresent()) {
            identifier("openreview", IdentifierExtractor.openreview(line).get());
        } else if (IdentifierExtractor.acl(line).isPresent()) {
            identifier("acl", IdentifierExtractor.acl(line).get());
        } else {
            link(line.toLowerCase(Locale.ROOT).endsWith(".pdf") ? "pdf" : "page", line);
        }
    }

    /** Returns the id from the source; empty if one must be generated. */
    String ownId() {
        return fields.get("id") instanceof FieldValue.Text text ? text.text() : "";
    }

    String title() {
        return fields.get("title") instanceof FieldValue.Text text ? text.text() : "";
    }

    /** Returns the family name of the first author, or an empty text. */
    String firstFamily() {
        return firstFamily;
    }

    /** Returns the fields filled in so far; the id is missing unless the source has one. */
    RecordFields fields() {
        Map<String, FieldValue> all = new LinkedHashMap<>(fields);
        if (!authors.isEmpty()) {
            all.put("authors", new FieldValue.Items(authors));
        }
        if (!tags.isEmpty()) {
            all.put("tags", tagsBesides(all.get("tags")));
        }
        if (!identifiers.isEmpty()) {
            all.put("identifiers", new FieldValue.Group(identifiers));
        }
        if (!links.isEmpty()) {
            all.put("links", new FieldValue.Group(links));
        }
        return new RecordFields(all);
    }

    private FieldValue tagsBesides(@org.jspecify.annotations.Nullable FieldValue own) {
        List<FieldValue> all = new ArrayList<>();
        if (own instanceof FieldValue.Items items) {
            all.addAll(items.values());
        }
        tags.values().stream().filter(tag -> !all.contains(tag)).forEach(all::add);
        return new FieldValue.Items(all);
    }
}
