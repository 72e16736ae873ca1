package paperarchive.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of every command that works on the built site: where it is. */
final class SiteFolderOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "the built site (default: ${DEFAULT-VALUE})")
    private Path output = Path.of("site-output");

    Path folder() {
        return output;
    }
}
