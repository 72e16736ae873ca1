package paperarchive.publish;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes through, counts them, and computes their {@link ContentDigest}. Not thread-safe. */
final class DigestingStream extends FilterOutputStream {
    private final ContentDigest.Sums sums = new ContentDigest.Sums();
    private long size;

    DigestingStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sums.add(bytes, from, length);
        size += length;
    }

    /** Returns the number of bytes. */
    long size() {
        return size;
    }

    String digest() {
        return sums.digest();
    }
}
