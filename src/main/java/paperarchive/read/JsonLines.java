package paperarchive.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/** A file of one record a line, read in blocks of whole lines so that no file is held in memory. */
final class JsonLines implements AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 18;
    private static final String AGAIN = "compress it again, or store it as .jsonl";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Some whole lines of a file, and the number of the first of them. */
    static final class Block {
        private final String file;
        private final int firstLine;
        private final byte[] bytes;
        private final int from;
        private final int to;

        private Block(String file, int firstLine, byte[] bytes, int from, int to) {
            this.file = file;
            this.firstLine = firstLine;
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        boolean isEmpty() {
            return from == to;
        }

        /** The records of the lines; a line that holds none becomes a problem. */
        List<RawRecord> records(Problems problems) {
            RecordParser parser = new RecordParser(file, Subject.PAPER, problems);
            List<RawRecord> records = new ArrayList<>();
            int line = firstLine;
            int start = from;
            while (start < to) {
                int end = endOfLine(start);
                if (!isBlank(start, end)) {
                    parser.json(bytes, start, end - start, line).ifPresent(records::add);
                }
                start = end + 1;
                line++;
            }
            return records;
        }

        private int endOfLine(int start) {
            int i = start;
            while (i < to && bytes[i] != '\n') {
                i++;
            }
            return i;
        }

        private boolean isBlank(int start, int end) {
            for (int i = start; i < end; i++) {
                if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    private final String file;
    private final InputStream in;
    private byte[] rest = new byte[0];
    private int nextLine = 1;

    private JsonLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Opens a {@code .jsonl} or {@code .jsonl.gz} file shown to people as {@code shown}. */
    static JsonLines open(Path path, String shown) throws IOException {
        InputStream raw = Files.newInputStream(path);
        try {
            return of(raw, shown);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The lines of a stream, which is compressed where the name shown ends in {@code .gz}. */
    static JsonLines of(InputStream raw, String shown) throws IOException {
        return new JsonLines(shown, shown.endsWith(".gz") ? new Inflated(raw) : raw);
    }

    /** More than a file may hold. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String hint;

        TooMuch(int line, String what, String hint) {
            super(what);
            this.line = line;
            this.hint = hint;
        }
    }

    /** What gzip holds, as long as it has not become out of all proportion. */
    private static final class Inflated extends GZIPInputStream {
        private long total;

        Inflated(InputStream raw) throws IOException {
            super(raw, BLOCK_BYTES);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            total += Math.max(0, read);
            long written = inf.getBytesWritten();
            if (total > Limits.GZIP_FREE
                    && written > BLOCK_BYTES
                    && written / Limits.GZIP_RATIO > inf.getBytesRead()) {
                throw new TooMuch(
                        1,
                        "this gzip file grows to more than "
                                + Limits.GZIP_RATIO
                                + " times its size",
                        "no archive compresses so well; store it as .jsonl if this one does");
            }
            return read;
        }
    }

    /** What to tell a person whose compressed file cannot be read. */
    static boolean report(IOException e, String file, Problems problems) {
        Location at = Location.of(file);
        if (e instanceof CharacterCodingException) {
            Utf8.report(at, problems);
        } else if (e instanceof EOFException) {
            problems.error(at, "this gzip file is empty or cut off", AGAIN);
        } else if (e instanceof TooMuch much) {
            problems.error(
                    new Location(file, much.line), String.valueOf(much.getMessage()), much.hint);
        } else if (e instanceof ZipException zip) {
            boolean other = "Not in GZIP format".equals(zip.getMessage());
            problems.error(at, other ? "this is no gzip file" : "this gzip file is damaged", AGAIN);
        } else {
            return false;
        }
        return true;
    }

    /** The next lines, or an empty block at the end of the file. */
    Block next() throws IOException {
        byte[] bytes = rest;
        int filled = rest.length;
        int end = -1;
        while (end < 0) {
            int searchFrom = filled;
            if (filled > Limits.RECORD_BYTES) {
                throw tooLong();
            }
            bytes = Arrays.copyOf(bytes, filled + BLOCK_BYTES);
            filled += in.readNBytes(bytes, filled, BLOCK_BYTES);
            if (nextLine == 1 && Utf8.isOtherUnicode(bytes, 0, filled)) {
                throw new CharacterCodingException();
            }
            boolean last = filled == searchFrom;
            end = last ? filled : lastLineEnd(bytes, searchFrom, filled);
        }
        rest = Arrays.copyOfRange(bytes, end, filled);
        return block(bytes, end);
    }

    private TooMuch tooLong() {
        return new TooMuch(
                nextLine,
                "this line is longer than " + Limits.RECORD_BYTES + " bytes",
                "write one record a line");
    }

    private Block block(byte[] bytes, int end) {
        boolean marked =
                nextLine == 1 && end >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
        Block block = new Block(file, nextLine, bytes, marked ? 3 : 0, end);
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                nextLine++;
            }
        }
        return block;
    }

    private static int lastLineEnd(byte[] bytes, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
