package paperarchive.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The response to one request. Source of validators and ranges: RFC 9110, sections 8.8, 13, 14. */
final class Reply {
    private final HttpExchange exchange;
    private final Headers headers;

    Reply(HttpExchange exchange) {
        this.exchange = exchange;
        this.headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-cache");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    void send(int status, String type, String text) throws IOException {
        send(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    void send(int status, String type, byte[] bytes) throws IOException {
        headers.set("Content-Type", type);
        body(status, bytes, 0, bytes.length);
    }

    void redirect(int status, String to) throws IOException {
        // A second slash at the start would name another host.
        headers.set("Location", to.replaceFirst("^/+", "/"));
        exchange.sendResponseHeaders(status, -1);
    }

    /** Sends a file, a range of it, or 304 if it is unchanged. */
    void sendFile(String type, byte[] bytes) throws IOException {
        String tag = tag(bytes);
        headers.set("Content-Type", type);
        headers.set("ETag", tag);
        headers.set("Accept-Ranges", "bytes");
        if (names(header("If-None-Match"), tag)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        Optional<ByteRange> range =
                header("If-Range").isEmpty() || header("If-Range").equals(tag)
                        ? ByteRange.of(header("Range"), bytes.length)
                        : Optional.empty();
        if (range.isEmpty()) {
            body(200, bytes, 0, bytes.length);
        } else if (range.get().isSatisfiable()) {
            ByteRange part = range.get();
            headers.set(
                    "Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + bytes.length);
            body(206, bytes, part.from(), part.length());
        } else {
            headers.set("Content-Range", "bytes */" + bytes.length);
            exchange.sendResponseHeaders(416, -1);
        }
    }

    private static boolean names(String list, String tag) {
        return Stream.of(list.split(",")).map(String::trim).anyMatch(t -> t.equals(tag))
                || list.trim().equals("*");
    }

    private static String tag(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return '"' + Long.toHexString(sum.getValue()) + "-" + bytes.length + '"';
    }

    private String header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private void body(int status, byte[] bytes, int from, int length) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(bytes, from, length);
        }
    }
}
