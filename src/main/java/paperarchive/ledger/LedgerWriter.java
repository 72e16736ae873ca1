package paperarchive.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import paperarchive.file.AtomicFile;
import paperarchive.paper.Ledger;

/**
 * Writes the files of a ledger. The caller must hold its lock. If a method is interrupted, the
 * ledger is still readable, because new files are flushed to disk before old ones are deleted.
 */
final class LedgerWriter {
    private final Path content;
    private final boolean locked;

    /**
     * A writer to a content folder.
     *
     * @param locked whether no other process writes, so temporary files of killed ones can be
     *     removed
     */
    LedgerWriter(Path content, boolean locked) {
        this.content = content;
        this.locked = locked;
    }

    /** Adds a file with some entries that is newer than all others. */
    LedgerFiles add(LedgerFiles now, LocalDate day, List<Ledger.Entry> entries) throws IOException {
        byte[] bytes = LedgerFiles.bytes(entries);
        return put(now, now.next(day, bytes), bytes);
    }

    private LedgerFiles put(LedgerFiles now, String name, byte[] bytes) throws IOException {
        Path file = content.resolve(name);
        if (locked) {
            AtomicFile.removeLeftovers(file);
        }
        AtomicFile.writeDurably(file, bytes);
        return now.with(name, bytes);
    }

    private LedgerFiles delete(LedgerFiles now, String name) throws IOException {
        Files.deleteIfExists(content.resolve(name));
        return now.without(name);
    }

    /** Moves the single file of former versions into the folder, bytes unchanged. */
    LedgerFiles moveFormer(LedgerFiles now) throws IOException {
        byte[] former = now.byName().get(Ledger.FORMER_NAME);
        if (former == null) {
            return now;
        }
        byte[] moved = now.byName().get(LedgerFiles.MOVED);
        byte[] all = moved == null ? former : joined(moved, former);
        return delete(put(now, LedgerFiles.MOVED, all), Ledger.FORMER_NAME);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(first.length + second.length + 1);
        all.writeBytes(first);
        all.write('\n');
        all.writeBytes(second);
        return all.toByteArray();
    }

    /** Removes the lines of some addresses, and files that become empty. */
    LedgerFiles forget(LedgerFiles now, Predicate<String> forgotten) throws IOException {
        LedgerFiles after = now;
        for (Map.Entry<String, byte[]> file : now.byName().entrySet()) {
            LedgerLines lines = new LedgerLines(file.getValue());
            LedgerLines kept = lines.without(forgotten);
            if (kept.size() < lines.size()) {
                after =
                        kept.hasEntries()
                                ? put(after, file.getKey(), kept.bytes())
                                : delete(after, file.getKey());
            }
        }
        return after;
    }

    /** Replaces all files by one. */
    LedgerFiles compact(LedgerFiles now, Ledger all) throws IOException {
        if (now.byName().size() < 2) {
            return moveFormer(now);
        }
        LocalDate day =
                all.entries().stream()
                        .map(Ledger.Entry::since)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH);
        LedgerFiles after = add(now, day, all.entries());
        for (String name : now.byName().keySet()) {
            after = delete(after, name);
        }
        return after;
    }
}
