package paperarchive.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/** Decodes UTF-8 and reports the line of an error. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Utf8() {}

    /**
     * Returns the text of a file without its byte order mark; if it is not UTF-8, reports a problem
     * and returns empty.
     */
    static Optional<String> text(byte[] bytes, String file, Problems problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            Optional<Location> broken = firstBrokenLine(bytes, 0, bytes.length, file, 1);
            if (broken.isPresent()) {
                report(broken.get(), problems);
                return Optional.empty();
            }
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(marked ? text.substring(1) : text);
    }

    /**
     * Returns whether JSON bytes are UTF-16 or UTF-32: UTF-8 JSON never begins with their byte
     * order mark or has a zero in its first two bytes.
     *
     * <p>Source: RFC 4627, section 3.
     */
    static boolean isOtherUnicode(byte[] bytes, int from, int length) {
        if (length < 2) {
            return false;
        }
        int first = bytes[from] & 0xff;
        return first == 0 || bytes[from + 1] == 0 || first == 0xfe || first == 0xff;
    }

    /** Reports bytes that are not UTF-8. */
    public static void report(Location at, Problems problems) {
        problems.error(at, "this is not UTF-8 text", "save the file in the encoding UTF-8");
    }

    /** Returns the offset of the first invalid bytes. */
    public static Optional<Location> firstBrokenLine(
            byte[] bytes, int from, int length, String file, int firstLine) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(in, CharBuffer.allocate(length + 1), true);
        if (!result.isError()) {
            return Optional.empty();
        }
        int line = firstLine;
        for (int i = from; i < in.position(); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return Optional.of(new Location(file, line));
    }
}
