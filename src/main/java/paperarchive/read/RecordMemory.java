package paperarchive.read;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paperarchive.problem.Problems;

/**
 * Keeps what was made of each record, with its problems, for as long as its bytes stay the same. A
 * program that reads a folder again and again then reads changed files only, and of a file with a
 * record on each line parses changed lines only. One thread at a time may read through it.
 *
 * @param <T> the type of results
 */
public final class RecordMemory<T> {
    /** A file that changed so shortly before it was read may have changed again since. */
    private static final Duration UNSETTLED = Duration.ofSeconds(2);

    private final BiFunction<RawRecord, Problems, T> check;
    private final Map<String, KeptFile<T>> kept = new ConcurrentHashMap<>();

    /**
     * What became of a file.
     *
     * @param settled whether its stamp alone tells that it is unchanged
     * @param lines what became of each of its lines, by number; empty if it is one record
     */
    private record KeptFile<T>(
            InputFile file,
            boolean settled,
            String hash,
            List<T> results,
            Problems problems,
            Map<Integer, KeptLine<T>> lines) {}

    private record KeptLine<T>(JsonLines.Line line, Optional<T> result, Problems problems) {}

    /**
     * An empty memory.
     *
     * @param check converts a record to a result and reports its problems; the result must depend
     *     only on the record. May be called from several threads at once.
     */
    public RecordMemory(BiFunction<RawRecord, Problems, T> check) {
        this.check = check;
    }

    /** Returns the results of files, in their order, and adds their problems. */
    List<T> records(
            List<InputFile> files,
            Function<InputFile, Optional<byte[]>> read,
            InputFolder content,
            Problems problems) {
        kept.keySet().retainAll(files.stream().map(InputFile::name).collect(Collectors.toSet()));
        Instant now = Instant.now();
        List<Optional<KeptFile<T>>> all =
                files.parallelStream()
                        .map(file -> unchanged(file).or(() -> again(file, read, content, now)))
                        .toList();
        List<T> results = new ArrayList<>();
        for (Optional<KeptFile<T>> file : all) {
            file.ifPresent(
                    known -> {
                        results.addAll(known.results());
                        problems.addAll(known.problems());
                    });
        }
        return results;
    }

    private Optional<KeptFile<T>> unchanged(InputFile file) {
        return Optional.ofNullable(kept.get(file.name()))
                .filter(before -> before.settled() && before.file().equals(file));
    }

    private Optional<KeptFile<T>> again(
            InputFile file,
            Function<InputFile, Optional<byte[]>> read,
            InputFolder content,
            Instant now) {
        return read.apply(file).map(bytes -> current(file, bytes, content.hash(file), now));
    }

    private KeptFile<T> current(InputFile file, byte[] bytes, String hash, Instant now) {
        boolean settled = file.stamp().changed().toInstant().plus(UNSETTLED).isBefore(now);
        KeptFile<T> before = kept.get(file.name());
        KeptFile<T> current =
                before != null && before.hash().equals(hash)
                        ? new KeptFile<>(
                                file,
                                settled,
                                hash,
                                before.results(),
                                before.problems(),
                                before.lines())
                        : made(file, bytes, hash, settled, before);
        kept.put(file.name(), current);
        return current;
    }

    private KeptFile<T> made(
            InputFile file,
            byte[] bytes,
            String hash,
            boolean settled,
            @Nullable KeptFile<T> before) {
        Problems problems = new Problems();
        try {
            if (RecordFormat.of(file.shown()).isLines()) {
                return ofLines(file, bytes, hash, settled, before);
            }
            List<T> results =
                    RecordReader.read(bytes, file.shown(), problems).stream()
                            .map(record -> check.apply(record, problems))
                            .toList();
            return new KeptFile<>(file, settled, hash, results, problems, Map.of());
        } catch (IOException e) {
            problems.add(InputFailure.problem(file.shown(), "file", e));
            return new KeptFile<>(file, settled, hash, List.of(), problems, Map.of());
        }
    }

    private KeptFile<T> ofLines(
            InputFile file,
            byte[] bytes,
            String hash,
            boolean settled,
            @Nullable KeptFile<T> before)
            throws IOException {
        Problems problems = new Problems();
        Map<Integer, KeptLine<T>> known = before == null ? Map.of() : before.lines();
        List<KeptLine<T>> all =
                RecordReader.lines(bytes, file.shown(), problems).parallelStream()
                        .map(line -> current(line, known.get(line.number()), file))
                        .toList();
        List<T> results = new ArrayList<>(all.size());
        Map<Integer, KeptLine<T>> lines = new HashMap<>();
        for (KeptLine<T> each : all) {
            each.result().ifPresent(results::add);
            problems.addAll(each.problems());
            lines.put(each.line().number(), each);
        }
        return new KeptFile<>(file, settled, hash, results, problems, lines);
    }

    private KeptLine<T> current(JsonLines.Line line, @Nullable KeptLine<T> before, InputFile file) {
        if (before != null && before.line().hasTextOf(line)) {
            return before;
        }
        Problems problems = new Problems();
        Optional<T> result =
                line.record(new RecordParser(file.shown(), DocumentKind.PAPER, problems))
                        .map(record -> check.apply(record, problems));
        return new KeptLine<>(line, result, problems);
    }
}
