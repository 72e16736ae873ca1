package paperarchive.importer;

import java.util.Set;
import java.util.TreeMap;
import paperarchive.write.FieldValue;
import tools.jackson.databind.JsonNode;

/**
 * Imports works of OpenAlex, one or a list of {@code results}.
 *
 * <p>Source: OpenAlex technical documentation, "Work object".
 */
final class OpenAlexImporter extends DoiServiceImporter {
    private static final Set<String> READ =
            Set.of(
                    "id",
                    "doi",
                    "title",
                    "display_name",
                    "publication_date",
                    "publication_year",
                    "type",
                    "type_crossref",
                    "authorships",
                    "primary_location",
                    "biblio",
                    "abstract_inverted_index",
                    "keywords",
                    "language",
                    "ids",
                    "is_retracted",
                    "open_access",
                    "best_oa_location");
    private static final int MOST_WORDS = 40_000;

    OpenAlexImporter() {
        super("results", "");
    }

    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public String title() {
        return "OpenAlex JSON";
    }

    @Override
    boolean hasSigns(String head) {
        return head.contains("\"authorships\"")
                || head.contains("\"publication_year\"")
                || head.contains("https://openalex.org/W");
    }

    @Override
    public String service() {
        return "https://api.openalex.org";
    }

    @Override
    String request(String doi) {
        return "/works/https://doi.org/" + doi;
    }

    @Override
    String label(JsonNode work) {
        return JsonEntries.text(work, "id");
    }

    @Override
    RecordDraft record(JsonNode work) {
        RecordDraft draft = new RecordDraft();
        String title =
                JsonEntries.first(
                        JsonEntries.text(work, "title"), JsonEntries.text(work, "display_name"));
        draft.text("title", MarkupText.plain(title));
        work.path("authorships").forEach(authorship -> draft.author(author(authorship)));
        draft.date(
                "published",
                JsonEntries.first(
                        JsonEntries.text(work, "publication_date"),
                        JsonEntries.text(work, "publication_year")));
        identifiers(work, draft);
        JsonNode place = work.path("primary_location");
        JsonNode source = place.path("source");
        String kind = JsonEntries.text(source, "type");
        String inJournal =
                kind.equals("repository")
                        ? "article"
                        : kind.equals("conference") ? "paper-conference" : "article-journal";
        String type =
                JsonEntries.first(
                        JsonEntries.text(work, "type_crossref"), JsonEntries.text(work, "type"));
        draft.text("type", WorkTypes.service(type, inJournal));
        if (!kind.equals("repository")) {
            draft.text("venue", JsonEntries.text(source, "display_name"));
            draft.text("publisher", JsonEntries.text(source, "host_organization_name"));
        }
        numbers(work.path("biblio"), draft);
        draft.paragraphs("abstract", abstractText(work.path("abstract_inverted_index"), draft));
        work.path("keywords").forEach(word -> draft.tag(JsonEntries.text(word, "display_name")));
        draft.language(JsonEntries.text(work, "language"));
        draft.text("license", JsonEntries.text(place, "license"));
        if (work.path("is_retracted").asBoolean(false)) {
            draft.value(
                    "status",
                    new FieldValue.Group(java.util.Map.of("state", FieldValue.of("retracted"))));
        }
        JsonEntries.unkept(work, READ, draft);
        return draft;
    }

    private static PersonName author(JsonNode authorship) {
        JsonNode author = authorship.path("author");
        String name =
                JsonEntries.first(
                        JsonEntries.text(authorship, "raw_author_name"),
                        JsonEntries.text(author, "display_name"));
        JsonNode institution = authorship.path("institutions").path(0);
        return PersonName.parse(name)
                .withOrcid(JsonEntries.text(author, "orcid"))
                .withAffiliation(JsonEntries.text(institution, "display_name"));
    }

    private static void identifiers(JsonNode work, RecordDraft draft) {
        draft.identifier("doi", JsonEntries.text(work, "doi"));
        String pmid = JsonEntries.text(work.path("ids"), "pmid").replaceFirst("/+$", "");
        draft.identifier("pmid", pmid.substring(pmid.lastIndexOf('/') + 1));
        JsonEntries.unkept(work.path("ids"), Set.of("openalex", "doi", "pmid"), draft);
        JsonNode place = work.path("primary_location");
        String landing = JsonEntries.text(place, "landing_page_url");
        draft.address(landing.contains("doi.org/") ? "" : landing);
        draft.link(
                "pdf",
                JsonEntries.first(
                        JsonEntries.text(place, "pdf_url"),
                        JsonEntries.text(work.path("best_oa_location"), "pdf_url")));
    }

    private static void numbers(JsonNode biblio, RecordDraft draft) {
        draft.text("volume", JsonEntries.text(biblio, "volume"));
        draft.text("number", JsonEntries.text(biblio, "issue"));
        String first = JsonEntries.text(biblio, "first_page");
        String last = JsonEntries.text(biblio, "last_page");
        String dash = first.isEmpty() || last.isEmpty() ? "" : "–";
        draft.text("pages", CslRecord.pages(first + dash + last));
    }

    /** Reads an abstract, which is stored as an inverted index (the positions of each word). */
    private static String abstractText(JsonNode index, RecordDraft draft) {
        TreeMap<Integer, String> words = new TreeMap<>();
        for (String word : index.propertyNames()) {
            for (JsonNode place : index.path(word)) {
                if (words.size() < MOST_WORDS) {
                    words.put(place.asInt(0), word);
                }
            }
        }
        if (words.size() == MOST_WORDS) {
            draft.unkept("abstract of more than " + MOST_WORDS + " words");
            return "";
        }
        return MarkupText.plain(String.join(" ", words.values()));
    }
}
