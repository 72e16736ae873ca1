package paperarchive.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import paperarchive.file.AtomicFile;
import paperarchive.file.BoundedFile;

/**
 * Hashes of the values that each format last gave for each record, so a later import knows which
 * values were edited by hand. Stored in {@code content/.imports/}, with one file per record file,
 * so branches that import different papers merge without conflicts.
 *
 * <p>Each line has the id, the format, and a hash and name for each field, separated by tabs.
 */
public final class ImportHistory {
    private static final String FOLDER = ".imports";
    private static final String ENDING = ".tsv";
    private static final int LARGEST = 1 << 30;

    private final Path content;
    private final Map<String, Map<String, Map<String, String>>> byId = new HashMap<>();
    private final Map<Path, String> stored = new HashMap<>();

    private ImportHistory(Path content) {
        this.content = content;
    }

    public static ImportHistory read(Path content) throws IOException {
        ImportHistory history = new ImportHistory(content);
        Path folder = content.resolve(FOLDER);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            insist(folder, Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder)) {
                files = walk.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
            }
            for (Path file : files) {
                insist(file, Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
                String text = BoundedFile.text(file, LARGEST);
                history.stored.put(file, text);
                text.lines().forEach(history::line);
            }
        }
        return history;
    }

    /** A link could lead out of the content folder, and what is read here is written again. */
    private static void insist(Path path, boolean expected) throws FileSystemException {
        if (!expected) {
            throw new FileSystemException(
                    path.toString(), null, "this is a link or has the wrong type; remove it");
        }
    }

    /** Reads a line; skips one damaged by a merge, so its fields count as edited by hand. */
    private void line(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 2) {
            return;
        }
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 2; i < cells.length; i++) {
            int equals = cells[i].indexOf('=');
            if (equals > 0) {
                said.put(cells[i].substring(equals + 1), cells[i].substring(0, equals));
            }
        }
        of(cells[0]).put(cells[1], said);
    }

    private Map<String, Map<String, String>> of(String id) {
        return byId.computeIfAbsent(id, x -> new TreeMap<>());
    }

    /** Returns the hashes of a record from a format. */
    public Map<String, String> said(String id, String format) {
        return of(id).getOrDefault(format, Map.of());
    }

    /** Returns the hashes of a record from all other formats. */
    public Collection<Map<String, String>> others(String id, String format) {
        Map<String, Map<String, String>> others = new TreeMap<>(of(id));
        others.remove(format);
        return others.values();
    }

    public void put(String id, String format, Map<String, String> said) {
        of(id).put(format, said);
    }

    /**
     * Writes what has changed.
     *
     * @param files the file of each record; the history of other records is dropped
     */
    public void write(Map<String, Path> files) throws IOException {
        Map<Path, TreeMap<String, String>> lines = new TreeMap<>();
        byId.forEach(
                (id, formats) -> {
                    Path file = files.get(id);
                    if (file != null && !formats.isEmpty()) {
                        TreeMap<String, String> some =
                                lines.computeIfAbsent(place(file), x -> new TreeMap<>());
                        formats.forEach((format, said) -> some.put(id + "\t" + format, row(said)));
                    }
                });
        for (Map.Entry<Path, TreeMap<String, String>> file : lines.entrySet()) {
            StringBuilder text = new StringBuilder();
            file.getValue().forEach((key, row) -> text.append(key).append(row).append('\n'));
            if (!text.toString().equals(stored.get(file.getKey()))) {
                AtomicFile.write(file.getKey(), text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        remove(lines.keySet());
    }

    private void remove(Set<Path> kept) throws IOException {
        for (Path file : stored.keySet()) {
            if (!kept.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** {@code content/.imports/2017/a.yaml.tsv} of {@code content/papers/2017/a.yaml}. */
    private Path place(Path record) {
        Path papers = content.resolve("papers").toAbsolutePath().normalize();
        Path file = record.toAbsolutePath().normalize();
        Path below = file.startsWith(papers) ? papers.relativize(file) : file.getFileName();
        return content.resolve(FOLDER).resolve(below + ENDING);
    }

    private static String collapsed(String field) {
        return field.replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ").strip();
    }

    private static String row(Map<String, String> said) {
        StringBuilder row = new StringBuilder();
        new TreeMap<>(said)
                .forEach(
                        (field, hash) ->
                                row.append('\t').append(hash).append('=').append(collapsed(field)));
        return row.toString();
    }
}
