package paperarchive.importer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Imports the Markdown files of a volume of the Proceedings of Machine Learning Research: front
 * matter with the fields of the paper. One source may hold several files, one after the other.
 *
 * <p>Source: the volumes' repositories at github.com/mlresearch, folder {@code _posts}.
 */
final class PmlrImporter implements Importer {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("(?m)^---[ \\t]*\\R(.*?)^---[ \\t]*$", Pattern.DOTALL);
    private static final Pattern OPEN = Pattern.compile("(?m)^---[ \\t]*$");
    private static final Set<String> READ =
            Set.of(
                    "title",
                    "tex_title",
                    "author",
                    "bibtex_author",
                    "abstract",
                    "date",
                    "issued",
                    "year",
                    "firstpage",
                    "lastpage",
                    "page",
                    "container-title",
                    "volume",
                    "publisher",
                    "pdf",
                    "openreview",
                    "software",
                    "layout",
                    "genre",
                    "month",
                    "id",
                    "series",
                    "doi",
                    "url");

    private static final YAMLMapper YAML = new YAMLMapper();

    @Override
    public String name() {
        return "pmlr";
    }

    @Override
    public String title() {
        return "PMLR front matter";
    }

    @Override
    public boolean isRecognized(ImportSource source) {
        String head = source.head();
        return head.startsWith("---")
                && (head.contains("\nlayout: inproceedings")
                        || head.contains("\nbibtex_author:")
                        || head.contains("\ncontainer-title:"));
    }

    @Override
    public void read(ImportSource source, EntrySink sink) {
        ImportSource.Lines lines = new ImportSource.Lines(source.text());
        Matcher front = FRONT_MATTER.matcher(source.text());
        int done = 0;
        while (front.find()) {
            done = front.end();
            int line = lines.at(front.start());
            try {
                JsonNode fields = YAML.readTree(front.group(1));
                if (fields.isObject()) {
                    sink.entry(source.at(line), JsonEntries.text(fields, "id"), record(fields));
                } else {
                    refuse(source, line, "the front matter has no fields", sink);
                }
            } catch (JacksonException e) {
                refuse(source, line, "this front matter is not YAML: " + problem(e), sink);
            }
        }
        Matcher open = OPEN.matcher(source.text()).region(done, source.text().length());
        if (open.find()) {
            refuse(source, lines.at(open.start()), "this front matter does not end", sink);
        } else if (done == 0) {
            refuse(source, 1, "there is no front matter", sink);
        }
    }

    private static String problem(JacksonException e) {
        String message =
                e.getOriginalMessage()
                        .lines()
                        .takeWhile(line -> !line.startsWith(" "))
                        .collect(Collectors.joining(", "));
        return ImportedText.line(message);
    }

    private static void refuse(ImportSource source, int line, String reason, EntrySink sink) {
        sink.refuse(source.at(line), "", reason, "a paper begins with fields between lines of ---");
    }

    private static RecordDraft record(JsonNode fields) {
        RecordDraft draft = new RecordDraft();
        String tex = JsonEntries.text(fields, "tex_title");
        draft.text(
                "title",
                JsonEntries.first(
                        BibtexValueDecoder.title(tex), JsonEntries.text(fields, "title")));
        authors(fields, draft);
        String date = JsonEntries.text(fields, "date");
        if (date.isEmpty()) {
            draft.date("published", CslRecord.date(fields.path("issued")));
            published(fields, draft);
        } else {
            draft.date("published", date);
        }
        draft.paragraphs("abstract", JsonEntries.text(fields, "abstract"));
        draft.text("type", "paper-conference");
        draft.text("venue", JsonEntries.text(fields, "container-title"));
        draft.text("volume", JsonEntries.text(fields, "volume"));
        String first = JsonEntries.text(fields, "firstpage");
        String last = JsonEntries.text(fields, "lastpage");
        draft.text(
                "pages",
                first.isEmpty() || last.isEmpty()
                        ? CslRecord.pages(JsonEntries.text(fields, "page"))
                        : first.equals(last) ? first : first + "–" + last);
        draft.text("publisher", JsonEntries.text(fields, "publisher"));
        draft.identifier("openreview", JsonEntries.text(fields, "openreview"));
        draft.identifier("doi", JsonEntries.text(fields, "doi"));
        draft.link("pdf", JsonEntries.text(fields, "pdf"));
        draft.link("code", JsonEntries.text(fields, "software"));
        draft.address(JsonEntries.text(fields, "url"));
        JsonEntries.unkept(fields, READ, draft);
        return draft;
    }

    private static void published(JsonNode fields, RecordDraft draft) {
        int month = SourceDate.month(JsonEntries.text(fields, "month"));
        SourceDate.parse(JsonEntries.text(fields, "year"))
                .filter(date -> !draft.has("published"))
                .flatMap(date -> SourceDate.of(date.year(), month, 0))
                .ifPresent(date -> draft.date("published", Optional.of(date)));
    }

    /** Prefers the BibTeX names, because the list of parts lacks particles such as "van den". */
    private static void authors(JsonNode fields, RecordDraft draft) {
        String bibtex = JsonEntries.text(fields, "bibtex_author");
        if (!bibtex.isBlank()) {
            BibtexNames.read(bibtex, draft);
        } else {
            CslRecord.authors(fields.path("author"), draft);
        }
    }
}
