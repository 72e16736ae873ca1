package paperarchive.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import paperarchive.problem.Problems;

/**
 * Keeps what was made of each record file, with its problems, for as long as the bytes of the file
 * stay the same. A program that reads a folder again and again then parses changed files only. One
 * thread at a time may read through it.
 *
 * @param <T> what is made of a record
 */
public final class RecordMemory<T> {
    private final BiFunction<RawRecord, Problems, T> check;
    private final Map<String, Kept<T>> kept = new ConcurrentHashMap<>();

    /** What became of a file whose bytes had a hash. */
    private record Kept<T>(String hash, List<T> results, Problems problems) {}

    /**
     * An empty memory.
     *
     * @param check makes a result of a record and reports what is wrong with it; the result depends
     *     on the record alone. May be called from several threads at once.
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
        Set<String> names = files.stream().map(InputFile::name).collect(Collectors.toSet());
        kept.keySet().retainAll(new HashSet<>(names));
        List<Optional<Kept<T>>> all =
                files.parallelStream()
                        .map(file -> read.apply(file).map(b -> current(file, b, content)))
                        .toList();
        List<T> results = new ArrayList<>();
        for (Optional<Kept<T>> file : all) {
            file.ifPresent(
                    known -> {
                        results.addAll(known.results());
                        problems.addAll(known.problems());
                    });
        }
        return results;
    }

    private Kept<T> current(InputFile file, byte[] bytes, InputFolder content) {
        String hash = content.hash(file);
        Kept<T> before = kept.get(file.name());
        if (before != null && before.hash().equals(hash)) {
            return before;
        }
        Kept<T> now = made(file, bytes, hash);
        kept.put(file.name(), now);
        return now;
    }

    private Kept<T> made(InputFile file, byte[] bytes, String hash) {
        Problems problems = new Problems();
        try {
            List<T> results =
                    RecordReader.read(bytes, file.shown(), problems).parallelStream()
                            .map(record -> check.apply(record, problems))
                            .toList();
            return new Kept<>(hash, results, problems);
        } catch (IOException e) {
            problems.add(InputFailure.problem(file.shown(), "file", e));
            return new Kept<>(hash, List.of(), problems);
        }
    }
}
