package paperarchive.mcp;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of the input that are messages of JSON-RPC. The SDK stops reading at the first line
 * that is not one, so such lines are skipped here. Also signals the end of the input, because the
 * client is then gone.
 */
final class MessageLines extends InputStream {
    /** The maximum length of a line; no valid request is longer. */
    private static final int LONGEST = 1 << 20;

    private final BufferedReader lines;
    private final Consumer<String> log;
    private final JsonMapper mapper = new JsonMapper();
    private final CountDownLatch ended = new CountDownLatch(1);
    private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

    MessageLines(InputStream in, Consumer<String> log) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.log = log;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (line.available() == 0) {
            String next = line();
            if (next == null) {
                ended.countDown();
                return -1;
            }
            if (isMessage(next)) {
                line = new ByteArrayInputStream((next + "\n").getBytes(StandardCharsets.UTF_8));
            } else if (!next.isBlank()) {
                log.accept("error: a line of the input is not a message of JSON-RPC");
            }
        }
        return line.read(bytes, offset, length);
    }

    private @Nullable String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = lines.read(); c != '\n'; c = lines.read()) {
            if (c < 0) {
                return text.isEmpty() ? null : text.toString();
            }
            if (text.length() <= LONGEST) {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private boolean isMessage(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return false;
        }
        try {
            return isMessage(mapper.readTree(text));
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The SDK reads ids that are texts or whole numbers, and no other version than 2.0. */
    private static boolean isMessage(JsonNode message) {
        JsonNode id = message.path("id");
        boolean named = id.isString() || (id.isIntegralNumber() && id.canConvertToLong());
        if (!message.isObject() || !message.path("jsonrpc").asString("").equals("2.0")) {
            return false;
        }
        if (message.has("method")) {
            return message.get("method").isString() && (named || id.isMissingNode());
        }
        return named && (message.has("result") || isError(message.path("error")));
    }

    private static boolean isError(JsonNode error) {
        return error.path("code").canConvertToInt() && error.path("message").isString();
    }
}
