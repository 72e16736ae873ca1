package paperarchive.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperarchive.file.AtomicFile;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** Writes the files of a new archive: settings, three example records, workflow, issue forms. */
public final class ArchiveScaffold {
    private static final String WORKFLOWS = ".github/workflows/";

    /** The files by path, with the names of their source texts. */
    private static final Map<String, String> FILES = files();

    private ArchiveScaffold() {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("content/site.yaml", "site.yaml");
        files.put("content/papers/attention.yaml", "attention.yaml");
        files.put("content/papers/turing-1950.json", "turing.json");
        files.put("content/papers/shannon-1948.md", "shannon.md");
        files.put("content/pages/about.md", "about.md");
        files.put(".gitignore", "gitignore");
        files.put(".gitattributes", "gitattributes");
        files.put("README.md", "README.md");
        files.put(".github/ISSUE_TEMPLATE/suggest.yml", "suggest.yml");
        files.put(".github/ISSUE_TEMPLATE/correct.yml", "correct.yml");
        files.put(WORKFLOWS + "pages.yml", "pages.yml");
        files.put(WORKFLOWS + "corrections.yml", "corrections.yml");
        return files;
    }

    /**
     * Writes a new archive into a folder that is empty or does not exist; a folder {@code .git}
     * does not count.
     *
     * @return the files that were written, by their paths in the folder
     * @throws IOException if a file cannot be written; then none is left
     * @throws ProblemsFound if the folder has something in it
     */
    public static List<String> write(Path folder, ScaffoldOptions options, Problems problems)
            throws IOException, ProblemsFound {
        if (Files.exists(folder)) {
            checkEmpty(folder, problems);
        }
        problems.stopAtErrors();
        List<String> written = new ArrayList<>();
        try {
            writeFiles(folder, options, written);
            return written;
        } catch (IOException e) {
            undo(folder, written);
            throw e;
        }
    }

    private static void writeFiles(Path folder, ScaffoldOptions options, List<String> written)
            throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            boolean possible =
                    !file.getKey().startsWith(WORKFLOWS)
                            || !options.program().repository().isEmpty();
            if (possible) {
                byte[] bytes = options.fill(text(file.getValue()));
                AtomicFile.write(folder.resolve(file.getKey()), bytes);
                written.add(file.getKey());
            }
        }
    }

    /** Removes what was written before a disk was full, so that the next try finds no rest. */
    private static void undo(Path folder, List<String> written) throws IOException {
        for (String file : written) {
            Files.deleteIfExists(folder.resolve(file));
        }
        for (String file : FILES.keySet()) {
            Path empty = folder.resolve(file).getParent();
            while (empty != null && !empty.equals(folder) && deleteIfEmpty(empty)) {
                empty = empty.getParent();
            }
        }
    }

    private static boolean deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    private static void checkEmpty(Path folder, Problems problems) throws IOException {
        if (!Files.isDirectory(folder)) {
            problems.error(
                    Location.of(folder.toString()), "this is not a folder", "name another folder");
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().equals(".git")) {
                    problems.error(
                            Location.of(folder.toString()),
                            "this folder is not empty: it contains " + entry.getFileName(),
                            "name a folder that is empty or does not exist");
                    return;
                }
            }
        }
    }

    /** Returns a text of the scaffold by its name. */
    static String text(String name) throws IOException {
        try (InputStream in = ArchiveScaffold.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
