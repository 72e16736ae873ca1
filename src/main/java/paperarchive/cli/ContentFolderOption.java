package paperarchive.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --content}, shared by the commands that work on the content. */
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
