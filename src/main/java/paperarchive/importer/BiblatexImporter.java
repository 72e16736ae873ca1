package paperarchive.importer;

import java.util.regex.Pattern;

/** biblatex: BibTeX files with the types and fields of the LaTeX package biblatex. */
final class BiblatexImporter implements Importer {
    private static final Pattern OWN =
            Pattern.compile(
                    "(?im)^\\s*(journaltitle|date|eprinttype|eprintclass|langid|location|urldate)"
                            + "\\s*=|^\\s*@(online|report|thesis|collection|dataset|software)\\s*\\{");

    private final BibtexImporter bibtex = new BibtexImporter();

    @Override
    public String name() {
        return "biblatex";
    }

    @Override
    public String title() {
        return "biblatex";
    }

    @Override
    public boolean isRecognized(ImportSource source) {
        return bibtex.isRecognized(source) && OWN.matcher(source.head()).find();
    }

    @Override
    public void read(ImportSource source, EntrySink sink) {
        bibtex.read(source, sink);
    }
}
