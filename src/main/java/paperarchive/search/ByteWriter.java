package paperarchive.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes varints (seven bits per byte, least significant first) and length-prefixed texts. */
final class ByteWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String last = "";

    ByteWriter number(int number) {
        int rest = number;
        while (rest > 127) {
            bytes.write((rest & 127) | 128);
            rest >>>= 7;
        }
        bytes.write(rest);
        return this;
    }

    ByteWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    /** Writes a text of a sorted list with prefix compression against the previous one. */
    ByteWriter sorted(String text) {
        int shared = 0;
        int most = Math.min(text.length(), last.length());
        while (shared < most && text.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        if (shared > 0 && Character.isHighSurrogate(text.charAt(shared - 1))) {
            shared--;
        }
        last = text;
        return number(shared).text(text.substring(shared));
    }

    ByteWriter raw(byte[] some, int from, int length) {
        bytes.write(some, from, length);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
