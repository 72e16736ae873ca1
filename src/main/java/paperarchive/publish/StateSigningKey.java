package paperarchive.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The user's secret key, by which a build recognizes state that a build of the same user wrote. It
 * is stored outside of all projects, so a project cannot ship a forged state.
 */
final class StateSigningKey {
    private static final int BYTES = 32;
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] secret;

    private StateSigningKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Returns the user's key, created at the first call; a temporary key if it cannot be stored.
     */
    static StateSigningKey ofUser() {
        return UserCache.folder()
                .map(folder -> in(folder))
                .orElseGet(() -> new StateSigningKey(random()));
    }

    /** Returns the key kept in a folder, created at the first call. */
    static StateSigningKey in(Path folder) {
        Path file = folder.resolve("state-key");
        try {
            Optional<StateSigningKey> kept = read(file);
            if (kept.isPresent()) {
                return kept.get();
            }
            Files.createDirectories(folder);
            create(folder, file);
            return read(file).orElseGet(() -> new StateSigningKey(random()));
        } catch (IOException | UnsupportedOperationException e) {
            // The home folder is read-only: builds work, but each is a full build.
            return new StateSigningKey(random());
        }
    }

    private static Optional<StateSigningKey> read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length == BYTES ? Optional.of(new StateSigningKey(bytes)) : Optional.empty();
    }

    /** The file appears complete, even if two builds create the key at once. */
    private static void create(Path folder, Path file) throws IOException {
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        FileAttribute<?>[] mode =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(folder, "key", ".new", mode);
        try {
            Files.write(fresh, random());
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another build made it first, or a damaged file has the name.
            if (Files.size(file) != BYTES) {
                Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /**
     * Returns the authentication code of the first bytes of an array: HMAC-SHA-256 (RFC 2104),
     * implemented here because loading Java's cryptography takes a tenth of a second.
     */
    byte[] code(byte[] bytes, int length) {
        MessageDigest inner = sha256();
        inner.update(padded(INNER));
        inner.update(bytes, 0, length);
        MessageDigest outer = sha256();
        outer.update(padded(OUTER));
        return outer.digest(inner.digest());
    }

    private byte[] padded(byte pad) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) (pad ^ (i < secret.length ? secret[i] : 0));
        }
        return block;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }

    /** Returns whether the code is that of the first bytes of an array. */
    boolean matches(byte[] bytes, int length, byte[] code) {
        return MessageDigest.isEqual(code(bytes, length), code);
    }
}
