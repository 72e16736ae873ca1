package paperarchive.importer;

import java.util.List;
import java.util.Optional;
import paperarchive.paper.Identifier;

/** JSON of a service that can be asked for works by their DOI. */
abstract class DoiServiceImporter extends JsonImporter {
    DoiServiceImporter(String list, String single) {
        super(list, single);
    }

    @Override
    public final Optional<Identifier> identifier(String argument) {
        return IdentifierExtractor.doi(argument).map(doi -> new Identifier("doi", doi));
    }

    @Override
    public final List<String> requests(List<String> arguments) {
        return arguments.stream()
                .flatMap(argument -> IdentifierExtractor.doi(argument).stream())
                .map(this::request)
                .toList();
    }

    /** The path and query by which the service answers with one work. */
    abstract String request(String doi);
}
