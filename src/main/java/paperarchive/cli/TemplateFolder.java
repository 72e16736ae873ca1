package paperarchive.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/** Warns if the command line names a templates folder that does not exist. */
final class TemplateFolder {
    private TemplateFolder() {}

    /**
     * Reports a missing folder.
     *
     * @param named whether the command line names the folder, which then should exist
     */
    static void check(Path folder, boolean named, Problems problems) {
        if (named && !Files.exists(folder)) {
            problems.warning(
                    Location.of(folder.toString().replace('\\', '/')),
                    "no such folder: " + folder.toAbsolutePath().normalize(),
                    "only built-in templates are used; name your folder with --templates");
        }
    }
}
