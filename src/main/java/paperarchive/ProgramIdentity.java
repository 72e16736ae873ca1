package paperarchive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import paperarchive.read.InputHasher;

/**
 * Identifies the version of the program, and of Java, whose Unicode tables affect slugs.
 *
 * <p>A jar ends in a directory that has the name, the size and the checksum of every file in it.
 * Only this directory, a thirtieth of the jar, is hashed: hashing the whole jar would take a sixth
 * of the time of a small build. Source: PKWARE, ".ZIP File Format Specification", sections 4.3.12
 * and 4.3.16.
 */
final class ProgramIdentity {
    private static final int END_BYTES = 22;
    private static final int MOST_END_BYTES = END_BYTES + 0xffff;
    private static final int END_MARK = 0x06054b50;
    private static final int MOST_DIRECTORY_BYTES = 64 << 20;

    private ProgramIdentity() {}

    /** Returns a hash of the running program: 64 hexadecimal digits. */
    static String ofRunning() throws IOException {
        InputHasher inputs = new InputHasher().add(Integer.toString(Runtime.version().feature()));
        CodeSource source = ProgramIdentity.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return inputs.hex();
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(program)) {
                inputs.addFolder(program);
            } else {
                inputs.addBytes(directory(program));
            }
            return inputs.hex();
        } catch (URISyntaxException e) {
            throw new IOException("cannot locate the running jar", e);
        }
    }

    /** Returns the directory of a jar, or all of its bytes if no directory is found. */
    static byte[] directory(Path jar) throws IOException {
        try (FileChannel file = FileChannel.open(jar)) {
            long size = file.size();
            int tail = (int) Math.min(size, MOST_END_BYTES);
            ByteBuffer end = read(file, size - tail, tail);
            for (int at = tail - END_BYTES; at >= 0; at--) {
                if (end.getInt(at) == END_MARK
                        && end.getShort(at + 20) == (short) (tail - at - END_BYTES)) {
                    long length = Integer.toUnsignedLong(end.getInt(at + 12));
                    long start = Integer.toUnsignedLong(end.getInt(at + 16));
                    boolean known = length > 0 && length <= MOST_DIRECTORY_BYTES;
                    return known && start + length <= size
                            ? read(file, start, (int) length).array()
                            : Files.readAllBytes(jar);
                }
            }
        }
        return Files.readAllBytes(jar);
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // The rest follows.
        }
        return bytes;
    }
}
