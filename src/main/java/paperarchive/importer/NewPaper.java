package paperarchive.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import paperarchive.check.RecordChecker;
import paperarchive.file.AtomicFile;
import paperarchive.paper.PaperId;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.ReportText;
import paperarchive.write.FieldValue;
import paperarchive.write.RecordFields;
import paperarchive.write.RecordStore;

/**
 * Adds one paper to an archive: with metadata from arXiv or Crossref, or as a commented record for
 * the user to complete.
 */
public final class NewPaper {
    /**
     * The user's input about the paper. All texts but the name may be empty.
     *
     * @param name an arXiv id, a DOI, the address of one, or the id of the record
     * @param id the id of the record; if empty, one is generated
     * @param title the title of a record that the user completes
     * @param listed the day on which the archive lists the paper: {@code 2026-11-25}
     * @param offline whether to work without services
     * @param service the address of the service in place of the usual one
     */
    public record Order(
            Path content,
            String name,
            String id,
            String title,
            String listed,
            List<String> tags,
            boolean offline,
            String service) {
        public Order {
            tags = List.copyOf(tags);
        }
    }

    private final Order order;
    private final PoliteClient client;
    private final Problems problems;
    private final Optional<String> arxiv;
    private final Optional<String> doi;

    public NewPaper(Order order, PoliteClient client, Problems problems) {
        this.order = order;
        this.client = client;
        this.problems = problems;
        this.arxiv = IdentifierExtractor.arxiv(order.name());
        this.doi = IdentifierExtractor.doi(order.name());
    }

    /** Returns whether a name can only be an id chosen by the user. */
    public static boolean isIdentifier(String name) {
        return IdentifierExtractor.arxiv(name).isPresent()
                || IdentifierExtractor.doi(name).isPresent();
    }

    /**
     * Writes the record file and returns its location.
     *
     * @throws ProblemsFound if the archive has the paper or the id, if the id is not valid, or if
     *     the service does not know the paper
     */
    public Location add() throws IOException, ProblemsFound {
        KnownPapers papers = KnownPapers.read(order.content(), Optional.empty(), problems);
        problems.stopAtErrors();
        RecordFields fields = identified();
        refuseKnown(papers, fields);
        String id = checkedId(papers, fields);
        problems.stopAtErrors();
        boolean asksService = !order.offline() && (arxiv.isPresent() || doi.isPresent());
        return asksService ? fetched(id) : skeleton(id, fields);
    }

    /**
     * Writes a record with the given fields and a generated id, and returns its location.
     *
     * @throws ProblemsFound if the archive has the paper, or if a field breaks a rule
     */
    public Location add(RecordFields fields) throws IOException, ProblemsFound {
        KnownPapers papers = KnownPapers.read(order.content(), Optional.empty(), problems);
        problems.stopAtErrors();
        refuseKnown(papers, fields);
        String id = NewId.of(fields, papers::isTaken);
        RecordFields record = fields.with("id", FieldValue.of(id));
        new RecordChecker(problems).check(record.raw(Location.of(id)));
        problems.stopAtErrors();
        return new RecordStore(order.content(), Optional.empty(), false).create(record);
    }

    /** Returns the fields of a record that follow from the name. */
    private RecordFields identified() {
        RecordDraft draft = new RecordDraft();
        if (arxiv.isPresent()) {
            draft.identifier("arxiv", arxiv.get());
        } else {
            doi.ifPresent(known -> draft.identifier("doi", known));
        }
        return draft.fields();
    }

    private void refuseKnown(KnownPapers papers, RecordFields fields) {
        papers.same("", PaperKeys.of(fields))
                .ifPresent(
                        known ->
                                problems.error(
                                        known.at(),
                                        "the archive has this paper already, as "
                                                + ReportText.quoted(known.id()),
                                        order.name().isEmpty()
                                                ? "edit this record"
                                                : "edit this record, or run import --update "
                                                        + ReportText.line(order.name())));
    }

    private String checkedId(KnownPapers papers, RecordFields fields) {
        String given = order.id();
        if (given.isEmpty()) {
            given = isIdentifier(order.name()) ? NewId.of(fields, papers::isTaken) : order.name();
        }
        if (!PaperId.isValid(given)) {
            problems.error(
                    Location.of(ReportText.shortened(given)),
                    "this is neither an arXiv id, nor a DOI, nor a valid id of a record",
                    "an id has small letters, digits, dots, hyphens and underscores: "
                            + suggested(given, papers::isTaken));
        } else if (papers.isTaken(given)) {
            Location at = papers.at(given).orElse(Location.of(given));
            problems.error(
                    at,
                    "the id " + ReportText.quoted(given) + " is in use",
                    "edit this record, or choose another id, such as "
                            + suggested(given, papers::isTaken));
        }
        return given;
    }

    private static String suggested(String text, Predicate<String> isTaken) {
        return NewId.like(text, isTaken);
    }

    private Location fetched(String id) throws IOException, ProblemsFound {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("id", id);
        if (!order.listed().isEmpty()) {
            given.put("listed", order.listed());
        }
        ImportRun.Order run =
                new ImportRun.Order(
                        order.content(),
                        arxiv.isPresent() ? "arxiv" : "crossref",
                        List.of(arxiv.or(() -> doi).orElseThrow()),
                        Optional.empty(),
                        false,
                        false,
                        order.tags(),
                        Map.of(),
                        order.service(),
                        given);
        try {
            ImportOutcome outcome =
                    new ImportRun(run, client, problems).run(new ImportRun.Progress.None());
            problems.stopAtErrors();
            if (outcome.created().isEmpty()) {
                problems.error(
                        Location.of(order.content().toString()),
                        "the archive has a paper with this title, first author and year already",
                        "run import --update "
                                + ReportText.line(order.name())
                                + " to compare it with the source");
                problems.stopAtErrors();
            }
            return outcome.created().get(0);
        } catch (ImportRun.WrongArgument e) {
            throw new IllegalStateException(e);
        }
    }

    private Location skeleton(String id, RecordFields fields) throws IOException, ProblemsFound {
        Path file = order.content().resolve("papers").resolve(id + ".yaml");
        String shown = file.toString().replace('\\', '/');
        if (Files.exists(file)) {
            problems.error(
                    Location.of(shown),
                    "this file exists, but does not contain the record " + ReportText.quoted(id),
                    "rename it, or choose another id with --id");
            problems.stopAtErrors();
        }
        RecordFields known = fields;
        if (!order.tags().isEmpty()) {
            known =
                    known.with(
                            "tags",
                            new FieldValue.Items(
                                    order.tags().stream().map(FieldValue::of).toList()));
        }
        String text = NewRecordTemplate.text(id, order.title(), order.listed(), known);
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        return Location.of(shown);
    }
}
