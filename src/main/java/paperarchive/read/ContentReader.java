package paperarchive.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import paperarchive.paper.Ledger;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/** Reads a content folder: one settings file, records of five formats, free pages. */
public final class ContentReader {
    private static final int FILES_AT_ONCE = 64;

    private final ContentFolder folder;
    private final Problems problems;

    public ContentReader(Path folder, Problems problems) {
        this.folder = new ContentFolder(folder, problems);
        this.problems = problems;
    }

    /** The fields of {@code site.yaml}, where it can be read. */
    public Optional<RawRecord> settings() throws IOException {
        Optional<ContentFolder.Found> file = folder.settings();
        return file.isPresent()
                ? text(file.get()).flatMap(t -> parser(file.get(), Subject.SETTINGS).yaml(t, 1))
                : Optional.empty();
    }

    /** The addresses published so far; none where no build has written the file yet. */
    public Ledger ledger() throws IOException {
        ContentFolder.Found file = folder.ledger();
        return Files.exists(file.path())
                ? LedgerReader.read(Files.readAllBytes(file.path()), file.shown(), problems)
                : Ledger.none(file.shown());
    }

    /** The fields of each free page; its text is the field {@code body}. */
    public List<RawRecord> pages() throws IOException {
        List<RawRecord> pages = new ArrayList<>();
        for (ContentFolder.Found file : folder.pages()) {
            text(file)
                    .flatMap(t -> FrontMatter.read(t, Subject.PAGE, file.shown(), problems))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    /**
     * What {@code check} makes of each record, in an order that depends on the folder alone.
     * Records are read and checked on all cores, a bounded number of them at a time.
     */
    public <T> List<T> records(Function<RawRecord, T> check) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try {
            return records(new Batches<>(workers, new Semaphore(2 * cores), check));
        } finally {
            workers.shutdownNow();
        }
    }

    private <T> List<T> records(Batches<T> batches) throws IOException {
        List<ContentFolder.Found> small = new ArrayList<>();
        for (ContentFolder.Found file : folder.records()) {
            boolean lines = isLines(file);
            if (!lines) {
                small.add(file);
            }
            if (lines || small.size() == FILES_AT_ONCE) {
                batches.add(reading(List.copyOf(small)));
                small.clear();
            }
            if (lines) {
                readLines(file, batches);
            }
        }
        batches.add(reading(List.copyOf(small)));
        List<T> results = batches.results();
        reportEarlyEnd();
        return results;
    }

    /** Whether so many records are wrong that no further ones are read. */
    private boolean isHopeless() {
        return problems.errors() > Limits.ERRORS;
    }

    private void reportEarlyEnd() {
        if (isHopeless()) {
            problems.error(
                    Location.of(folder.shown()),
                    "the records have more than " + Limits.ERRORS + " errors: not all were read",
                    "correct the errors below, then check again");
        }
    }

    private static boolean isLines(ContentFolder.Found file) {
        RecordFormat format = RecordFormat.of(file.shown());
        return format == RecordFormat.JSON_LINES || format == RecordFormat.JSON_LINES_GZIP;
    }

    private <T> void readLines(ContentFolder.Found file, Batches<T> batches) throws IOException {
        try (JsonLines lines = JsonLines.open(file.path(), file.shown())) {
            JsonLines.Block block = lines.next();
            while (!block.isEmpty() && !isHopeless()) {
                batches.add(reading(block));
                block = lines.next();
            }
        } catch (IOException e) {
            if (!JsonLines.report(e, file.shown(), problems)) {
                throw e;
            }
        }
    }

    private Supplier<List<RawRecord>> reading(JsonLines.Block block) {
        return () -> isHopeless() ? List.of() : block.records(problems);
    }

    private Supplier<List<RawRecord>> reading(List<ContentFolder.Found> files) {
        return () -> {
            List<RawRecord> records = new ArrayList<>();
            for (ContentFolder.Found file : isHopeless() ? List.<ContentFolder.Found>of() : files) {
                try {
                    record(file).ifPresent(records::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return records;
        };
    }

    private Optional<RawRecord> record(ContentFolder.Found file) throws IOException {
        RecordFormat format = RecordFormat.of(file.shown());
        if (format == RecordFormat.JSON) {
            return bytes(file).flatMap(b -> parser(file, Subject.PAPER).json(b, 0, b.length, 1));
        }
        Optional<String> text = text(file);
        return format == RecordFormat.YAML
                ? text.flatMap(t -> parser(file, Subject.PAPER).yaml(t, 1))
                : text.flatMap(t -> FrontMatter.read(t, Subject.PAPER, file.shown(), problems));
    }

    private Optional<String> text(ContentFolder.Found file) throws IOException {
        return bytes(file).flatMap(b -> Utf8.text(b, file.shown(), problems));
    }

    private Optional<byte[]> bytes(ContentFolder.Found file) throws IOException {
        if (Files.size(file.path()) <= Limits.RECORD_BYTES) {
            return Optional.of(Files.readAllBytes(file.path()));
        }
        problems.error(
                Location.of(file.shown()),
                "this file is longer than " + Limits.RECORD_BYTES + " bytes",
                "write one record a file, or one a line in a .jsonl file");
        return Optional.empty();
    }

    private RecordParser parser(ContentFolder.Found file, Subject subject) {
        return new RecordParser(file.shown(), subject, problems);
    }

    /** Work handed to all cores, its results kept in the order it was handed over. */
    private static final class Batches<T> {
        private final Executor workers;
        private final Semaphore places;
        private final Function<RawRecord, T> check;
        private final List<CompletableFuture<List<T>>> batches = new ArrayList<>();

        Batches(Executor workers, Semaphore places, Function<RawRecord, T> check) {
            this.workers = workers;
            this.places = places;
            this.check = check;
        }

        void add(Supplier<List<RawRecord>> reading) {
            places.acquireUninterruptibly();
            batches.add(
                    CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return reading.get().stream().map(check).toList();
                                } finally {
                                    places.release();
                                }
                            },
                            workers));
        }

        List<T> results() throws IOException {
            List<T> all = new ArrayList<>();
            for (CompletableFuture<List<T>> batch : batches) {
                try {
                    all.addAll(batch.join());
                } catch (CompletionException e) {
                    if (e.getCause() instanceof UncheckedIOException io) {
                        throw io.getCause();
                    }
                    throw e;
                }
            }
            return all;
        }
    }
}
