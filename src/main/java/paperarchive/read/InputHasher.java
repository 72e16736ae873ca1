package paperarchive.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hash of all inputs of a site, by which a build detects that nothing changed: texts and the
 * bytes of files, never their time stamps. It is SHA-256, as in {@code 9f86d081884c7d65…}.
 */
public final class InputHasher {
    private static final int BLOCK_BYTES = 1 << 16;

    private final MessageDigest digest;

    public InputHasher() {
        this.digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }

    /** Adds a text with its length. */
    public InputHasher add(String text) {
        return addBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void addLength(long length) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            digest.update((byte) (length >>> shift));
        }
    }

    /** Adds the name and the bytes of every file below a folder of the program. */
    public InputHasher addFolder(Path folder) throws IOException {
        Path root = folder.toRealPath();
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(root)) {
            entries = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path entry : entries) {
            add(root.relativize(entry).toString().replace('\\', '/')).addFile(entry);
        }
        return this;
    }

    /** Returns the SHA-256 of a file, as {@code sha256sum} prints it. */
    public static String ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds the bytes of a file. */
    public InputHasher addFile(Path file) throws IOException {
        addLength(Files.size(file));
        byte[] block = new byte[BLOCK_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return this;
    }

    /** Adds bytes as {@link #addFile} would for a file with these bytes. */
    public InputHasher addBytes(byte[] bytes) {
        addLength(bytes.length);
        digest.update(bytes);
        return this;
    }

    /** Returns the hash in hexadecimal digits. Call it once, at the end. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
