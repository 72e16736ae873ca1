package paperarchive.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import paperarchive.output.OutputFile;

/**
 * The state that earlier versions kept in the output folder, in {@code .paper-archive/files.txt}.
 * Anybody could have written it, so nothing is deleted because of it.
 */
final class LegacyBuildState {
    private static final String FIRST_LINE = "paper-archive files 1";

    private final Path workshop;
    private final Path list;

    LegacyBuildState(OutputFolder folder) {
        this.workshop = folder.file(StateFolder.NAME);
        this.list = workshop.resolve("files.txt");
    }

    boolean exists() {
        return Files.isDirectory(workshop, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the paths it names; none if it is malformed. */
    Set<String> claims() throws IOException {
        if (!exists()) {
            return Set.of();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(list));
            List<String> lines =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().lines().toList();
            if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
                return Set.of();
            }
            TreeSet<String> paths = new TreeSet<>();
            for (String line : lines.subList(1, lines.size())) {
                paths.add(OutputFile.checkedPath(line));
            }
            boolean sorted = List.copyOf(paths).equals(lines.subList(1, lines.size()));
            return sorted ? paths : Set.of();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** Removes the files it consists of, and its folder if nothing else is in it. */
    void remove() throws IOException {
        if (!exists()) {
            return;
        }
        for (String name : List.of("last-build.txt", "last-build.txt.new", "files.txt.new")) {
            if (Files.isRegularFile(workshop.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(workshop.resolve(name));
            }
        }
        Files.delete(list);
        try {
            Files.delete(workshop);
        } catch (DirectoryNotEmptyException e) {
            // It contains something that builds cannot prove to be their own.
        }
    }
}
