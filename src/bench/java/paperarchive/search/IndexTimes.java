package paperarchive.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.text.FormulaConverter;

/**
 * Makes the search index and the related papers of an archive without the rest of the site, and
 * prints the CPU time of each step. Run it with a content folder and an output folder, which
 * receives {@code search/} alone; a third argument leaves out related papers.
 */
public final class IndexTimes {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long last = PROCESS.getProcessCpuTime();

    private IndexTimes() {}

    /** Prints a line for each step. */
    public static void main(String[] arguments) throws Exception {
        new IndexTimes().run(Path.of(arguments[0]), Path.of(arguments[1]), arguments.length < 3);
    }

    private void run(Path content, Path output, boolean related) throws Exception {
        BuildOptions.Content options = BuildOptions.Content.of(content, content.resolve("none"));
        List<Paper> papers = new Build(options, new Problems()).archive().papers();
        say("read " + papers.size() + " papers");
        ArchiveWords words = ArchiveWords.of(papers, new PaperTexts(new FormulaConverter()));
        say("analyze texts");
        SearchIndex index = IndexBuilder.build(words);
        say("index");
        if (related) {
            RelatedPapers.of(words);
            say("related papers");
        }
        write(index, output);
    }

    private static void write(SearchIndex index, Path output) throws IOException {
        Path data = output.resolve("search/data");
        Files.createDirectories(data);
        Files.writeString(output.resolve("search/root.json"), index.root());
        long bytes = index.root().length();
        for (Map.Entry<String, byte[]> file : index.files().entrySet()) {
            Files.write(data.resolve(file.getKey()), file.getValue());
            bytes += file.getValue().length;
        }
        System.out.printf(
                Locale.ROOT, "%d files, %.1f MB%n", index.files().size() + 1, bytes / 1e6);
    }

    private void say(String step) {
        long now = PROCESS.getProcessCpuTime();
        System.out.printf(Locale.ROOT, "%-20s %6.1f s of CPU%n", step, (now - last) / 1e9);
        last = now;
    }
}
