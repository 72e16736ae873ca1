package paperarchive.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.paper.Identifier;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.ReportText;
import paperarchive.write.ImportHistory;
import paperarchive.write.RecordStore;

/** An import from start to end: read the archive, read each source, write each entry. */
public final class ImportRun {
    /**
     * The options of an import.
     *
     * @param format the name of a format, or {@link ImportFormats#AUTO}
     * @param arguments files, addresses, and identifiers that the format's service knows
     * @param jsonl the file that new records are added to; empty for a file a record
     * @param update whether records that the archive has are changed
     * @param tags what every imported record is tagged with
     * @param columns the fields for the columns of a table
     * @param service the URL to use instead of that of the service; may be empty
     * @param given fields of every imported record, such as {@code id} for a single one
     */
    public record Order(
            Path content,
            String format,
            List<String> arguments,
            Optional<Path> jsonl,
            boolean update,
            boolean dryRun,
            List<String> tags,
            Map<String, String> columns,
            String service,
            Map<String, String> given) {
        public Order {
            given = Map.copyOf(given);
            arguments = List.copyOf(arguments);
            tags = List.copyOf(tags);
            columns = Map.copyOf(columns);
        }
    }

    /** Receives progress of an import. */
    public interface Progress {
        /** Called before a file or URL is read. */
        void source(String name);

        /** Called with the number of entries read so far. */
        void read(int entries);

        /** Shows no progress, for a short import. */
        record None() implements Progress {
            @Override
            public void source(String name) {}

            @Override
            public void read(int entries) {}
        }
    }

    /** Thrown for invalid arguments, which are a usage error. */
    public static final class WrongArgument extends Exception {
        private static final long serialVersionUID = 1L;

        WrongArgument(String message) {
            super(message);
        }
    }

    private final Order order;
    private final PoliteClient client;
    private final Problems problems;

    public ImportRun(Order order, PoliteClient client, Problems problems) {
        this.order = order;
        this.client = client;
        this.problems = problems;
    }

    /**
     * Imports all sources.
     *
     * @throws ProblemsFound if the archive has records that cannot be read; then nothing is written
     */
    public ImportOutcome run(Progress progress) throws IOException, ProblemsFound, WrongArgument {
        List<ImportRequest> requests = ImportRequest.of(order);
        Problems archive = new Problems();
        KnownPapers papers = KnownPapers.read(order.content(), order.jsonl(), archive);
        if (archive.errors() > 0) {
            problems.addAll(archive);
            problems.stopAtErrors();
        }
        RecordStore store = new RecordStore(order.content(), order.jsonl(), order.dryRun());
        ImportHistory history = ImportHistory.read(order.content());
        EntryWriter writer = new EntryWriter(papers, store, history, order, progress, problems);
        try {
            for (ImportRequest request : requests) {
                progress.source(request.shown());
                read(request, writer);
            }
            missing(requests, writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            store.flush();
            if (!order.dryRun()) {
                history.write(papers.files());
            }
        }
        return writer.outcome();
    }

    /** A source that cannot be read does not stop the others. */
    private void read(ImportRequest request, EntryWriter writer) {
        List<String> done = new ArrayList<>();
        Optional<java.net.URI> next = request.address();
        try {
            if (next.isEmpty()) {
                read(
                        ImportSource.of(request.shown(), BoundedBytes.file(request.file())),
                        request,
                        writer);
            }
            while (next.isPresent() && !done.contains(next.get().toString())) {
                java.net.URI address = next.get();
                done.add(address.toString());
                int before = writer.useful();
                ImportSource answer =
                        ImportSource.of(
                                address.toString(), BoundedBytes.inflated(client.get(address)));
                next = read(answer, request, writer).flatMap(f -> f.next(address, answer));
                if (writer.useful() == before) {
                    client.forget(address);
                }
            }
        } catch (IOException e) {
            writer.failed(
                    Location.of(request.shown()),
                    ImportedText.line(String.valueOf(e.getMessage())),
                    request.isLookup());
        }
    }

    private Optional<Importer> read(
            ImportSource source, ImportRequest request, EntryWriter writer) {
        Optional<Importer> format = format(source, request, writer);
        if (source.latin()) {
            writer.warn(
                    source.at(1),
                    "this file is not UTF-8 and was read as Windows-1252",
                    "compare names with accents, or save it as UTF-8 first");
        }
        format.ifPresent(
                importer -> {
                    writer.begin(importer.name());
                    importer.read(source, writer);
                });
        return format;
    }

    private Optional<Importer> format(
            ImportSource source, ImportRequest request, EntryWriter writer) {
        Optional<Importer> recognized = ImportFormats.recognized(source, order.columns());
        if (request.format().isEmpty()) {
            if (recognized.isEmpty()) {
                writer.refuse(
                        source.at(1),
                        "",
                        "the format of this file is not recognised",
                        "name it: import FORMAT FILE, with one of "
                                + String.join(", ", ImportFormats.names()));
            }
            return recognized;
        }
        Importer chosen = request.format().get();
        if (!chosen.isRecognized(source)
                && recognized.isPresent()
                && !recognized.get().name().equals("csv")) {
            writer.refuse(
                    source.at(1),
                    "",
                    "this file is " + recognized.get().title() + ", not " + chosen.title(),
                    "run: import "
                            + recognized.get().name()
                            + " "
                            + ReportText.line(source.name()));
            return Optional.empty();
        }
        return Optional.of(chosen);
    }

    /** Reports requested identifiers that the service did not return. */
    private void missing(List<ImportRequest> requests, EntryWriter writer) {
        for (ImportRequest request : requests) {
            for (Identifier wanted : request.wanted()) {
                if (!wanted.scheme().isEmpty()
                        && !writer.hasFound(PaperKeys.key(wanted.scheme(), wanted.value()))) {
                    writer.missing(wanted.value(), request.shown());
                }
            }
        }
    }

    static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (java.nio.file.InvalidPathException e) {
            return false;
        }
    }
}
