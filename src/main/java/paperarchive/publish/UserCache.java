package paperarchive.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the cache folder of the user, as in {@code ~/.cache/paper-archive}. */
final class UserCache {
    private UserCache() {}

    /** Returns the folder, which need not exist; empty if the user has no home folder. */
    static Optional<Path> folder() {
        return folder(System.getenv(), System.getProperty("user.home", ""));
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
