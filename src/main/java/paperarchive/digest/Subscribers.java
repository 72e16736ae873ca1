package paperarchive.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The file of subscribers: one e-mail address a line; lines that begin with # are for people. */
public final class Subscribers {
    private Subscribers() {}

    /** Returns the addresses in their order, each once, whatever its capitals. */
    public static List<String> in(Path file) throws IOException {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String address = line.replace("\ufeff", "").strip();
            if (!address.isEmpty() && !address.startsWith("#")) {
                addresses.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
            }
        }
        return List.copyOf(addresses.values());
    }
}
