package paperarchive.importer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.PartialDate;
import tools.jackson.databind.JsonNode;

/**
 * Imports works of the Crossref REST API, one or a list, with or without the envelope {@code
 * message}.
 *
 * <p>Source: Crossref REST API, api.crossref.org.
 */
final class CrossrefImporter extends DoiServiceImporter {
    private static final Set<String> READ =
            Set.of(
                    "DOI",
                    "URL",
                    "type",
                    "title",
                    "subtitle",
                    "author",
                    "container-title",
                    "volume",
                    "issue",
                    "page",
                    "publisher",
                    "abstract",
                    "subject",
                    "language",
                    "published",
                    "published-print",
                    "published-online",
                    "issued",
                    "posted",
                    "license",
                    "link",
                    "resource",
                    "event",
                    "institution",
                    "short-container-title");

    CrossrefImporter() {
        super("items", "message");
    }

    @Override
    public String name() {
        return "crossref";
    }

    @Override
    public String title() {
        return "Crossref JSON";
    }

    @Override
    boolean hasSigns(String head) {
        return head.contains("\"message-type\"")
                || head.contains("\"is-referenced-by-count\"")
                || head.contains("\"reference-count\"");
    }

    @Override
    public String service() {
        return "https://api.crossref.org";
    }

    @Override
    String request(String doi) {
        return "/works/" + URLEncoder.encode(doi, StandardCharsets.UTF_8);
    }

    @Override
    String label(JsonNode work) {
        return JsonEntries.text(work, "DOI");
    }

    @Override
    RecordDraft record(JsonNode work) {
        RecordDraft draft = new RecordDraft();
        String title = MarkupText.plain(JsonEntries.text(work, "title"));
        String subtitle = MarkupText.plain(JsonEntries.text(work, "subtitle"));
        boolean more = !subtitle.isBlank() && !title.contains(subtitle.strip());
        draft.text("title", more && !title.isBlank() ? title + ": " + subtitle : title);
        CslRecord.authors(work.path("author"), draft);
        draft.date("published", published(work));
        draft.identifier("doi", JsonEntries.text(work, "DOI"));
        draft.text("type", WorkTypes.service(JsonEntries.text(work, "type"), "article-journal"));
        draft.text("venue", MarkupText.plain(venue(work)));
        draft.text("volume", JsonEntries.text(work, "volume"));
        draft.text("number", JsonEntries.text(work, "issue"));
        draft.text("pages", CslRecord.pages(JsonEntries.text(work, "page")));
        String institution = JsonEntries.text(work.path("institution").path(0), "name");
        boolean elsewhere = draft.fields().text("venue").equals(institution);
        draft.text(
                "publisher",
                JsonEntries.first(
                        JsonEntries.text(work, "publisher"), elsewhere ? "" : institution));
        draft.paragraphs("abstract", MarkupText.plain(JsonEntries.text(work, "abstract")));
        work.path("subject").forEach(subject -> draft.tag(subject.asString("")));
        draft.language(JsonEntries.text(work, "language"));
        draft.text("license", JsonEntries.text(work.path("license").path(0), "URL"));
        for (JsonNode link : work.path("link")) {
            if (JsonEntries.text(link, "content-type").equals("application/pdf")
                    && !draft.fields().text("links", "pdf").equals(JsonEntries.text(link, "URL"))) {
                draft.link("pdf", JsonEntries.text(link, "URL"));
            }
        }
        for (String name : List.of("title", "container-title")) {
            if (work.path(name).size() > 1) {
                draft.unkept("a second " + name);
            }
        }
        JsonEntries.unkept(work, READ, draft);
        return draft;
    }

    private static String venue(JsonNode work) {
        boolean preprint = JsonEntries.text(work, "type").equals("posted-content");
        JsonNode server = work.path("institution").path(0);
        return JsonEntries.first(
                JsonEntries.text(work, "container-title"),
                JsonEntries.text(work.path("event"), "name"),
                JsonEntries.text(work, "short-container-title"),
                preprint ? JsonEntries.text(server, "name") : "");
    }

    /** The date of publication; where {@code issued} is null, the first other that is known. */
    private static Optional<PartialDate> published(JsonNode work) {
        for (String name :
                List.of("issued", "published", "published-print", "published-online", "posted")) {
            Optional<PartialDate> date = CslRecord.date(work.path(name));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }
}
