package paperarchive.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The lines of a file of the ledger as bytes, each with its line feed. So lines that stay keep
 * every byte. Immutable.
 */
final class LedgerLines {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final List<byte[]> lines;

    private LedgerLines(List<byte[]> lines) {
        this.lines = List.copyOf(lines);
    }

    LedgerLines(byte[] bytes) {
        this(split(bytes));
    }

    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = afterMark(bytes);
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n' || i + 1 == bytes.length) {
                lines.add(Arrays.copyOfRange(bytes, start, i + 1));
                start = i + 1;
            }
        }
        return lines;
    }

    /** Where the lines begin: some editors put a byte order mark before them. */
    static int afterMark(byte[] bytes) {
        boolean marked =
                bytes.length >= MARK.length
                        && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? MARK.length : 0;
    }

    int size() {
        return lines.size();
    }

    /** The lines that do not state one of some addresses. */
    LedgerLines without(Predicate<String> addresses) {
        return new LedgerLines(lines.stream().filter(line -> !states(line, addresses)).toList());
    }

    private static boolean states(byte[] line, Predicate<String> addresses) {
        String address = address(line);
        return !address.isEmpty() && addresses.test(address);
    }

    boolean hasEntries() {
        return lines.stream().anyMatch(line -> !address(line).isEmpty());
    }

    /** The address that a line states; empty for a comment or an empty line. */
    private static String address(byte[] line) {
        int end = 0;
        while (end < line.length && line[end] != '\t') {
            end++;
        }
        boolean entry = line[0] != '#' && end < line.length;
        return entry ? new String(line, 0, end, StandardCharsets.UTF_8) : "";
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
