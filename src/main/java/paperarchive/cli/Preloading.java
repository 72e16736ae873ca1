package paperarchive.cli;

import java.util.Set;
import paperarchive.template.Theme;

/**
 * Loads classes that a command is going to need on another core, while the command line is read. To
 * load the libraries for templates and JSON takes as long as to read the options.
 */
final class Preloading {
    private static final Set<String> COMMANDS = Set.of("build", "serve");

    private final Thread thread = new Thread(Theme::builtIn, "preload");

    private Preloading() {
        thread.setDaemon(true);
    }

    /** Begins to load what the command of a command line needs, which may be nothing. */
    static Preloading begin(String... args) {
        Preloading preloading = new Preloading();
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            preloading.thread.start();
        }
        return preloading;
    }

    /** Waits for it: two threads that initialize the same classes could wait for each other. */
    void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
