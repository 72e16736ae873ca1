package paperarchive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paperarchive.host.GitHubPagesLimits;
import paperarchive.output.SiteSize;
import paperarchive.problem.Counting;
import paperarchive.problem.Problems;
import paperarchive.publish.PublishResult;
import paperarchive.publish.Publisher;
import tools.jackson.databind.json.JsonMapper;

/** The last line of a build, for people or for programs. */
final class Summary {
    private static final double NANOS = 1e9;

    private final Path output;
    private final long start;

    /**
     * A summary of a build into {@code output}.
     *
     * @param start when it began, from {@link System#nanoTime}
     */
    Summary(Path output, long start) {
        this.output = output;
        this.start = start;
    }

    /**
     * {@code 46 papers, 210 pages written, 0 unchanged, 0 removed, 812,345 bytes, 0.9 s, 0
     * warnings}.
     */
    void print(
            Publisher.Outcome outcome,
            Problems problems,
            ContentOptions options,
            Terminal terminal) {
        PublishResult site = outcome.published();
        int warnings = problems.warnings();
        if (options.json) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("papers", outcome.build().origin().papers());
            summary.put("pages", site.written() + site.unchanged());
            summary.put("written", site.written());
            summary.put("unchanged", site.unchanged());
            summary.put("removed", site.removed());
            summary.put("bytes", site.bytes());
            summary.put("seconds", Double.valueOf(seconds(start)));
            summary.put("warnings", warnings);
            summary.put("errors", 0);
            summary.put("output", output.toString());
            terminal.out().println(new JsonMapper().writeValueAsString(summary));
            return;
        }
        if (!options.quiet) {
            terminal.out().println("Open " + output.resolve("index.html").toAbsolutePath().toUri());
            size(outcome.build().size(), terminal);
        }
        terminal.out()
                .println(
                        String.join(
                                ", ",
                                Counting.of(outcome.build().origin().papers(), "paper"),
                                Counting.of(site.written(), "page") + " written",
                                Counting.grouped(site.unchanged()) + " unchanged",
                                Counting.grouped(site.removed()) + " removed",
                                Counting.of(site.bytes(), "byte"),
                                seconds(start) + " s",
                                Counting.of(warnings, "warning")));
    }

    /** Returns what makes the site large, and whether it still fits a free host. */
    private static void size(SiteSize size, Terminal terminal) {
        List<String> parts = new ArrayList<>();
        for (SiteSize.Part part : size.parts()) {
            parts.add(part.name() + " " + rounded(part.bytes()));
        }
        String files = Counting.of(size.files(), "file") + ", " + rounded(size.bytes());
        terminal.out().println(files + ": " + String.join(", ", parts));
        GitHubPagesLimits.warning(size).ifPresent(terminal.err()::println);
    }

    /** {@code 487 MB}, {@code 12 kB}. */
    private static String rounded(long bytes) {
        return bytes < 1_000_000
                ? Counting.grouped((bytes + 999) / 1000) + " kB"
                : Counting.grouped((bytes + 500_000) / 1_000_000) + " MB";
    }

    /** How many problems stopped the build. */
    void printFailure(Problems problems, ContentOptions options, Terminal terminal) {
        if (options.json) {
            terminal.out().println(ProblemReport.json(problems));
        } else {
            terminal.err().println(ProblemReport.count(problems) + "; nothing was written");
        }
    }

    static String seconds(long start) {
        return String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / NANOS);
    }
}
