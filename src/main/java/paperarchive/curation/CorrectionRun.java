package paperarchive.curation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.check.RecordChecker;
import paperarchive.file.BoundedFile;
import paperarchive.importer.NewPaper;
import paperarchive.importer.PoliteClient;
import paperarchive.paper.PaperId;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.ReportText;
import paperarchive.problem.Severity;
import paperarchive.read.ContentReader;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;
import paperarchive.read.RecordReader;
import paperarchive.write.FieldValue;
import paperarchive.write.RecordFields;
import paperarchive.write.RecordMerge;
import paperarchive.write.RecordStore;

/**
 * Applies a reader's issue form: a suggested paper becomes a new record, a correction changes one.
 * The form is treated as data only: its text never becomes a path or a command.
 */
public final class CorrectionRun {
    private static final String CORRECTION = "correction.yaml";

    private final Path content;
    private final String service;
    private final PoliteClient client;
    private final Problems problems;

    /**
     * A run.
     *
     * @param service the URL to use instead of arXiv or Crossref; may be empty
     */
    public CorrectionRun(Path content, String service, PoliteClient client, Problems problems) {
        this.content = content;
        this.service = service;
        this.client = client;
        this.problems = problems;
    }

    /**
     * Applies a form and returns what changed, line by line: {@code + title: Of Text}.
     *
     * @param file the text of the issue, or the event of GitHub that has it
     * @throws ProblemsFound if the form is refused; then nothing is written
     */
    public List<String> apply(Path file) throws IOException, ProblemsFound {
        String name = String.valueOf(file.getFileName());
        return apply(name, BoundedFile.text(file, Limits.RECORD_BYTES));
    }

    private List<String> apply(String name, String text) throws IOException, ProblemsFound {
        try {
            IssueForm form = IssueForm.read(name, text);
            return form.isCorrection() ? correct(form) : suggest(form);
        } catch (IssueForm.NotAForm e) {
            throw refused(e.problem());
        } catch (RecordStore.Unreadable e) {
            throw refused(e.problem());
        }
    }

    private ProblemsFound refused(Problem problem) {
        problems.add(problem);
        return new ProblemsFound(1);
    }

    private List<String> suggest(IssueForm form) throws IOException, ProblemsFound {
        String identifier = form.line(IssueForm.IDENTIFIER);
        if (!identifier.isEmpty() && !NewPaper.isIdentifier(identifier)) {
            throw refused(
                    Problem.error(
                            Location.of(form.name()),
                            "this is neither an arXiv id nor a DOI: "
                                    + ReportText.quoted(identifier),
                            "write it as 1706.03762 or 10.1000/182, or leave it out and fill in"
                                    + " the other fields"));
        }
        NewPaper.Order order =
                new NewPaper.Order(content, identifier, "", "", "", List.of(), false, service);
        NewPaper paper = new NewPaper(order, client, problems);
        Location place = identifier.isEmpty() ? paper.add(byHand(form)) : paper.add();
        List<String> changes = new ArrayList<>(List.of("new file " + place.file()));
        Problems unread = new Problems();
        for (RawRecord record :
                RecordReader.read(
                        java.nio.file.Files.readAllBytes(Path.of(place.file())),
                        place.file(),
                        unread)) {
            RecordFields.of(record)
                    .values()
                    .forEach((field, value) -> changes.add(line("+", field, value)));
        }
        return changes;
    }

    private RecordFields byHand(IssueForm form) throws ProblemsFound {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        String title = form.line(IssueForm.TITLE);
        if (title.isEmpty()) {
            throw refused(
                    Problem.error(
                            Location.of(form.name()),
                            "the form has neither an arXiv id or DOI nor a title",
                            "fill in one of them"));
        }
        fields.put("title", FieldValue.of(title));
        List<FieldValue> authors = new ArrayList<>();
        for (String author : form.text(IssueForm.AUTHORS).split("[\n;]", -1)) {
            if (!author.isBlank()) {
                authors.add(FieldValue.of(author.replaceAll("\\s+", " ").strip()));
            }
        }
        if (!authors.isEmpty()) {
            fields.put("authors", new FieldValue.Items(authors));
        }
        put(fields, "published", form.line(IssueForm.PUBLISHED));
        put(fields, "abstract", form.text(IssueForm.ABSTRACT));
        String link = form.line(IssueForm.LINK);
        if (!link.isEmpty()) {
            fields.put("links", new FieldValue.Group(Map.of("page", FieldValue.of(link))));
        }
        return new RecordFields(fields);
    }

