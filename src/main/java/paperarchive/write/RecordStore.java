package paperarchive.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.file.AtomicFile;
import paperarchive.file.BoundedFile;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordReader;

/**
 * Creates and changes record files. Files of many records are held in memory and written by {@link
 * #flush}; a file of one record is written at once.
 */
public final class RecordStore {
    private static final int LARGEST = 1 << 30;

    private final Path content;
    private final Optional<Path> target;
    private final boolean dryRun;
    private final Map<Path, LinesFile> lineFiles = new LinkedHashMap<>();

    /** A file with one record per line. */
    private static final class LinesFile {
        private final List<String> lines = new ArrayList<>();
        private boolean changed;
    }

    /**
     * A store of the records of an archive.
     *
     * @param target the file that new records are added to; empty for one file per record
     */
    public RecordStore(Path content, Optional<Path> target, boolean dryRun) {
        this.content = content;
        this.target = target;
        this.dryRun = dryRun;
    }

    /** Adds a record and returns where it is. A file that exists is never replaced. */
    public Location create(RecordFields fields) throws IOException {
        if (target.isPresent()) {
            LinesFile file = lines(target.get());
            file.lines.add(RecordJson.line(fields));
            file.changed = true;
            return new Location(shown(target.get()), file.lines.size());
        }
        Path file = free(fields);
        if (!dryRun) {
            AtomicFile.write(file, RecordYaml.text(fields).getBytes(StandardCharsets.UTF_8));
        }
        return Location.of(shown(file));
    }

    private static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    private Path free(RecordFields fields) {
        String published = fields.text("published");
        String year = published.matches("\\d{4}.*") ? published.substring(0, 4) : "undated";
        Path folder = content.resolve("papers").resolve(year);
        String id = fields.text("id");
        Path file = folder.resolve(id + ".yaml");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(id + "-" + i + ".yaml");
        }
        return file;
    }

    /**
     * Reads a record again as it is now.
     *
     * @throws Unreadable if it cannot be edited automatically
     */
    public RawRecord read(String id, Location at) throws IOException, Unreadable {
        Path file = Path.of(at.file());
        String name = at.file();
        if (name.endsWith(".gz")) {
            throw new Unreadable(
                    Problem.error(
                            at,
                            "a record in a compressed file cannot be changed",
                            "store the file as .jsonl"));
        }
        Problems problems = new Problems();
        List<RawRecord> records;
        if (name.endsWith(".jsonl")) {
            String line = lines(file).lines.get(at.line() - 1);
            records = RecordReader.read(utf8(line), name, problems);
        } else if (Files.exists(file)) {
            records = RecordReader.read(Files.readAllBytes(file), name, problems);
        } else {
            records = List.of();
        }
        if (records.size() != 1 || !RecordFields.of(records.get(0)).text("id").equals(id)) {
            throw new Unreadable(
                    Problem.error(
                            at,
                            "this is no longer the record \"" + id + "\"",
                            "run the command again"));
        }
        return records.get(0);
    }

    /** Thrown if a record cannot be read or changed, with advice for the user. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /** Replaces the fields of a record. */
    public void update(Location at, RawRecord old, RecordFields fields)
            throws IOException, Unreadable {
        if (at.file().endsWith(".jsonl")) {
            LinesFile file = lines(Path.of(at.file()));
            file.lines.set(at.line() - 1, RecordJson.line(fields));
            file.changed = true;
            return;
        }
        byte[] bytes = Files.readAllBytes(Path.of(at.file()));
        try {
            byte[] changed = RecordEdit.of(at.file(), bytes, old, fields);
            if (!dryRun) {
                AtomicFile.write(Path.of(at.file()), changed);
            }
        } catch (RecordEdit.Refused e) {
            throw new Unreadable(e.problem());
        }
    }

    private LinesFile lines(Path file) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        LinesFile lines = lineFiles.get(key);
        if (lines == null) {
            lines = new LinesFile();
            if (Files.exists(file)) {
                String text = linesOf(file);
                String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
                lines.lines.addAll(List.of(unmarked.split("\n", -1)));
                int last = lines.lines.size() - 1;
                if (lines.lines.get(last).isBlank()) {
                    lines.lines.remove(last);
                }
            }
            lineFiles.put(key, lines);
        }
        return lines;
    }

    /** A pipe would be read for ever, and replaced by a file. */
    private static String linesOf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "this is not a regular file");
        }
        return BoundedFile.text(file, LARGEST);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the changed files of many records. */
    public void flush() throws IOException {
        for (Map.Entry<Path, LinesFile> file : lineFiles.entrySet()) {
            if (file.getValue().changed && !dryRun) {
                AtomicFile.write(
                        file.getKey(), utf8(String.join("\n", file.getValue().lines) + "\n"));
                file.getValue().changed = false;
            }
        }
    }
}
