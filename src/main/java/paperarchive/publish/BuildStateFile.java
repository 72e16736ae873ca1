package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import paperarchive.file.AtomicFile;

/**
 * The file that keeps a {@link BuildState}. It is text, one fact per line, with an authentication
 * code at the end. It may be deleted at any time; the next build is then a full one.
 */
final class BuildStateFile {
    private final Path file;
    private final StateSigningKey key;

    BuildStateFile(Path file, StateSigningKey key) {
        this.file = file;
        this.key = key;
    }

    /**
     * The content of a file.
     *
     * @param state empty unless a build of this user wrote it
     * @param claims the paths in a well-formed file that cannot be authenticated
     */
    record Reading(Optional<BuildState> state, Set<String> claims) {
        static final Reading NOTHING = new Reading(Optional.empty(), Set.of());
    }

    boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the state; empty if there is no file, or one that no build of this user wrote. */
    Optional<BuildState> state() throws IOException {
        return read().state();
    }

    /** Reads the file, and rejects it if it is malformed. */
    Reading read() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Reading.NOTHING;
        }
        byte[] bytes = Files.readAllBytes(file);
        int end = BuildStateText.lengthWithoutCode(bytes);
        Optional<BuildState> parsed = BuildStateText.parse(bytes, end);
        if (parsed.isEmpty()) {
            return Reading.NOTHING;
        }
        return BuildStateText.code(bytes, end).filter(c -> key.matches(bytes, end, c)).isPresent()
                ? new Reading(parsed, Set.of())
                : new Reading(Optional.empty(), parsed.get().build().files().keySet());
    }

    /** Replaces the file atomically. */
    void write(BuildState state) throws IOException {
        byte[] text = BuildStateText.of(state);
        AtomicFile.removeLeftovers(file);
        AtomicFile.writeDurably(file, BuildStateText.withCode(text, key.code(text, text.length)));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
