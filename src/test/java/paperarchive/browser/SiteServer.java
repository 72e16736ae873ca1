package paperarchive.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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

    private final Path folder;
    private final HttpServer server;

    private SiteServer(Path folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    static SiteServer of(Path folder) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        SiteServer site = new SiteServer(folder, HttpServer.create(anyPort, 0));
        site.server.createContext("/", site::answer);
        site.server.start();
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
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
