package paperarchive.digest;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import paperarchive.SiteFolder;
import paperarchive.cli.CommandLineTool;

/**
 * A run of the command {@code digest} on the content of a folder.
 *
 * @param printed what it wrote to both outputs
 */
record DigestRun(int code, String printed) {
    /** Runs the command with further options. */
    static DigestRun of(SiteFolder site, String... options) {
        List<String> all = new ArrayList<>(List.of("digest"));
        all.addAll(List.of("-c", site.path("content").toString()));
        all.addAll(List.of("-t", site.path("templates").toString()));
        all.addAll(List.of("-o", site.path("digests").toString()));
        all.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code =
                new CommandLineTool(out, new PrintStream(out, true, StandardCharsets.UTF_8), false)
                        .run(all.toArray(String[]::new));
        return new DigestRun(code, out.toString(StandardCharsets.UTF_8));
    }
}
