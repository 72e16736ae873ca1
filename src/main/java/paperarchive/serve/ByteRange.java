package paperarchive.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The byte range of a request. Source: RFC 9110, section 14.
 *
 * @param from the first byte
 * @param to the last byte; less than {@code from} if the file has no such part
 */
record ByteRange(int from, int to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

    /**
     * Returns the range in a header for a file of some length; empty if the whole file is sent,
     * because the header has several ranges or is invalid.
     */
    static Optional<ByteRange> of(String header, int length) {
        Matcher range = ONE.matcher(header.trim());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            int last = Integer.parseInt(range.group(2));
            return Optional.of(
                    new ByteRange(Math.max(0, length - last), last == 0 ? -1 : length - 1));
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? length - 1 : Integer.parseInt(range.group(2));
        if (!range.group(2).isEmpty() && to < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, from >= length ? -1 : Math.min(to, length - 1)));
    }

    boolean isSatisfiable() {
        return to >= from;
    }

    int length() {
        return to - from + 1;
    }
}
