package paperarchive.scaffold;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import paperarchive.file.AtomicFile;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * The checkout of the program's own repository, which contains the demo archive. Its workflow for
 * GitHub Pages builds the program itself, so the checkout can be turned into the user's own
 * archive.
 */
public final class DemoConverter {
    /** The folder of the records of the demo. */
    private static final String RECORDS = "content/papers/2025-12-12";

    private static final String SETTINGS = "content/site.yaml";
    private static final String ABOUT = "content/pages/about.md";

    /** The lines by which the demo's settings are recognized. */
    private static final List<String> DEMO_SETTINGS =
            List.of("title: Daily Papers", "baseUrl: http://localhost:8000/");

    /** What a fork does not need: tests and releases of the program. */
    private static final List<String> WORKFLOWS =
            List.of(".github/workflows/ci.yml", ".github/workflows/release.yml");

    private static final String CORRECTIONS = ".github/workflows/corrections.yml";

    /** The steps of a workflow that build the program before it is used. */
    private static final String BUILT_HERE =
            """
                  - uses: actions/setup-java@0f481fcb613427c0f801b606911222b5b6f3083a # v5.5.0
                    with:
                      distribution: temurin
                      java-version: "17"
                  - name: Build the program
                    run: ./mvnw -B -q -DskipTests package
                  - uses: ./.github/actions/correct
                    with:
                      jar: target/paper-archive.jar
            """;

    private DemoConverter() {}

    /**
     * Removes the records of the demo, their addresses, and the workflows for developing the
     * program; writes settings, three examples, a README and issue forms instead. Records, pages,
     * addresses and settings that are not those of the demo stay, also where they have its names.
     *
     * @return what was done, one line each: {@code removed 46 records of the demo}
     * @throws ProblemsFound if the folder is not such a checkout
     */
    public static List<String> convert(Path folder, ScaffoldOptions options, Problems problems)
            throws IOException, ProblemsFound {
        if (!Files.isDirectory(folder.resolve(RECORDS))
                || !Files.isRegularFile(folder.resolve("pom.xml"))) {
            problems.error(
                    Location.of(folder.toString()),
                    "this is not a checkout of the demo archive: there is no pom.xml beside "
                            + RECORDS,
                    "run init --here in the checkout, or init DIR for an archive without the"
                            + " program");
        }
        problems.stopAtErrors();
        List<String> done = new ArrayList<>();
        DemoFiles demo = new DemoFiles(folder);
        removeDemo(folder, demo, done);
        for (String workflow : WORKFLOWS) {
            remove(folder, workflow, done);
        }
        writeOwn(folder, options, demo, done);
        return done;
    }

    /** Removes the records and the ledger of the demo; what a person has changed is kept. */
    private static void removeDemo(Path folder, DemoFiles demo, List<String> done)
            throws IOException {
        int removed = 0;
        for (String path : demo.paths()) {
            boolean record = path.startsWith(RECORDS + "/");
            if (path.equals(ABOUT) || !Files.exists(folder.resolve(path))) {
                continue;
            }
            if (!demo.isUnchanged(path)) {
                done.add("kept " + path + ", which is not as in the demo");
            } else if (record) {
                Files.delete(folder.resolve(path));
                removed++;
            } else {
                remove(folder, path, done);
            }
        }
        done.add("removed " + removed + " records of the demo");
        try {
            Files.delete(folder.resolve(RECORDS));
        } catch (DirectoryNotEmptyException e) {
            done.add("kept " + RECORDS + ", in which other files are");
        }
    }

    private static void writeOwn(
            Path folder, ScaffoldOptions options, DemoFiles demo, List<String> done)
            throws IOException {
        Path settings = folder.resolve(SETTINGS);
        if (!Files.exists(settings) || Files.readAllLines(settings).containsAll(DEMO_SETTINGS)) {
            write(folder, SETTINGS, "site.yaml", options, done);
        } else {
            done.add("kept " + SETTINGS);
        }
        writeNew(folder, "content/papers/attention.yaml", "attention.yaml", options, done);
        writeNew(folder, "content/papers/turing-1950.json", "turing.json", options, done);
        writeNew(folder, "content/papers/shannon-1948.md", "shannon.md", options, done);
        if (demo.isUnchanged(ABOUT)) {
            write(folder, ABOUT, "about.md", options, done);
        } else {
            writeNew(folder, ABOUT, "about.md", options, done);
        }
        write(folder, "README.md", "README.md", options, done);
        write(folder, ".github/ISSUE_TEMPLATE/suggest.yml", "suggest.yml", options, done);
        write(folder, ".github/ISSUE_TEMPLATE/correct.yml", "correct.yml", options, done);
        String corrections =
                ArchiveScaffold.text("corrections.yml").replace("@PROGRAM_STEPS@\n", BUILT_HERE);
        AtomicFile.write(folder.resolve(CORRECTIONS), options.fill(corrections));
        done.add("wrote " + CORRECTIONS);
    }

    private static void writeNew(
            Path folder, String path, String text, ScaffoldOptions options, List<String> done)
            throws IOException {
        if (Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            done.add("kept " + path);
        } else {
            write(folder, path, text, options, done);
        }
    }

    private static void write(
            Path folder, String path, String text, ScaffoldOptions options, List<String> done)
            throws IOException {
        AtomicFile.write(folder.resolve(path), options.fill(ArchiveScaffold.text(text)));
        done.add("wrote " + path);
    }

    private static void remove(Path folder, String path, List<String> done) throws IOException {
        if (Files.deleteIfExists(folder.resolve(path))) {
            done.add("removed " + path);
        }
    }
}
