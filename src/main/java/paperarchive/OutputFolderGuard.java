package paperarchive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.publish.Publisher;

/** The folders of a build stand beside each other: what is written is never what is read. */
final class OutputFolderGuard {
    private OutputFolderGuard() {}

    /** Reports an output folder that holds, or lies in, a folder that is read. */
    static void check(Path output, BuildOptions.Content content, Problems problems)
            throws IOException {
        apart(output, content.folder(), "content", problems);
        apart(output, content.templates(), "templates", problems);
        if (problems.errors() == 0) {
            Path state = Publisher.stateFolder(output);
            apart(state, content.folder(), "content", problems);
            apart(state, content.templates(), "templates", problems);
        }
    }

    private static void apart(Path output, Path input, String what, Problems problems)
            throws IOException {
        Path written = real(output);
        Path read = real(input);
        if (written.startsWith(read) || read.startsWith(written)) {
            problems.error(
                    Location.of(output.toString().replace('\\', '/')),
                    written.startsWith(read)
                            ? "the output folder or its state is inside the folder of the " + what
                            : "the output folder or its state contains the folder of the " + what,
                    "name a separate folder with --output");
        }
    }

    /** Where a folder stands, links followed as far as there is anything yet. */
    private static Path real(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (Files.exists(whole) || parent == null) {
            return whole.toRealPath();
        }
        return real(parent).resolve(whole.getFileName());
    }
}
