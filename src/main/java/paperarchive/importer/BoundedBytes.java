package paperarchive.importer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import paperarchive.file.BoundedFile;
import paperarchive.read.Limits;

/** Reads files and HTTP responses up to a maximum size. */
final class BoundedBytes {
    /** The maximum size of a source: some 100,000 entries with abstracts. */
    static final int MOST = 256 << 20;

    private BoundedBytes() {}

    /** Returns the bytes of a file, inflated if they are compressed with gzip. */
    static byte[] file(Path file) throws IOException {
        return inflated(BoundedFile.bytes(file, MOST));
    }

    /** Returns the bytes, inflated if they are compressed with gzip. */
    static byte[] inflated(byte[] bytes) throws IOException {
        boolean compressed =
                bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!compressed) {
            return bytes;
        }
        long most =
                Math.min(MOST, Math.max(Limits.GZIP_FREE, (long) bytes.length * Limits.GZIP_RATIO));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                if (out.size() > most) {
                    throw new IOException(
                            "the compressed data grow to more than " + most + " bytes");
                }
            }
            return out.toByteArray();
        }
    }
}
