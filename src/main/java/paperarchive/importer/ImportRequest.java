package paperarchive.importer;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paperarchive.paper.Identifier;

/**
 * One file or address to import from.
 *
 * @param format empty if it is to be recognised
 * @param shown its name in messages
 * @param address empty for a file
 * @param isLookup whether the request looks up identifiers
 * @param wanted the identifiers that are reported as missing if the response lacks them
 */
record ImportRequest(
        Optional<Importer> format,
        String shown,
        Path file,
        Optional<URI> address,
        boolean isLookup,
        List<Identifier> wanted) {

    /** Returns the requests of an import: files and URLs first, all identifiers together last. */
    static List<ImportRequest> of(ImportRun.Order order) throws ImportRun.WrongArgument {
        boolean auto = order.format().equals(ImportFormats.AUTO);
        Optional<Importer> format =
                auto ? Optional.empty() : ImportFormats.named(order.format(), order.columns());
        List<ImportRequest> requests = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String argument : order.arguments()) {
            if (ImportRun.isFile(argument)) {
                files(Path.of(argument)).forEach(f -> requests.add(ofFile(format, f)));
            } else if (isAddress(argument) && !isPaper(argument, format)) {
                requests.add(ofAddress(format, argument, false));
            } else {
                names.add(argument);
            }
        }
        requests.addAll(ofNames(format, names, order));
        return requests;
    }

    private static List<Path> files(Path place) throws ImportRun.WrongArgument {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (java.io.IOException e) {
            throw new ImportRun.WrongArgument("cannot list the folder " + place);
        }
    }

    private static ImportRequest ofFile(Optional<Importer> format, Path file) {
        return new ImportRequest(format, file.toString(), file, Optional.empty(), false, List.of());
    }

    private static ImportRequest ofAddress(
            Optional<Importer> format, String address, boolean isLookup)
            throws ImportRun.WrongArgument {
        try {
            return new ImportRequest(
                    format,
                    address,
                    Path.of(""),
                    Optional.of(new URI(address)),
                    isLookup,
                    List.of());
        } catch (URISyntaxException e) {
            throw new ImportRun.WrongArgument("not a web address: " + address);
        }
    }

    private static boolean isAddress(String argument) {
        return argument.startsWith("http://") || argument.startsWith("https://");
    }

    /** Returns whether a URL is that of a paper that the service can return for import. */
    private static boolean isPaper(String argument, Optional<Importer> format) {
        return format.map(f -> f.identifier(argument).isPresent())
                .orElse(
                        IdentifierExtractor.arxiv(argument).isPresent()
                                || IdentifierExtractor.doi(argument).isPresent());
    }

    private static List<ImportRequest> ofNames(
            Optional<Importer> format, List<String> names, ImportRun.Order order)
            throws ImportRun.WrongArgument {
        if (names.isEmpty()) {
            return List.of();
        }
        List<ImportRequest> requests = new ArrayList<>();
        if (format.isPresent()) {
            add(format.get(), names, order, requests);
            return requests;
        }
        List<String> preprints = new ArrayList<>(names);
        preprints.removeIf(name -> IdentifierExtractor.arxiv(name).isEmpty());
        List<String> others = new ArrayList<>(names);
        others.removeAll(preprints);
        for (String name : others) {
            if (IdentifierExtractor.doi(name).isEmpty()) {
                throw new ImportRun.WrongArgument(
                        "there is no file \""
                                + name
                                + "\", and it is neither an arXiv id nor a DOI");
            }
        }
        add(new ArxivImporter(), preprints, order, requests);
        add(new CrossrefImporter(), others, order, requests);
        return requests;
    }

    private static void add(
            Importer format,
            List<String> names,
            ImportRun.Order order,
            List<ImportRequest> requests)
            throws ImportRun.WrongArgument {
        List<Identifier> wanted = new ArrayList<>();
        for (String name : names) {
            Optional<Identifier> identifier = format.identifier(name);
            if (identifier.isEmpty()) {
                throw new ImportRun.WrongArgument(
                        "there is no file \""
                                + name
                                + "\", and it is not an identifier that "
                                + format.name()
                                + " can look up");
            }
            wanted.add(identifier.get());
        }
        String service = order.service().isEmpty() ? format.service() : order.service();
        List<String> paths = format.requests(names);
        for (String path : paths) {
            requests.add(ofAddress(Optional.of(format), service + path, true));
        }
        if (!paths.isEmpty()) {
            int last = requests.size() - 1;
            ImportRequest request = requests.get(last);
            requests.set(
                    last,
                    new ImportRequest(
                            request.format,
                            request.shown,
                            request.file,
                            request.address,
                            true,
                            wanted));
        }
    }
}
