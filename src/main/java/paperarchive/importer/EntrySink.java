package paperarchive.importer;

import paperarchive.problem.Location;

/** Receives what an importer reads, in the order of the source. */
interface EntrySink {
    /**
     * An entry was read.
     *
     * @param label what a person calls the entry, such as its citation key
     */
    void entry(Location at, String label, RecordDraft draft);

    /** An entry cannot be read. */
    void refuse(Location at, String label, String reason, String hint);

    /** Something was repaired, or does not belong to an entry. */
    void warn(Location at, String message, String hint);
}
