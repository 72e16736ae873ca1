package paperarchive.template;

import freemarker.cache.TemplateLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import paperarchive.read.InputFile;
import paperarchive.read.InputFolder;

/** Loads templates from the templates folder: the files that were listed there, and no others. */
final class InputTemplates implements TemplateLoader {
    private final InputFolder folder;

    InputTemplates(InputFolder folder) {
        this.folder = folder;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return folder.file(name).orElse(null);
    }

    /** Templates are loaded only once, so no modification time is needed. */
    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        byte[] bytes = folder.bytes((InputFile) source);
        return new InputStreamReader(new ByteArrayInputStream(bytes), encoding);
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
