package paperarchive.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import paperarchive.file.AtomicFile;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * The checkout of the program's own repository, which contains the demo archive. Its workflow for
 * GitHub Pages builds the program itself, so the checkout can become an archive of one's own.
 */
public final class DemoCheckout {
    /** The folder of the records of the demo. */
    private static final String RECORDS = "content/papers/2025-12-12";

    private static final String SETTINGS = "content/site.yaml";
    private static final String LEDGER = "content/addresses";

    /** The start of the names of the demo's ledger files. */
    private static final String LEDGER_FILE = "2025-12-12-1-";

    /** The lines by which the settings of the demo are known. */
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

    private DemoCheckout() {}

    /**
     * Removes the records of the demo, their addresses, and the workflows for developing the
     * program; writes settings, three examples, a README and issue forms instead. Records, pages
     * and settings that are not those of the demo stay.
     *
     * @return what was done, one line each: {@code removed content/papers/2025-12-12}
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
        removeTree(folder, RECORDS, done);
        for (String file : demoLedger(folder)) {
            remove(folder, LEDGER + "/" + file, done);
        }
        for (String workflow : WORKFLOWS) {
            remove(folder, workflow, done);
        }
        writeOwn(folder, options, done);
        return done;
    }

    private static List<String> demoLedger(Path folder) throws IOException {
        Path ledger = folder.resolve(LEDGER);
        if (!Files.isDirectory(ledger)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(ledger)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(LEDGER_FILE))
                    .sorted()
                    .toList();
        }
    }

    private static void writeOwn(Path folder, ScaffoldOptions options, List<String> done)
            throws IOException {
        Path settings = folder.resolve(SETTINGS);
        if (!Files.exists(settings) || Files.readAllLines(settings).containsAll(DEMO_SETTINGS)) {
            write(folder, SETTINGS, "site.yaml", options, done);
        } else {
            done.add("kept " + SETTINGS);
        }
        write(folder, "content/papers/attention.yaml", "attention.yaml", options, done);
        write(folder, "content/papers/turing-1950.json", "turing.json", options, done);
        write(folder, "content/papers/shannon-1948.md", "shannon.md", options, done);
        write(folder, "content/pages/about.md", "about.md", options, done);
        write(folder, "README.md", "README.md", options, done);
        write(folder, ".github/ISSUE_TEMPLATE/suggest.yml", "suggest.yml", options, done);
        write(folder, ".github/ISSUE_TEMPLATE/correct.yml", "correct.yml", options, done);
        String corrections =
                ArchiveScaffold.text("corrections.yml").replace("@PROGRAM_STEPS@\n", BUILT_HERE);
        AtomicFile.write(folder.resolve(CORRECTIONS), options.fill(corrections));
        done.add("wrote " + CORRECTIONS);
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

    private static void removeTree(Path folder, String path, List<String> done) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder.resolve(path))) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
        done.add("removed " + path);
    }
}
