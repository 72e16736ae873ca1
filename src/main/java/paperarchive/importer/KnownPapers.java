package paperarchive.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.ContentReader;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordReader;
import paperarchive.write.FieldValue;
import paperarchive.write.RecordFields;

/** The records of the archive, looked up by id, by identifier, or by title, author and year. */
final class KnownPapers {
    /**
     * One record.
     *
     * @param at the file and line of the record
     */
    record Known(String id, Location at, PaperKeys keys) {
        Path file() {
            return Path.of(at.file());
        }
    }

    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, Known> byIdentifier = new HashMap<>();
    private final Map<String, Known> byWork = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();

    /**
     * Reads the records of an archive, and those of one more file outside of it.
     *
     * @param problems receives records that cannot be read
     */
    static KnownPapers read(Path content, Optional<Path> lines, Problems problems)
            throws IOException {
        KnownPapers papers = new KnownPapers();
        List<Entry> entries =
                new ArrayList<>(new ContentReader(content, problems).records(KnownPapers::entry));
        boolean elsewhere =
                lines.isPresent()
                        && Files.exists(lines.get())
                        && !isWithin(lines.get(), content.resolve("papers"));
        if (elsewhere) {
            Path file = lines.get();
            for (RawRecord record :
                    RecordReader.read(Files.readAllBytes(file), file.toString(), problems)) {
                entries.add(entry(record));
            }
        }
        for (Entry entry : entries) {
            papers.add(entry.known);
            papers.aliases.addAll(entry.aliases);
        }
        return papers;
    }

    private static boolean isWithin(Path file, Path folder) {
        return file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }

    private record Entry(Known known, List<String> aliases) {}

    private static Entry entry(RawRecord record) {
        RecordFields fields = RecordFields.of(record);
        List<String> aliases = new ArrayList<>();
        if (fields.get("aliases").orElse(FieldValue.of("")) instanceof FieldValue.Items items) {
            for (FieldValue alias : items.values()) {
                if (alias instanceof FieldValue.Text text) {
                    aliases.add(text.text().toLowerCase(Locale.ROOT));
                }
            }
        }
        Known known = new Known(fields.text("id"), record.at(), PaperKeys.of(fields));
        return new Entry(known, aliases);
    }

    void add(Known paper) {
        byId.putIfAbsent(paper.id, paper);
        paper.keys.identifiers().forEach(key -> byIdentifier.putIfAbsent(key, paper));
        if (!paper.keys.work().isEmpty()) {
            byWork.putIfAbsent(paper.keys.work(), paper);
        }
    }

    /** Returns the record of the same paper. */
    Optional<Known> same(String id, PaperKeys keys) {
        if (!id.isEmpty() && byId.containsKey(id)) {
            return Optional.ofNullable(byId.get(id));
        }
        for (String key : keys.identifiers()) {
            Known known = byIdentifier.get(key);
            if (known != null && !known.keys.isOther(keys)) {
                return Optional.of(known);
            }
        }
        Known known = byWork.get(keys.work());
        return known == null || known.keys.contradict(keys) ? Optional.empty() : Optional.of(known);
    }

    /** Returns another paper with one of these identifiers; one of the two papers must be wrong. */
    Optional<Known> withIdentifierOf(PaperKeys keys) {
        return keys.identifiers().stream()
                .filter(byIdentifier::containsKey)
                .findFirst()
                .map(byIdentifier::get);
    }

    boolean isTaken(String id) {
        return byId.containsKey(id) || aliases.contains(id);
    }

    /** Where the record with an id is. */
    Optional<Location> at(String id) {
        return Optional.ofNullable(byId.get(id)).map(Known::at);
    }

    /** Returns the file of each record by its id. */
    Map<String, Path> files() {
        Map<String, Path> files = new HashMap<>();
        byId.forEach((id, known) -> files.put(id, known.file()));
        return files;
    }
}
