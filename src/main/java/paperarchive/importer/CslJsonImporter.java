package paperarchive.importer;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Imports CSL-JSON, the exchange format of Zotero, Pandoc and citation processors.
 *
 * <p>Source: Citation Style Language, csl-data.json 1.0.2.
 */
final class CslJsonImporter extends JsonImporter {
    private static final Set<String> READ =
            Set.of(
                    "id",
                    "citation-key",
                    "type",
                    "title",
                    "author",
                    "issued",
                    "container-title",
                    "volume",
                    "issue",
                    "number",
                    "page",
                    "publisher",
                    "DOI",
                    "URL",
                    "abstract",
                    "keyword",
                    "language",
                    "PMID",
                    "event-title",
                    "event",
                    "license");

    CslJsonImporter() {
        super("items", "");
    }

    @Override
    public String name() {
        return "csl-json";
    }

    @Override
    public String title() {
        return "CSL-JSON";
    }

    @Override
    boolean hasSigns(String head) {
        return head.contains("\"title\"")
                && (head.contains("\"issued\"")
                        || head.contains("\"container-title\"")
                        || head.contains("\"family\"")
                        || head.contains("\"citation-key\""))
                && !head.contains("\"message-type\"")
                && !head.contains("\"reference-count\"")
                && !head.contains("\"is-referenced-by-count\"");
    }

    @Override
    String label(JsonNode item) {
        return JsonEntries.text(item, "id");
    }

    @Override
    RecordDraft record(JsonNode item) {
        RecordDraft draft = new RecordDraft();
        draft.text("title", MarkupText.plain(JsonEntries.text(item, "title")));
        CslRecord.authors(item.path("author"), draft);
        draft.date("published", CslRecord.date(item.path("issued")));
        if (!draft.has("published") && !item.path("issued").isMissingNode()) {
            draft.unkept("issued that is not a date");
        }
        draft.identifier("doi", JsonEntries.text(item, "DOI"));
        draft.identifier("pmid", JsonEntries.text(item, "PMID"));
        String number = JsonEntries.text(item, "number");
        if (number.toLowerCase(Locale.ROOT).startsWith("arxiv:")) {
            draft.identifier("arxiv", number.replaceFirst("\\s*\\[[^\\]]*]$", ""));
            number = "";
        }
        draft.address(JsonEntries.text(item, "URL"));
        String venue =
                JsonEntries.first(
                        JsonEntries.text(item, "container-title"),
                        JsonEntries.text(item, "event-title"),
                        JsonEntries.text(item, "event"));
        draft.text("type", WorkTypes.csl(JsonEntries.text(item, "type")));
        draft.text("venue", MarkupText.plain(venue));
        draft.text("volume", JsonEntries.text(item, "volume"));
        draft.text("number", JsonEntries.first(JsonEntries.text(item, "issue"), number));
        draft.text("pages", CslRecord.pages(JsonEntries.text(item, "page")));
        draft.text("publisher", JsonEntries.text(item, "publisher"));
        draft.paragraphs("abstract", MarkupText.plain(JsonEntries.text(item, "abstract")));
        CslRecord.tags(item.path("keyword"), draft);
        draft.language(JsonEntries.text(item, "language"));
        draft.text("license", JsonEntries.text(item, "license"));
        JsonEntries.unkept(item, READ, draft);
        return draft;
    }
}
