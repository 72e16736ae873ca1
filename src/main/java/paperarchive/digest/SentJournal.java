package paperarchive.digest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A journal of who received a digest: each step is a line, flushed to disk before the next step. It
 * contains hashes of addresses, so it may be public. Not thread-safe; only one process can open it.
 */
final class SentJournal implements Closeable {
    /** The state of one message. */
    enum State {
        /** Not sent, or refused by the server. */
        UNSENT,
        /** The server was asked to accept it, but its reply is unknown. */
        UNCERTAIN,
        /** The server accepted it. */
        SENT
    }

    private static final int HASH_LENGTH = 32;
    private static final long LARGEST = 256L << 20;

    /** A line, or the beginning of one that was cut off, perhaps filled up with zeros. */
    private static final Pattern LINE =
            Pattern.compile("(|(asked|taken|refused) [0-9a-f]{0,32})\\x00*");

    private static final String ASKED = "asked";
    private static final String TAKEN = "taken";
    private static final String REFUSED = "refused";

    private final FileChannel channel;
    private final FileLock lock;
    private final Map<String, State> states;

    private SentJournal(FileChannel channel, FileLock lock, Map<String, State> states) {
        this.channel = channel;
        this.lock = lock;
        this.states = states;
    }

    /**
     * Opens a journal, or creates one.
     *
     * @throws IOException if the file cannot be written, or another process has it open
     */
    static SentJournal open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(file, "this is not a regular file; move it away");
        }
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.size() > LARGEST) {
                throw refused(file, "this is larger than " + LARGEST + " bytes");
            }
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new IOException("another process is sending with " + file);
            }
            return new SentJournal(channel, lock, read(file, channel));
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another process is sending with " + file, e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileSystemException refused(Path file, String reason) {
        return new FileSystemException(file.toString(), null, reason);
    }

    /**
     * Reads whole lines; one that was cut off was never acted upon, and is removed. Reading by
     * another channel would give the lock up: on POSIX systems a process loses its locks on a file
     * with the first channel that it closes.
     *
     * @throws IOException if the file is not a journal: who got the message would not be known
     */
    private static Map<String, State> read(Path file, FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // One read may not return everything.
        }
        String text = new String(bytes.array(), StandardCharsets.ISO_8859_1);
        int whole = text.lastIndexOf('\n') + 1;
        Map<String, State> states = new HashMap<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (!isLine(line)) {
                throw refused(
                        file,
                        "line "
                                + number
                                + " is not one of a journal; restore the file, or delete"
                                + " it if nobody has got the message");
            }
        }
        text.substring(0, whole)
                .lines()
                .forEach(
                        line -> {
                            int space = line.indexOf(' ');
                            if (space > 0) {
                                states.put(line.substring(space + 1), state(line, space));
                            }
                        });
        channel.truncate(whole);
        channel.position(whole);
        return states;
    }

    private static boolean isLine(String line) {
        return LINE.matcher(line).matches()
                || Stream.of(ASKED, TAKEN, REFUSED).anyMatch(step -> step.startsWith(line));
    }

    private static State state(String line, int end) {
        return switch (line.substring(0, end)) {
            case TAKEN -> State.SENT;
            case ASKED -> State.UNCERTAIN;
            default -> State.UNSENT;
        };
    }

    private static void write(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    State of(String email) {
        return states.getOrDefault(hash(email), State.UNSENT);
    }

    void asked(String email) throws IOException {
        note(ASKED, email, State.UNCERTAIN);
    }

    void taken(String email) throws IOException {
        note(TAKEN, email, State.SENT);
    }

    void refused(String email) throws IOException {
        note(REFUSED, email, State.UNSENT);
    }

    private void note(String step, String email, State state) throws IOException {
        String hash = hash(email);
        write(channel, step + " " + hash + "\n");
        states.put(hash, state);
    }

    /** SHA-256 of an address in small letters, of which 128 bits are kept. */
    static String hash(String email) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    email.toLowerCase(Locale.ROOT)
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
