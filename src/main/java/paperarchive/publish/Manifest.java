package paperarchive.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The paths of all files that are ours, one a line, sorted. What stands in the output folder and
 * not here belongs to somebody else and is never touched.
 */
final class Manifest {
    private static final String FIRST_LINE = "paper-archive files 1";

    private final Path file;

    Manifest(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** Whether there is a manifest that this version can read. */
    boolean isReadable() throws IOException {
        if (!exists()) {
            return false;
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            checkVersion(in.readLine());
        }
        return true;
    }

    private void checkVersion(@Nullable String firstLine) throws IOException {
        if (!FIRST_LINE.equals(firstLine)) {
            throw new IOException(file + " is not a list of files this version can read");
        }
    }

    /** The paths listed; none where there is no manifest. */
    SortedSet<String> paths() throws IOException {
        if (!exists()) {
            return new TreeSet<>();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        checkVersion(lines.isEmpty() ? null : lines.get(0));
        return new TreeSet<>(lines.subList(1, lines.size()));
    }

    /** Replaces the manifest with sorted paths in one step, so that it is whole at every moment. */
    void write(Set<String> paths) throws IOException {
        List<String> lines = new ArrayList<>(paths.size() + 1);
        lines.add(FIRST_LINE);
        lines.addAll(paths);
        LinesFile.replace(file, lines);
    }
}
