package paperarchive.digest;

import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paperarchive.file.BoundedFile;

/** The file of subscribers: one e-mail address a line; lines that begin with # are comments. */
public final class Subscribers {
    private static final int LARGEST = 64 << 20;

    private Subscribers() {}

    /**
     * Returns the addresses in their order, each once, whatever its capitals and the name beside
     * it. A line that is not an address is returned as it is: sending to it fails.
     */
    public static List<String> in(Path file) throws IOException {
        // Bytes that are not UTF-8 become a character that no address has.
        String text = new String(BoundedFile.bytes(file, LARGEST), StandardCharsets.UTF_8);
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String line : text.split("[\\n\\r]+", -1)) {
            String written = line.replace("\ufeff", "").strip();
            if (!written.isEmpty() && !written.startsWith("#")) {
                String address = address(written);
                addresses.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
            }
        }
        return List.copyOf(addresses.values());
    }

    private static String address(String line) {
        try {
            return Mailbox.of(line).getAddress();
        } catch (AddressException e) {
            return line;
        }
    }
}
