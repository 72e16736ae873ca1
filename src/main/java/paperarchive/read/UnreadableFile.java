package paperarchive.read;

import java.io.IOException;

/** Describes a record file that is damaged or too large. */
final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String hint;

    /**
     * @param line the line on which reading ended, or 1 if unknown
     * @param what {@code this gzip file is cut off at byte 120}
     */
    UnreadableFile(int line, String what, String hint) {
        super(what);
        this.line = line;
        this.hint = hint;
    }

    int line() {
        return line;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
