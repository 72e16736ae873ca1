package paperarchive.template;

import freemarker.template.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import paperarchive.read.InputFolder;
import paperarchive.words.Words;

/**
 * Parses the templates of a folder in the background, while the content is read: they do not depend
 * on it. What is wrong with a template is reported when a {@link Theme} is asked for it.
 */
public final class ThemeLoading {
    private static final String MAIL = "mail/";

    private final InputFolder folder;
    private final CompletableFuture<Configuration> parsed;

    private ThemeLoading(InputFolder folder, CompletableFuture<Configuration> parsed) {
        this.folder = folder;
        this.parsed = parsed;
    }

    /** Begins to parse the templates of a folder, which need not exist. */
    public static ThemeLoading begin(InputFolder folder) {
        return new ThemeLoading(folder, CompletableFuture.supplyAsync(() -> parsed(folder)));
    }

    private static Configuration parsed(InputFolder folder) {
        Configuration freemarker = Theme.configuration(folder);
        for (String name : UnusedTemplates.BUILT_IN) {
            try {
                if (!name.startsWith(MAIL)) {
                    freemarker.getTemplate(name);
                }
            } catch (IOException e) {
                // The theme reads it again and reports the same: nothing is remembered of it here.
                forget(name, freemarker);
            }
        }
        return freemarker;
    }

    private static void forget(String name, Configuration freemarker) {
        try {
            freemarker.removeTemplateFromCache(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the templates. */
    public InputFolder folder() {
        return folder;
    }

    /** Waits for the templates; afterwards nothing reads the folder. */
    public void await() {
        parsed.join();
    }

    /** The look with all templates parsed. */
    public Theme theme(Words words) {
        return Theme.of(folder, words, parsed.join());
    }
}
