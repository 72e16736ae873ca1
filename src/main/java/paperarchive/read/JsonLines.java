package paperarchive.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/** A file of one record a line, read in blocks of whole lines, so files are not held in memory. */
final class JsonLines implements AutoCloseable {
    private static final int BLOCK_BYTES = 1 << 18;
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

        /** Returns the records of the lines, and reports lines without one. */
        List<RawRecord> records(Problems problems) {
            RecordParser parser = new RecordParser(file, DocumentKind.PAPER, problems);
            return lines().stream().flatMap(line -> line.record(parser).stream()).toList();
        }

        /** The lines that are not blank. */
        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            int number = firstLine;
            int start = from;
            while (start < to) {
                int end = endOfLine(start);
                if (!isBlank(start, end)) {
                    lines.add(new Line(number, bytes, start, end));
                }
                start = end + 1;
                number++;
            }
            return lines;
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

    /** One line, and its number. */
    static final class Line {
        private final int number;
        private final byte[] bytes;
        private final int from;
        private final int to;

        private Line(int number, byte[] bytes, int from, int to) {
            this.number = number;
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        int number() {
            return number;
        }

        boolean hasTextOf(Line other) {
            return Arrays.equals(bytes, from, to, other.bytes, other.from, other.to);
        }

        /** The record that the line holds; if there is none, that becomes a problem. */
        Optional<RawRecord> record(RecordParser parser) {
            return parser.json(bytes, from, to - from, number);
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

    /** Opens a {@code .jsonl} or {@code .jsonl.gz} file named {@code shown} in messages. */
    static JsonLines open(Path path, String shown) throws IOException {
        return of(Files.newInputStream(path), shown);
    }

    /** The lines of a stream, which is compressed where the name shown ends in {@code .gz}. */
    static JsonLines of(InputStream raw, String shown) {
        return shown.endsWith(".gz")
                ? new JsonLines(shown, new GzipMembers(raw))
                : new JsonLines(shown, raw);
    }

    /** Reports a file that cannot be read to its end; returns false for an I/O error. */
    static boolean report(IOException e, String file, Problems problems) {
        if (e instanceof CharacterCodingException) {
            Utf8.report(Location.of(file), problems);
            return true;
        }
        if (e instanceof UnreadableFile unreadable) {
            problems.error(
                    new Location(file, unreadable.line()), unreadable.what(), unreadable.hint());
            return true;
        }
        return false;
    }

    /** Returns the next lines, or an empty block at the end of the file. */
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
            if (nextLine == 1 && searchFrom == 0) {
                refuseSeveralLines(bytes, filled);
            }
            boolean last = filled == searchFrom;
            end = last ? filled : lastLineEnd(bytes, searchFrom, filled);
        }
        rest = Arrays.copyOfRange(bytes, end, filled);
        return block(bytes, end);
    }

    /** Detects a record or list over several lines, which would be an error on each line. */
    private static void refuseSeveralLines(byte[] bytes, int filled) throws UnreadableFile {
        String start = new String(bytes, 0, Math.min(filled, 1000), StandardCharsets.UTF_8);
        if (start.matches("(?s)\ufeff?\\s*[\\[{][ \t\r]*\n.*")) {
            throw new UnreadableFile(
                    1,
                    "this is JSON over several lines",
                    "write each record on one line (jq -c . does), or one record in a .json file");
        }
    }

    private UnreadableFile tooLong() {
        return new UnreadableFile(
                nextLine,
                "this line is longer than " + Limits.RECORD_BYTES + " bytes",
                "write one record a line");
    }

    private Block block(byte[] bytes, int end) throws UnreadableFile {
        boolean marked =
                nextLine == 1 && end >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
        Block block = new Block(file, nextLine, bytes, marked ? 3 : 0, end);
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                nextLine++;
            }
        }
        if (in instanceof GzipMembers gzip) {
            refuseTooManyLines(gzip.bytesRead());
        }
        return block;
    }

    /** Limits lines, because highly compressible lines still cost memory and time. */
    private void refuseTooManyLines(long bytesRead) throws UnreadableFile {
        if (nextLine > Limits.GZIP_LINES_FREE && nextLine > bytesRead / Limits.GZIP_LINE_BYTES) {
            throw new UnreadableFile(
                    1,
                    "this gzip file contains more than one line for "
                            + Limits.GZIP_LINE_BYTES
                            + " of its bytes",
                    "no records compress so well; store it as .jsonl if these do");
        }
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
