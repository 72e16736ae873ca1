package paperarchive.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.Identifier;
import paperarchive.paper.PartialDate;
import tools.jackson.databind.JsonNode;

/**
 * Imports Hugging Face's daily papers: the list {@code /api/daily_papers}, whose entries have a
 * {@code paper}, and {@code /api/papers/ID}, a single paper with other names for the submitter and
 * the day.
 */
final class DailyPapersImporter extends JsonImporter {
    private static final Set<String> READ =
            Set.of(
                    "paper",
                    "id",
                    "_id",
                    "title",
                    "authors",
                    "publishedAt",
                    "submittedOnDailyAt",
                    "submittedBy",
                    "submittedOnDailyBy",
                    "summary",
                    "upvotes",
                    "numComments",
                    "comments",
                    "projectPage",
                    "githubRepo",
                    "ai_keywords",
                    "ai_summary",
                    "organization");

    DailyPapersImporter() {
        super("dailyPapers", "");
    }

    @Override
    public String name() {
        return "daily-papers";
    }

    @Override
    public String title() {
        return "JSON of Hugging Face's daily papers";
    }

    @Override
    boolean hasSigns(String head) {
        return head.contains("\"upvotes\"") && head.contains("\"publishedAt\"");
    }

    @Override
    public String service() {
        return "https://huggingface.co";
    }

    @Override
    public Optional<Identifier> identifier(String argument) {
        if (SourceDate.parse(argument).flatMap(PartialDate::full).isPresent()
                && argument.length() == 10) {
            return Optional.of(new Identifier("", argument));
        }
        return IdentifierExtractor.arxiv(argument).map(id -> new Identifier("arxiv", id));
    }

    @Override
    public List<String> requests(List<String> arguments) {
        List<String> requests = new ArrayList<>();
        for (String argument : arguments) {
            IdentifierExtractor.arxiv(argument)
                    .ifPresentOrElse(
                            id -> requests.add("/api/papers/" + id),
                            () ->
                                    requests.add(
                                            "/api/daily_papers?limit=100&date="
                                                    + LocalDate.parse(argument)));
        }
        return requests;
    }

    @Override
    String label(JsonNode outer) {
        return JsonEntries.text(paper(outer), "id");
    }

    /** An entry of a list holds its paper; a paper alone is one itself. */
    private static JsonNode paper(JsonNode outer) {
        return outer.path("paper").isObject() ? outer.path("paper") : outer;
    }

    @Override
    RecordDraft record(JsonNode outer) {
        JsonNode paper = paper(outer);
        RecordDraft draft = new RecordDraft();
        draft.text(
                "title",
                JsonEntries.first(
                        JsonEntries.text(paper, "title"), JsonEntries.text(outer, "title")));
        for (JsonNode author : paper.path("authors")) {
            String name =
                    author.isString() ? author.asString("") : JsonEntries.text(author, "name");
            draft.author(PersonName.parse(name));
        }
        draft.date("published", JsonEntries.text(paper, "publishedAt"));
        listed(outer, paper, draft);
        draft.paragraphs("abstract", JsonEntries.text(paper, "summary"));
        draft.paragraphs("summary", JsonEntries.text(paper, "ai_summary"));
        paper.path("ai_keywords").forEach(word -> draft.tag(word.asString("")));
        identifiers(paper, draft);
        draft.count("upvotes", JsonEntries.text(paper, "upvotes"));
        JsonNode comments = paper.path("comments");
        draft.count(
                "comments",
                comments.isArray()
                        ? Integer.toString(comments.size())
                        : JsonEntries.first(
                                JsonEntries.text(outer, "numComments"),
                                JsonEntries.text(paper, "numComments"),
                                JsonEntries.text(paper, "comments")));
        people(outer, paper, draft);
        draft.text("type", "article");
        JsonEntries.unkept(paper, READ, draft);
        if (!outer.equals(paper)) {
            JsonEntries.unkept(outer, READ, draft);
        }
        return draft;
    }

    /**
     * The day of the list; the outer {@code publishedAt} is that day, the inner one the paper's.
     */
    private static void listed(JsonNode outer, JsonNode paper, RecordDraft draft) {
        String day =
                JsonEntries.first(
                        JsonEntries.text(paper, "submittedOnDailyAt"),
                        JsonEntries.text(outer, "submittedOnDailyAt"),
                        outer.equals(paper) ? "" : JsonEntries.text(outer, "publishedAt"));
        if (day.isBlank() || SourceDate.parse(day).flatMap(PartialDate::full).isPresent()) {
            draft.date("listed", day);
        } else {
            draft.unkept("listed that is not a day");
        }
    }

    private static void identifiers(JsonNode paper, RecordDraft draft) {
        String id = JsonEntries.text(paper, "id");
        if (IdentifierExtractor.arxiv(id).isPresent()) {
            draft.identifier("arxiv", id);
            draft.link("pdf", "https://arxiv.org/pdf/" + IdentifierExtractor.arxiv(id).get());
        } else {
            draft.identifier("huggingface", id);
        }
        draft.link("code", JsonEntries.text(paper, "githubRepo"));
        draft.link("project", JsonEntries.text(paper, "projectPage"));
    }

    private static void people(JsonNode outer, JsonNode paper, RecordDraft draft) {
        JsonNode submitter =
                paper.path("submittedOnDailyBy").isObject()
                        ? paper.path("submittedOnDailyBy")
                        : outer.path("submittedBy");
        draft.text(
                "submittedBy",
                JsonEntries.first(
                        JsonEntries.text(submitter, "fullname"),
                        JsonEntries.text(submitter, "name"),
                        JsonEntries.text(submitter, "user")));
        JsonNode organization =
                paper.path("organization").isObject()
                        ? paper.path("organization")
                        : outer.path("organization");
        draft.text(
                "organization",
                JsonEntries.first(
                        JsonEntries.text(organization, "fullname"),
                        JsonEntries.text(organization, "name")));
    }
}
