package paperarchive.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paperarchive.output.OutputFailure;
import paperarchive.output.OutputFile;
import paperarchive.output.StreamedFile;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** Renders pages on all cores into a staging folder. */
final class StagedBuild {
    /** The batch size of pages per core; small, so all cores finish at about the same time. */
    private static final int AT_ONCE = 50;

    private static final LastBuild.FileMade FAILED = new LastBuild.FileMade(0, "", "");

    private final Path place;
    private final PreviousOutput before;
    private final Consumer<Problem> told;
    private final Problems problems;
    private final ConcurrentHashMap<Location, List<Problem>> failures = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();
    private final AtomicInteger rendered = new AtomicInteger();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();

    StagedBuild(Path place, PreviousOutput before, Consumer<Problem> told, Problems problems) {
        this.place = place;
        this.before = before;
        this.told = told;
        this.problems = problems;
    }

    /** How many pages were rendered; the others are unchanged since the last build. */
    int rendered() {
        return rendered.get();
    }

    /** Returns the paths of the staged files, sorted. */
    List<String> written() {
        return written.stream().sorted().toList();
    }

    /**
     * Renders every page that is not up to date; returns the files of the plan by path, in order.
     *
     * @throws ProblemsFound if a page cannot be rendered, or a path is occupied
     */
    Map<String, LastBuild.FileMade> fill(List<OutputFile> pages, IntConsumer progress)
            throws IOException, ProblemsFound {
        LastBuild.FileMade[] files = new LastBuild.FileMade[pages.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(
                        worker -> {
                            SortedFileWriter folder = new SortedFileWriter();
                            int from = next.getAndAdd(AT_ONCE);
                            while (from < pages.size() && refused.get() == null) {
                                int to = Math.min(pages.size(), from + AT_ONCE);
                                for (int i = from; i < to; i++) {
                                    files[i] = stage(pages.get(i), folder);
                                }
                                progress.accept(done.addAndGet(to - from));
                                from = next.getAndAdd(AT_ONCE);
                            }
                        });
        throwRefusal();
        reportFailures();
        problems.stopAtErrors();
        Map<String, LastBuild.FileMade> byPath = new LinkedHashMap<>(2 * files.length);
        for (int i = 0; i < files.length; i++) {
            byPath.put(pages.get(i).path().value(), files[i]);
        }
        return byPath;
    }

    /** After the first failure no more pages are started; started ones are completed. */
    private void throwRefusal() throws IOException {
        Throwable first = refused.get();
        if (first instanceof IOException refusal) {
            throw refusal;
        }
        if (first instanceof UncheckedIOException refusal) {
            throw refusal.getCause();
        }
        if (first != null) {
            throw new IllegalStateException("a page could not be made", first);
        }
    }

    /** Returns the state of a file after it is staged or found unchanged. */
    private LastBuild.FileMade stage(OutputFile file, SortedFileWriter folder) {
        try {
            Optional<String> fingerprint = file.fingerprint();
            Optional<LastBuild.FileMade> unchanged = before.made(file.path().value(), fingerprint);
            LastBuild.FileMade made =
                    unchanged.isPresent()
                            ? unchanged.get()
                            : make(file, fingerprint.orElse(""), folder);
            if (!made.warnings().isEmpty()) {
                Location source = file.source();
                made.warnings().forEach(warning -> told.accept(warning.at(source)));
            }
            return made;
        } catch (OutputFailure e) {
            failures.merge(e.problem().at(), List.of(e.problem()), StagedBuild::both);
        } catch (IOException | RuntimeException | Error e) {
            refused.compareAndSet(null, e);
        }
        return FAILED;
    }

    private LastBuild.FileMade make(OutputFile file, String fingerprint, SortedFileWriter folder)
            throws IOException {
        rendered.incrementAndGet();
        if (file instanceof StreamedFile streamed) {
            return stream(streamed, fingerprint);
        }
        String path = file.path().value();
        byte[] content = file.bytes();
        if (failures.isEmpty() && !before.holds(path, content)) {
            if (before.isForeign(path)) {
                problems.add(before.unmanaged(path));
            } else {
                folder.write(place.resolve(path), content);
                written.add(path);
            }
        }
        String digest = ContentDigest.of(content);
        return new LastBuild.FileMade(content.length, fingerprint, digest, file.warnings());
    }

    /** Writes a large file, and removes it if the site already has the same file. */
    private LastBuild.FileMade stream(StreamedFile file, String fingerprint) throws IOException {
        String path = file.path().value();
        Path staged = place.resolve(path);
        Files.createDirectories(staged.getParent());
        try (DigestingStream out =
                new DigestingStream(new BufferedOutputStream(Files.newOutputStream(staged)))) {
            file.writeTo(out);
            out.flush();
            if (before.holds(path, staged)) {
                Files.delete(staged);
            } else if (before.isForeign(path)) {
                problems.add(before.unmanaged(path));
            } else {
                written.add(path);
            }
            int size = Math.toIntExact(out.size());
            return new LastBuild.FileMade(size, fingerprint, out.digest(), file.warnings());
        } catch (IOException e) {
            throw NamedFailure.of(staged, e);
        }
    }

    private static List<Problem> both(List<Problem> a, List<Problem> b) {
        List<Problem> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    /**
     * A mistake in a template affects every page that uses it, so it is reported only for the first
     * page.
     */
    private void reportFailures() {
        failures.forEach(
                (at, same) -> {
                    Problem first = same.stream().sorted().findFirst().orElseThrow();
                    String more =
                            same.size() == 1
                                    ? ""
                                    : " (and so on " + (same.size() - 1) + " more pages)";
                    problems.error(at, first.message() + more, first.hint());
                });
    }
}
