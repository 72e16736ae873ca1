package paperarchive.importer;

import paperarchive.problem.Location;

/** Receives what an importer reads, in the order of the source. */
interface EntrySink {
    /**
     * Called when an entry was read.
     *
     * @param label the name of the entry in messages, such as its citation key
     */
    void entry(Location at, String label, RecordDraft draft);

    /** Called when an entry cannot be read. */
    void refuse(Location at, String label, String reason, String hint);

    /** Called when something was repaired, or does not belong to an entry. */
    void warn(Location at, String message, String hint);
}
