package paperarchive.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the cache folder of the user, as in {@code ~/.cache/paper-archive}. */
public final class UserCache {
    private UserCache() {}

    /** Returns the folder, which need not exist; empty if the user has no home folder. */
    public static Optional<Path> folder() {
        return folder(System.getenv(), System.getProperty("user.home", ""));
    }

    /**
     * Returns a file in the folder that belongs to something else, such as a content folder: {@code
     * formulas-00c2f6e1a7b3d945.txt}.
     */
    public static Optional<Path> fileFor(String kind, String subject, String ending) {
        String digest = ContentDigest.of(subject.getBytes(StandardCharsets.UTF_8));
        return folder().map(folder -> folder.resolve(kind + "-" + digest + ending));
    }

    static Optional<Path> folder(Map<String, String> environment, String userHome) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!cache.isEmpty() && Path.of(cache).isAbsolute()) {
            return Optional.of(Path.of(cache, "paper-archive"));
        }
        String home = environment.getOrDefault("HOME", userHome);
        return !home.isEmpty() && Path.of(home).isAbsolute()
                ? Optional.of(Path.of(home, ".cache", "paper-archive"))
                : Optional.empty();
    }
}
