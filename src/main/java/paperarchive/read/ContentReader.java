package paperarchive.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/**
 * Reads a content folder: settings, words of the interface, records of five formats, free pages.
 */
public final class ContentReader {
    private static final int FILES_AT_ONCE = 64;

    private final InputFolder content;
    private final ContentFolder folder;
    private final Problems problems;

    public ContentReader(InputFolder content, Problems problems) {
        this.content = content;
        this.folder = new ContentFolder(content, problems);
        this.problems = problems;
    }

    /** A reader of the folder at a path. */
    public ContentReader(Path folder, Problems problems) {
        this(InputFolder.of(folder, InputFolder.Kind.CONTENT, problems), problems);
    }

    /** Returns the fields of {@code site.yaml}, where it can be read. */
    public Optional<RawRecord> settings() {
        Optional<InputFile> file = folder.settings();
        return file.isPresent()
                ? text(file.get())
                        .flatMap(t -> parser(file.get(), DocumentKind.SETTINGS).yaml(t, 1))
                : Optional.empty();
    }

    /** Returns the words of {@code words.yaml}, where it can be read. */
    public Optional<RawRecord> words() {
        return folder.words()
                .flatMap(f -> text(f).flatMap(t -> parser(f, DocumentKind.WORDS).yaml(t, 1)));
    }

    /** Returns the fields of each free page; its text is the field {@code body}. */
    public List<RawRecord> pages() {
        List<RawRecord> pages = new ArrayList<>();
        for (InputFile file : folder.pages()) {
            text(file)
                    .flatMap(t -> FrontMatter.read(t, DocumentKind.PAGE, file.shown(), problems))
                    .ifPresent(pages::add);
        }
        return pages;
    }

    /**
     * Returns the result of {@code check} for each record, in a deterministic order. Records are
     * read and checked on all cores, a bounded number at a time.
     */
    public <T> List<T> records(Function<RawRecord, T> check) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try {
            return records(new Batches<>(workers, new Semaphore(2 * cores), check));
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * What a memory makes of each record, in the same order. Only files that changed since the
     * memory saw them are read.
     */
    public <T> List<T> records(RecordMemory<T> memory) {
        return memory.records(folder.records(), this::allBytes, content, problems);
    }

    private Optional<byte[]> allBytes(InputFile file) {
        try {
            return isLines(file) ? Optional.of(content.bytes(file)) : bytes(file);
        } catch (InputFailure e) {
            return Optional.empty();
        }
    }

    private <T> List<T> records(Batches<T> batches) {
        List<InputFile> small = new ArrayList<>();
        for (InputFile file : folder.records()) {
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

    /** Returns whether there are too many errors to continue reading. */
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

    private static boolean isLines(InputFile file) {
        return RecordFormat.of(file.shown()).isLines();
    }

    private <T> void readLines(InputFile file, Batches<T> batches) {
        try (JsonLines lines = JsonLines.of(content.open(file), file.shown())) {
            JsonLines.Block block = lines.next();
            while (!block.isEmpty() && !isHopeless()) {
                batches.add(reading(block));
                block = lines.next();
            }
        } catch (IOException e) {
            if (!(e instanceof InputFailure) && !JsonLines.report(e, file.shown(), problems)) {
                content.failure(file, e);
            }
        }
    }

    private Supplier<List<RawRecord>> reading(JsonLines.Block block) {
        return () -> isHopeless() ? List.of() : block.records(problems);
    }

    private Supplier<List<RawRecord>> reading(List<InputFile> files) {
        return () -> {
            List<RawRecord> records = new ArrayList<>();
            for (InputFile file : isHopeless() ? List.<InputFile>of() : files) {
                record(file).ifPresent(records::add);
            }
            return records;
        };
    }

    private Optional<RawRecord> record(InputFile file) {
        RecordFormat format = RecordFormat.of(file.shown());
        if (format == RecordFormat.JSON) {
            return bytes(file)
                    .flatMap(b -> parser(file, DocumentKind.PAPER).json(b, 0, b.length, 1));
        }
        Optional<String> text = text(file);
        return format == RecordFormat.YAML
                ? text.flatMap(t -> parser(file, DocumentKind.PAPER).yaml(t, 1))
                : text.flatMap(
                        t -> FrontMatter.read(t, DocumentKind.PAPER, file.shown(), problems));
    }

    private Optional<String> text(InputFile file) {
        return bytes(file).flatMap(b -> Utf8.text(b, file.shown(), problems));
    }

    /**
     * Returns the bytes of a file; if it is too long or unreadable, reports it and returns empty.
     */
    private Optional<byte[]> bytes(InputFile file) {
        try {
            if (Files.size(file.path()) <= Limits.RECORD_BYTES) {
                return Optional.of(content.bytes(file));
            }
        } catch (InputFailure e) {
            return Optional.empty();
        } catch (IOException e) {
            content.failure(file, e);
            return Optional.empty();
        }
        problems.error(
                Location.of(file.shown()),
                "this file is longer than " + Limits.RECORD_BYTES + " bytes",
                "write one record a file, or one a line in a .jsonl file");
        return Optional.empty();
    }

    private RecordParser parser(InputFile file, DocumentKind subject) {
        return new RecordParser(file.shown(), subject, problems);
    }

    /** Runs tasks on all cores and returns the results in the order of submission. */
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

        List<T> results() {
            List<T> all = new ArrayList<>();
            for (CompletableFuture<List<T>> batch : batches) {
                all.addAll(batch.join());
            }
            return all;
        }
    }
}
