package paperarchive.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of every command that works on the content: where it is. */
final class ContentFolderOption {
    @Option(
            names = {"-c", "--content"},
            paramLabel = "DIR",
            description =
                    "the content folder, with records and settings (default: ${DEFAULT-VALUE})")
    private Path content = Path.of("content");

    Path folder() {
        return content;
    }
}
