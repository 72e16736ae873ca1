package paperarchive.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;

/** Serves a folder on this machine, as a plain host would: at its root and below a path. */
final class SiteServer implements AutoCloseable {
    static final String BELOW = "/below/a-path/";

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "xml", "application/xml",
                    "json", "application/json",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2",
                    "png", "image/png");

    /** The bytes that a slow line carries at once. */
    private static final int PIECE = 4_000;

    private final Path folder;
    private final HttpServer server;
    private final long delay;
    private final long bytesPerSecond;
    private final Object line = new Object();

    private SiteServer(Path folder, HttpServer server, long delay, long bytesPerSecond) {
        this.folder = folder;
        this.server = server;
        this.delay = delay;
        this.bytesPerSecond = bytesPerSecond;
    }

    static SiteServer of(Path folder) throws IOException {
        return start(folder, 0, 0, Runnable::run);
    }

    /** Serves a folder as if over a slow line, which all answers share. */
    static SiteServer slow(Path folder, long delayMillis, long bytesPerSecond) throws IOException {
        return start(folder, delayMillis, bytesPerSecond, task -> new Thread(task).start());
    }

    private static SiteServer start(Path folder, long delay, long bytesPerSecond, Executor executor)
            throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server = HttpServer.create(anyPort, 0);
        SiteServer site = new SiteServer(folder, server, delay, bytesPerSecond);
        server.setExecutor(executor);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    /** {@code http://127.0.0.1:40123/} */
    String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The same site once more: {@code http://127.0.0.1:40123/below/a-path/}. */
    String belowAPath() {
        return root() + BELOW.substring(1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.startsWith(BELOW) ? path.substring(BELOW.length()) : path.substring(1);
        Path file =
                folder.resolve(name.isEmpty() || name.endsWith("/") ? name + "index.html" : name);
        boolean found = Files.isRegularFile(file);
        byte[] bytes = Files.readAllBytes(found ? file : folder.resolve("404.html"));
        String ending = found ? name.substring(name.lastIndexOf('.') + 1) : "html";
        String type = TYPES.getOrDefault(ending, "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
        send(bytes, exchange.getResponseBody());
        exchange.close();
    }

    private void send(byte[] bytes, OutputStream out) throws IOException {
        if (bytesPerSecond == 0) {
            out.write(bytes);
            return;
        }
        pause(delay);
        for (int from = 0; from < bytes.length; from += PIECE) {
            int length = Math.min(PIECE, bytes.length - from);
            synchronized (line) {
                pause(1000L * length / bytesPerSecond);
                out.write(bytes, from, length);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
