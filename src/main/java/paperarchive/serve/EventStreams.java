package paperarchive.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import paperarchive.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notifies open pages of the current site and its errors with server-sent events. Source: HTML
 * Living Standard, section 9.2. Each page is served by its own thread.
 */
final class EventStreams {
    private static final int MOST = 100;
    private static final long PING_MILLIS = 10_000;

    private final Preview preview;
    private final Semaphore places = new Semaphore(MOST);
    private final JsonMapper json = new JsonMapper();

    EventStreams(Preview preview) {
        this.preview = preview;
    }

    /** Sends each new snapshot until the page is left or the server stops. */
    void serve(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD") || !places.tryAcquire()) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            send(exchange.getResponseBody());
        } catch (IOException e) {
            // The page was closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void send(OutputStream out) throws IOException, InterruptedException {
        Snapshot seen = preview.current();
        write(out, "retry: 500\ndata: " + state(seen) + "\n\n");
        while (!Thread.currentThread().isInterrupted()) {
            Snapshot next = preview.after(seen, PING_MILLIS);
            write(out, next.equals(seen) ? ": still here\n\n" : "data: " + state(next) + "\n\n");
            seen = next;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private String state(Snapshot now) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("site", now.site());
        List<Map<String, String>> errors = now.errors().stream().map(EventStreams::fields).toList();
        state.put("errors", errors);
        return json.writeValueAsString(state);
    }

    private static Map<String, String> fields(Problem problem) {
        return Map.of(
                "place", problem.at().toString(),
                "message", problem.message(),
                "hint", problem.hint());
    }
}
