package paperarchive.read;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * A text for snakeyaml-engine, which takes a pair of surrogates for one character: where the first
 * of the two fills its buffer, 3.0.1 looks for the second behind the end of the buffer and fails.
 * So the last place of a buffer is left free.
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
