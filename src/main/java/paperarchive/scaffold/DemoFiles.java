package paperarchive.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The records, the page and the ledger of the demo, with a hash of each. So a file that a person
 * has added or changed is told apart from one of the demo. The list is {@code demo-files.sha256},
 * in the form that {@code sha256sum} writes.
 */
final class DemoFiles {
    private final Path folder;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    /**
     * The files of the demo in a checkout.
     *
     * @param folder the checkout
     */
    DemoFiles(Path folder) throws IOException {
        this.folder = folder;
        ArchiveScaffold.text("demo-files.sha256")
                .lines()
                .forEach(
                        line -> {
                            int space = line.indexOf("  ");
                            hashes.put(line.substring(space + 2), line.substring(0, space));
                        });
    }

    /** Their paths in the checkout: {@code content/pages/about.md}. */
    Collection<String> paths() {
        return hashes.keySet();
    }

    /** Returns whether a path has the bytes of the demo; the ends of lines do not count. */
    boolean isUnchanged(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && hash(Files.readAllBytes(file)).equals(hashes.get(path));
    }

    /** The hash of a file, in which git may have ended the lines as Windows does. */
    static String hash(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
