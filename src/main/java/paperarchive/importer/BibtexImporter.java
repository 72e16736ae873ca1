package paperarchive.importer;

import java.util.regex.Pattern;

/** BibTeX: {@code .bib} files of {@code @article{key, …}} entries. */
final class BibtexImporter implements Importer {
    static final Pattern ENTRY = Pattern.compile("(?m)^\\s*@[ \\t]*[A-Za-z]+[ \\t]*[{(]");

    @Override
    public String name() {
        return "bibtex";
    }

    @Override
    public String title() {
        return "BibTeX";
    }

    @Override
    public boolean isRecognized(ImportSource source) {
        String head = source.head();
        return ENTRY.matcher(head).find() && !head.startsWith("<") && !head.startsWith("{\"");
    }

    @Override
    public void read(ImportSource source, EntrySink sink) {
        for (BibtexEntry entry : BibtexFile.read(source, sink)) {
            sink.entry(source.at(entry.line()), entry.key(), BibtexRecord.of(entry));
        }
    }
}
