package paperarchive.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of all formats, in the order in which they are tried on a file. */
public final class ImportFormats {
    /** The format name for automatic detection. */
    public static final String AUTO = "auto";

    private ImportFormats() {}

    /** Returns an importer for each format. */
    static List<Importer> all(Map<String, String> columns) {
        return List.of(
                new JsonLinesImporter(),
                new ArxivImporter(),
                new AnthologyXmlImporter(),
                new DailyPapersImporter(),
                new OpenAlexImporter(),
                new CrossrefImporter(),
                new CslJsonImporter(),
                new PmlrImporter(),
                new BiblatexImporter(),
                new BibtexImporter(),
                new RisImporter(),
                new CsvImporter(columns));
    }

    /** Returns the names of all formats, sorted: {@code anthology-xml}, {@code arxiv}, … */
    public static List<String> names() {
        return all(Map.of()).stream().map(Importer::name).sorted().toList();
    }

    /** Returns whether a column of a table may be imported into a field of this name. */
    public static boolean isField(String field) {
        return CsvImporter.isField(field);
    }

    static Optional<Importer> named(String name, Map<String, String> columns) {
        return all(columns).stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Returns the first format that matches a source. */
    static Optional<Importer> recognized(ImportSource source, Map<String, String> columns) {
        return all(columns).stream().filter(format -> format.isRecognized(source)).findFirst();
    }
}
