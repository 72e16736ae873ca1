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
     * Returns a file in the folder that belongs to another place: {@code formulas-00c2f6e1.txt} for
     * the content folder of an archive.
     */
    public static Optional<Path> fileFor(String kind, Path place, String ending) {
        String path = place.toAbsolutePath().normalize().toString();
        String digest = ContentDigest.of(path.getBytes(StandardCharsets.UTF_8));
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
