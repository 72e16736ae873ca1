package paperarchive.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import paperarchive.paper.Author;
import paperarchive.text.TexReader;
import paperarchive.write.FieldValue;
import paperarchive.write.RecordFields;

/**
 * The keys by which two records are recognized as the same paper: an identifier, or title, first
 * author and year.
 *
 * @param identifiers such as {@code doi:10.1000/182}
 * @param title its letters and digits
 * @param family the family name of the first author, likewise
 * @param year empty where it is not known
 */
record PaperKeys(List<String> identifiers, String title, String family, String year) {
    private static final List<String> SCHEMES =
            List.of("doi", "arxiv", "openreview", "acl", "pmid", "dblp");

    static PaperKeys of(RecordFields fields) {
        List<String> identifiers = new ArrayList<>();
        for (String scheme : SCHEMES) {
            String value = fields.text("identifiers", scheme).strip();
            if (!value.isEmpty()) {
                identifiers.add(key(scheme, value));
            }
        }
        String title = ImportedText.folded(TexReader.plain(fields.text("title")));
        String family = ImportedText.folded(firstFamily(fields));
        String published = fields.text("published");
        String year = published.length() >= 4 ? published.substring(0, 4) : "";
        return new PaperKeys(identifiers, title, family, year);
    }

    /** Title, family name and year; empty where one of them is not known. */
    String work() {
        return title.isEmpty() || family.isEmpty() || year.isEmpty()
                ? ""
                : title + "|" + family + "|" + year;
    }

    /**
     * Returns whether another record that shares an identifier is nevertheless a different paper,
     * because all papers of a book may have the identifier of the book.
     */
    boolean isOther(PaperKeys other) {
        boolean titles =
                !title.isEmpty()
                        && !other.title.isEmpty()
                        && !title.startsWith(other.title)
                        && !other.title.startsWith(title);
        return titles
                && !family.isEmpty()
                && !other.family.isEmpty()
                && !family.equals(other.family);
    }

    static String key(String scheme, String value) {
        String bare =
                switch (scheme) {
                    case "arxiv" -> IdentifierExtractor.arxiv(value).orElse(value);
                    case "doi" -> IdentifierExtractor.doi(value).orElse(value);
                    default -> value;
                };
        String folded = scheme.equals("openreview") ? bare : bare.toLowerCase(Locale.ROOT);
        return folded.startsWith("10.48550/arxiv.")
                ? "arxiv:" + folded.substring("10.48550/arxiv.".length())
                : scheme + ":" + folded;
    }

    /** Returns whether both have an identifier of one scheme, and the two differ. */
    boolean contradict(PaperKeys other) {
        for (String identifier : identifiers) {
            String scheme = identifier.substring(0, identifier.indexOf(':') + 1);
            boolean both = other.identifiers.stream().anyMatch(o -> o.startsWith(scheme));
            if (both && !other.identifiers.contains(identifier)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the family name of the first author of a record. */
    static String firstFamily(RecordFields fields) {
        if (!(fields.get("authors").orElse(FieldValue.of("")) instanceof FieldValue.Items items)
                || items.values().isEmpty()) {
            return "";
        }
        FieldValue first = items.values().get(0);
        if (first instanceof FieldValue.Text text) {
            Author author = Author.named(TexReader.plain(ImportedText.line(text.text())));
            return author.family().isEmpty() ? author.given() : author.family();
        }
        RecordFields parts = new RecordFields(((FieldValue.Group) first).values());
        return TexReader.plain(parts.text(parts.text("family").isEmpty() ? "given" : "family"));
    }
}
