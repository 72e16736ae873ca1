package paperarchive.read;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * Works around a bug of snakeyaml-engine 3.0.1, which fails if the first surrogate of a pair is the
 * last character in its buffer. So the last position of a buffer is left free.
 */
final class SurrogateSafeReader extends Reader {
    private final Reader text;

    SurrogateSafeReader(String text) {
        this.text = new StringReader(text);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        return text.read(buffer, from, Math.max(1, length - 1));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