    private static void put(Map<String, FieldValue> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, FieldValue.of(text));
        }
    }

    private List<String> correct(IssueForm form)
            throws IOException, ProblemsFound, RecordStore.Unreadable {
        RawRecord written = written(form);
        String id = id(form, written);
        Location at = place(form, id);
        RecordStore store = new RecordStore(content, Optional.empty(), false);
        RawRecord old = store.read(id, at);
        RecordFields before = RecordFields.of(old);
        RecordFields after = corrected(before, written);
        checkRecord(after, form);
        List<String> changes = changes(before, after);
        if (changes.isEmpty()) {
            throw refused(
                    Problem.error(
                            Location.of(form.name()),
                            "the correction changes nothing in " + ReportText.quoted(id),
                            "change a field in the block below the heading \"Record\""));
        }
        store.update(at, old, after);
        store.flush();
        changes.add(0, "change " + at.file());
        return changes;
    }

    private RawRecord written(IssueForm form) throws IOException, ProblemsFound {
        Problems found = new Problems();
        List<RawRecord> records =
                RecordReader.read(
                        form.block(IssueForm.RECORD).getBytes(StandardCharsets.UTF_8),
                        CORRECTION,
                        found);
        if (found.errors() > 0 || records.size() != 1) {
            Problem first =
                    found.sorted().isEmpty()
                            ? Problem.error(
                                    Location.of(CORRECTION),
                                    "there is no such record",
                                    "fill in the block below the heading \"Record\"")
                            : found.sorted().get(0);
            throw refused(
                    Problem.error(
                            Location.of(form.name()),
                            "line " + first.at().line() + " of the record: " + first.message(),
                            first.hint()));
        }
        return records.get(0);
    }

    private String id(IssueForm form, RawRecord written) throws ProblemsFound {
        String id = RecordFields.of(written).text("id");
        String named = form.line(IssueForm.PAPER);
        if (id.isEmpty()) {
            id = named;
        }
        if (!PaperId.isValid(id) || (!named.isEmpty() && !named.equals(id))) {
            throw refused(
                    Problem.error(
                            Location.of(form.name()),
                            "the id of the paper is not clear: "
                                    + ReportText.quoted(named.isEmpty() ? id : named),
                            "write the id of the paper's record, which cannot be changed in this"
                                    + " way"));
        }
        return id;
    }

    private Location place(IssueForm form, String id) throws ProblemsFound {
        Problems unread = new Problems();
        List<Location> places =
                new ContentReader(content, unread)
                                .records(
                                        record ->
                                                RecordFields.of(record).text("id").equals(id)
                                                        ? Optional.of(record.at())
                                                        : Optional.<Location>empty())
                                .stream()
                                .flatMap(Optional::stream)
                                .toList();
        if (places.size() != 1) {
            throw refused(
                    Problem.error(
                            Location.of(form.name()),
                            "the archive has no paper " + ReportText.quoted(id),
                            "use the link on the page of the paper, which fills in its id"));
        }
        return places.get(0);
    }

    /** Returns the record with the fields of the form; a field without a value is removed. */
    private static RecordFields corrected(RecordFields before, RawRecord written) {
        RecordFields after = before;
        RecordFields fields = RecordFields.of(written);
        for (Map.Entry<String, RawValue> field : written.fields().values().entrySet()) {
            String name = field.getKey();
            Optional<FieldValue> value = fields.get(name);
            after = value.isPresent() ? after.with(name, value.get()) : after.without(name);
        }
        return after;
    }

    private void checkRecord(RecordFields record, IssueForm form) throws ProblemsFound {
        Problems found = new Problems();
        new RecordChecker(found).check(record.raw(Location.of(form.name())));
        for (Problem problem : found.sorted()) {
            if (problem.severity() == Severity.ERROR) {
                throw refused(problem);
            }
        }
    }

    private static List<String> changes(RecordFields before, RecordFields after) {
        List<String> changes = new ArrayList<>();
        before.values()
                .forEach(
                        (field, value) -> {
                            if (!after.get(field).equals(Optional.of(value))) {
                                changes.add(line("-", field, value));
                                after.get(field).ifPresent(v -> changes.add(line("+", field, v)));
                            }
                        });
        after.values()
                .forEach(
                        (field, value) -> {
                            if (before.get(field).isEmpty()) {
                                changes.add(line("+", field, value));
                            }
                        });
        return changes;
    }

    private static String line(String sign, String field, FieldValue value) {
        return sign
                + " "
                + ReportText.line(field)
                + ": "
                + ReportText.shortened(RecordMerge.shown(value));
    }
}
