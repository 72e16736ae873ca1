package paperarchive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import paperarchive.ledger.LedgerFolder;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.publish.Publisher;
import paperarchive.read.InputFolder;

/** A folder with content, templates and the site built from them: {@code content/site.yaml}. */
public final class SiteFolder {
    private final Path root;

    public SiteFolder(Path root) {
        this.root = root;
    }

    public Path path(String file) {
        return root.resolve(file);
    }

    public Path output() {
        return root.resolve("site-output");
    }

    /** Writes a file of the folder: {@code content/papers/a.yaml}. */
    public SiteFolder write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** A site of two papers of two days that builds without a warning. */
    public SiteFolder writeTwoPapers() throws IOException {
        write("content/site.yaml", "title: Two papers\nbaseUrl: https://example.org/\n");
        write(
                "content/papers/a.yaml",
                """
                id: a
                title: First
                authors: [Ada Lovelace]
                listed: 2025-12-11
                tags: [engines]
                """);
        return write("content/papers/b.yaml", "id: b\ntitle: Second\nlisted: 2025-12-12\n");
    }

    public String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    /** The ledger as all its files state it together, one address a line. */
    public String ledger() {
        Problems problems = new Problems();
        InputFolder content =
                InputFolder.of(root.resolve("content"), InputFolder.Kind.CONTENT, problems);
        StringBuilder lines = new StringBuilder();
        LedgerFolder.of(content, problems)
                .ledger()
                .entries()
                .forEach(entry -> lines.append(entry).append('\n'));
        if (problems.errors() > 0) {
            throw new AssertionError(problems.sorted().toString());
        }
        return lines.toString();
    }

    /** A file of the built site: {@code papers/a/index.html}. */
    public String page(String path) throws IOException {
        return Files.readString(output().resolve(path));
    }

    public Publisher.Outcome build() throws IOException, ProblemsFound {
        return build(new Problems());
    }

    public Publisher.Outcome build(Problems problems) throws IOException, ProblemsFound {
        return build(problems, false);
    }

    /** A build that asks nothing of what an earlier one left. */
    public Publisher.Outcome fullBuild(Problems problems) throws IOException, ProblemsFound {
        return build(problems, true);
    }

    private Publisher.Outcome build(Problems problems, boolean full)
            throws IOException, ProblemsFound {
        Path content = root.resolve("content");
        Path templates = root.resolve("templates");
        BuildOptions.Content options = BuildOptions.Content.of(content, templates);
        BuildOptions.Output target = BuildOptions.Output.to(output()).withFull(full);
        return new Build(options, problems).run(target, new LedgerMode.Preview(), new Silence());
    }

    /** Every file of the built site by its path, one character for each byte. */
    public NavigableMap<String, String> tree() throws IOException {
        return tree(output());
    }

    /** Every file below a folder that is not the workshop of a build. */
    public static NavigableMap<String, String> tree(Path folder) throws IOException {
        NavigableMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".paper-archive/")) {
                    byte[] bytes = Files.readAllBytes(file);
                    files.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    /** Wants to know nothing. */
    public record Silence() implements Build.Progress {
        @Override
        public void stage(String name) {}

        @Override
        public void note(String text) {}

        @Override
        public void rendered(int pages) {}
    }
}
