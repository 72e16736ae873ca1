package paperarchive.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses a gzip file, and verifies all of its members. Used instead of {@link
 * java.util.zip.GZIPInputStream}, which treats damage after the first member as the end of the
 * file. Not thread-safe.
 *
 * <p>Source: RFC 1952, sections 2.2 and 2.3.
 */
final class GzipMembers extends InputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private static final int DEFLATE = 8;
    private static final int HAS_HEADER_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream raw;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final CRC32 headerSum = new CRC32();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;

    /** The offset of the buffer in the file. */
    private long bufferStart;

    private long written;
    private boolean withinMember;
    private boolean ended;

    GzipMembers(InputStream raw) {
        this.raw = raw;
    }

    /** Returns the number of bytes read from the file. */
    long bytesRead() {
        return bufferStart + at;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (!ended && length > 0) {
            if (!withinMember) {
                ended = !beginMember();
                continue;
            }
            int count = inflate(bytes, from, length);
            if (count > 0) {
                refuseBomb(count);
                return count;
            }
        }
        return length == 0 ? 0 : -1;
    }

    private void refuseBomb(int count) throws UnreadableFile {
        written += count;
        if (written > Limits.GZIP_FREE && written / Limits.GZIP_RATIO > bytesRead()) {
            throw new UnreadableFile(
                    1,
                    "this gzip file grows to more than " + Limits.GZIP_RATIO + " times its size",
                    "no archive compresses so well; store it as .jsonl if this one does");
        }
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException {
        if (inflater.needsInput()) {
            if (at == end && !fill()) {
                throw cutOff();
            }
            inflater.setInput(buffer, at, end - at);
        }
        try {
            int count = inflater.inflate(bytes, from, length);
            at = end - inflater.getRemaining();
            sum.update(bytes, from, count);
            if (inflater.finished()) {
                endMember();
            }
            return count;
        } catch (DataFormatException e) {
            at = end - inflater.getRemaining();
            throw damaged(bytesRead(), "the data there is not compressed");
        }
    }

    /** Reads the head of the next member; false at the end of the file. */
    private boolean beginMember() throws IOException {
        long start = bytesRead();
        if (at == end && !fill()) {
            if (start == 0) {
                throw unreadable("this gzip file is empty");
            }
            return false;
        }
        headerSum.reset();
        if (next() != 0x1f || next() != 0x8b) {
            throw start == 0 ? unreadable("this is not a gzip file") : stranger(start);
        }
        if (next() != DEFLATE) {
            throw damaged(start, "the member there is compressed in an unknown way");
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw damaged(start, "the member there has flags that gzip reserves");
        }
        skip(6);
        skipOptional(flags, start);
        inflater.reset();
        sum.reset();
        withinMember = true;
        return true;
    }

    private void skipOptional(int flags, long start) throws IOException {
        if ((flags & HAS_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_HEADER_CRC) != 0) {
            long expected = headerSum.getValue() & 0xffff;
            if ((next() | next() << 8) != expected) {
                throw damaged(start, "the checksum of the header there is wrong");
            }
        }
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipText() throws IOException {
        int c = next();
        while (c != 0) {
            c = next();
        }
    }

    private void endMember() throws IOException {
        long start = bytesRead();
        if (number() != sum.getValue()) {
            throw damaged(start, "the checksum there does not fit the data before it");
        }
        if (number() != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw damaged(start + 4, "the length there does not fit the data before it");
        }
        withinMember = false;
    }

    private long number() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw cutOff();
        }
        headerSum.update(buffer[at]);
        return buffer[at++] & 0xff;
    }

    private boolean fill() throws IOException {
        bufferStart += end;
        at = 0;
        end = Math.max(0, raw.read(buffer, 0, buffer.length));
        return end > 0;
    }

    private UnreadableFile cutOff() {
        return unreadable("this gzip file is cut off: it ends at byte " + bytesRead());
    }

    private static UnreadableFile damaged(long offset, String what) {
        return unreadable("this gzip file is damaged at byte " + offset + ": " + what);
    }

    private static UnreadableFile unreadable(String what) {
        return new UnreadableFile(1, what, "compress it again, or store it as .jsonl");
    }

    private static UnreadableFile stranger(long offset) {
        return new UnreadableFile(
                1,
                "what follows byte " + offset + " of this gzip file is not gzip",
                "if no record is missing, keep the first "
                        + offset
                        + " bytes alone (head -c "
                        + offset
                        + "); otherwise compress it again");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        raw.close();
    }
}
