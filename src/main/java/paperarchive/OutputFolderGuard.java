package paperarchive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.publish.Publisher;

/** Checks that the output folder does not overlap a folder that a build reads. */
final class OutputFolderGuard {
    private OutputFolderGuard() {}

    /** Reports an output folder that contains, or is inside, an input folder. */
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

    /** Returns the real path of a folder, with links resolved as far as the path exists. */
    private static Path real(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (Files.exists(whole) || parent == null) {
            return whole.toRealPath();
        }
        return real(parent).resolve(whole.getFileName());
    }
}
