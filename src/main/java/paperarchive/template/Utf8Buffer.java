package paperarchive.template;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import paperarchive.check.BidiControls;
import paperarchive.read.AllowedCharacters;

/**
 * A reusable UTF-8 buffer to which a template writes a page. Reuse avoids allocating memory for
 * each page.
 */
final class Utf8Buffer extends Writer {
    /** A thousand times the size of the largest list page. */
    private static final int MOST_BYTES = 64 << 20;

    private final char[] characters = new char[1 << 10];
    private byte[] bytes = new byte[1 << 14];
    private int size;
    private char pending;
    private boolean turns;

    /** Thrown if a template writes endlessly. */
    static final class EndlessPage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndlessPage() {
            super("it writes more than " + (MOST_BYTES >> 20) + " MB");
        }
    }

    /** Discards the last page. */
    Utf8Buffer cleared() {
        size = 0;
        pending = 0;
        turns = false;
        return this;
    }

    /** The page so far; nothing in one of its texts or tags turns the direction of another. */
    byte[] page() {
        return turns ? contained() : Arrays.copyOf(bytes, size);
    }

    private byte[] contained() {
        String page = new String(bytes, 0, size, StandardCharsets.UTF_8);
        StringBuilder kept = new StringBuilder(page.length());
        int done = 0;
        for (int i = 0; i <= page.length(); i++) {
            if (i == page.length() || page.charAt(i) == '<' || page.charAt(i) == '>') {
                kept.append(BidiControls.contained(page.substring(done, i)));
                done = i;
            }
        }
        return kept.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] text, int from, int length) {
        reserve(length);
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (c >= ' ' && c < 0x7F && pending == 0) {
                bytes[size++] = (byte) c;
            } else {
                encode(c);
            }
        }
    }

    @Override
    public void write(String text, int from, int length) {
        for (int i = from; i < from + length; i += characters.length) {
            int some = Math.min(characters.length, from + length - i);
            text.getChars(i, i + some, characters, 0);
            write(characters, 0, some);
        }
    }

    @Override
    public void write(int c) {
        reserve(1);
        encode((char) c);
    }

    /**
     * A surrogate pair is one character; a lone surrogate, which UTF-8 cannot encode, becomes
     * U+FFFD.
     */
    private void encode(char c) {
        if (pending != 0) {
            char high = pending;
            pending = 0;
            if (Character.isLowSurrogate(c)) {
                put(Character.toCodePoint(high, c));
                return;
            }
            put(0xFFFD);
        }
        if (Character.isHighSurrogate(c)) {
            pending = c;
        } else {
            put(Character.isLowSurrogate(c) ? 0xFFFD : c);
        }
    }

    /**
     * The one place where characters that no page may hold are dropped: after all decoding, of
     * entities as of commands of TeX.
     */
    private void put(int c) {
        if (!AllowedCharacters.isAllowed(c)) {
            return;
        }
        turns |= BidiControls.turns(c);
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            bytes[size++] = (byte) (0xE0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        } else {
            bytes[size++] = (byte) (0xF0 | (c >> 18));
            bytes[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[size++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    /** Room for so many more characters, of three bytes at most each, and a pending one's mark. */
    private void reserve(int characters) {
        int needed = size + 3 * characters + 3;
        if (size > MOST_BYTES) {
            throw new EndlessPage();
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }

    @Override
    public void flush() {
        // There is nothing to flush.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
