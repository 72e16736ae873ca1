package paperarchive.importer;

import tools.jackson.databind.JsonNode;

/** A format whose entries are objects of a list in JSON. */
abstract class JsonImporter implements Importer {
    private final String list;
    private final String single;

    /**
     * A format.
     *
     * @param list the name of the list where the text is an object: {@code results}
     * @param single the name under which a text holds one entry; empty if none
     */
    JsonImporter(String list, String single) {
        this.list = list;
        this.single = single;
    }

    @Override
    public final void read(ImportSource source, EntrySink sink) {
        for (JsonEntries.Entry entry : JsonEntries.of(source, list, single, sink)) {
            sink.entry(source.at(entry.line()), label(entry.node()), record(entry.node()));
        }
    }

    @Override
    public final boolean isRecognized(ImportSource source) {
        String head = source.head();
        return (head.startsWith("{") || head.startsWith("[")) && hasSigns(head);
    }

    /** Whether the beginning of a text in JSON has names that only this format uses. */
    abstract boolean hasSigns(String head);

    /** What a person calls an entry, such as its identifier; may be empty. */
    abstract String label(JsonNode entry);

    abstract RecordDraft record(JsonNode entry);
}
