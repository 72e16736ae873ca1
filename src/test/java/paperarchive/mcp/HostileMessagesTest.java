package paperarchive.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lines that are not messages. The SDK reads nothing more after one of them, so none may reach it.
 */
class HostileMessagesTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}";

    private final List<String> log = new ArrayList<>();

    private String passed(String... lines) throws IOException {
        byte[] input = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try (MessageLines messages = new MessageLines(new ByteArrayInputStream(input), log::add)) {
            return new String(messages.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> bad() {
        return List.of(
                "{\"jsonrpc\":\"2.0\",\"id\":{\"a\":1},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":[],\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":" + "9".repeat(500) + ",\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":{}}",
                "{\"jsonrpc\":[\"2.0\"],\"id\":5,\"method\":\"ping\"}",
                "{\"jsonrpc\":null,\"id\":5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"1.0\",\"id\":5,\"method\":\"ping\"}",
                "{\"id\":5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"z\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"z\",\"error\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"z\",\"error\":{\"code\":\"a\",\"message\":\"b\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"z\",\"error\":{\"code\":1,\"message\":5}}",
                "[" + PING + "]",
                PING + PING,
                PING.substring(1),
                "\"ping\"",
                "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                PING.replace("ping", "p".repeat(1 << 20)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aLineThatIsNotAMessageIsReportedAndLeftOut(String line) throws IOException {
        assertEquals(PING + "\n", passed(line, PING));
        assertEquals(List.of("error: a line of the input is not a message of JSON-RPC"), log);
    }

    @Test
    void requestsNotificationsAnswersAndErrorsPass() throws IOException {
        String[] good = {
            PING,
            PING.replace("7", "\"seven\""),
            PING.replace("7", "-9007199254740993"),
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32601,\"message\":\"m\"}}"
        };
        assertEquals(String.join("\n", good) + "\n", passed(good));
        assertTrue(log.isEmpty(), log::toString);
    }

    @Test
    void anEmptyLineIsNotWorthAWord() throws IOException {
        assertEquals(PING + "\n", passed("", "  ", PING));
        assertTrue(log.isEmpty(), log::toString);
    }
}
