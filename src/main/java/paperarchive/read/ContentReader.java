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
            if (isLines(file)) {
                readLines(file, batches);
            } else {
                small.add(file);
            }
            if (small.size() == FILES_AT_ONCE) {
                batches.add(reading(List.copyOf(small)));
                small.clear();
            }
        }
        batches.add(reading(List.copyOf(small)));
        return batches.results();
    }

    private static boolean isLines(ContentFolder.Found file) {
        RecordFormat format = RecordFormat.of(file.shown());
        return format == RecordFormat.JSON_LINES || format == RecordFormat.JSON_LINES_GZIP;
    }

    private <T> void readLines(ContentFolder.Found file, Batches<T> batches) throws IOException {
        try (JsonLines lines = JsonLines.open(file.path(), file.shown())) {
            for (JsonLines.Block block = lines.next(); !block.isEmpty(); block = lines.next()) {
                batches.add(reading(block));
            }
        } catch (IOException e) {
            if (!JsonLines.report(e, file.shown(), problems)) {
                throw e;
            }
        }
    }

    private Supplier<List<RawRecord>> reading(JsonLines.Block block) {
        return () -> block.records(problems);
    }

    private Supplier<List<RawRecord>> reading(List<ContentFolder.Found> files) {
        return () -> {
            List<RawRecord> records = new ArrayList<>();
            for (ContentFolder.Found file : files) {
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
            byte[] bytes = Files.readAllBytes(file.path());
            return parser(file, Subject.PAPER).json(bytes, 0, bytes.length, 1);
        }
        Optional<String> text = text(file);
        return format == RecordFormat.YAML
                ? text.flatMap(t -> parser(file, Subject.PAPER).yaml(t, 1))
                : text.flatMap(t -> FrontMatter.read(t, Subject.PAPER, file.shown(), problems));
    }

    private Optional<String> text(ContentFolder.Found file) throws IOException {
        return Utf8.text(Files.readAllBytes(file.path()), file.shown(), problems);
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
