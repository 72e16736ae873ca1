package paperarchive.cli;

import java.nio.file.Path;
import paperarchive.BuildOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options shared by the commands that read the content. */
final class ContentOptions {
    @Mixin private ContentFolderOption content = new ContentFolderOption();

    @Option(names = "--drafts", description = "include drafts")
    boolean drafts;

    @Option(names = "--strict", description = "treat warnings as errors")
    boolean strict;

    @Option(
            names = {"-q", "--quiet"},
            description = "print only errors and the last line")
    boolean quiet;

    @Option(names = "--json", description = "print the summary as one JSON object")
    boolean json;

    Path folder() {
        return content.folder();
    }

    /** Returns these options as the input of a build. */
    BuildOptions.Content of(Path templates) {
        return BuildOptions.Content.of(folder(), templates).withDrafts(drafts).withStrict(strict);
    }
}
