package paperarchive.importer;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import paperarchive.paper.Identifier;

/**
 * Reads one bibliographic format. Importers are stateless and thread-safe.
 *
 * <p>To add a format, implement this interface and add the class to {@link ImportFormats#ALL}.
 */
interface Importer {
    /** Returns the name of the format on the command line: {@code bibtex}. */
    String name();

    /** Returns the display name of the format: {@code BibTeX}. */
    String title();

    /** Returns whether a file looks like this format. Only its beginning is read. */
    boolean isRecognized(ImportSource source);

    /**
     * Reads every entry of a source. A damaged entry is reported, and reading continues with the
     * next one.
     */
    void read(ImportSource source, EntrySink sink);

    /** Returns the identifier in an argument such as {@code 2312.00001}. */
    default Optional<Identifier> identifier(String argument) {
        return Optional.empty();
    }

    /** Returns the request URLs for arguments that are not files. */
    default List<String> requests(List<String> arguments) {
        return List.of();
    }

    /** Returns the base URL of the service for {@link #requests}; empty if there is none. */
    default String service() {
        return "";
    }

    /** Returns the URL of the next page of a paginated response. */
    default Optional<URI> next(URI address, ImportSource answer) {
        return Optional.empty();
    }
}
