package paperarchive.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import paperarchive.output.OutputPlan;

/**
 * Serves a {@link Preview} on 127.0.0.1 as a plain host would, with a script that reloads pages.
 * Only requests for this machine are answered: another name in the {@code Host} header, as in an
 * attack by DNS rebinding, is refused. No file is read because of a request.
 */
public final class PreviewServer implements AutoCloseable {
    /** The prefix of server paths below the base path; no file name of a site begins with it. */
    static final String OWN = "~preview/";

    private static final int SLOWEST_REQUEST_SECONDS = 20;
    private static final int MOST_CONNECTIONS = 500;

    private static final String TEXT = "text/plain; charset=utf-8";

    private final Preview preview;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Set<String> hosts;
    private final PageMaker pages;
    private final EventStreams streams;

    private PreviewServer(Preview preview, HttpServer server) throws IOException {
        this.preview = preview;
        this.server = server;
        this.threads =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "preview");
                            thread.setDaemon(true);
                            return thread;
                        });
        String port = ":" + server.getAddress().getPort();
        this.hosts = Set.of("127.0.0.1" + port, "localhost" + port);
        this.pages = new PageMaker(preview);
        this.streams = new EventStreams(preview);
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any free port
     * @throws java.net.BindException if the port is taken
     */
    public static PreviewServer start(Preview preview, int port) throws IOException {
        limit("sun.net.httpserver.maxReqTime", SLOWEST_REQUEST_SECONDS);
        limit("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
        InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        HttpServer http = HttpServer.create(new InetSocketAddress(here, port), 0);
        PreviewServer server = new PreviewServer(preview, http);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /**
     * Sets a limit that Java's server reads when its first instance is made: a client that is slow
     * to ask keeps a thread until then. A value that the user has set is kept.
     */
    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }

    /** Where the site begins: {@code http://127.0.0.1:8080/papers/}. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + preview.basePath();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = new Reply(exchange);
            if (!isForThisMachine(exchange)) {
                reply.send(421, TEXT, "This server answers for 127.0.0.1 and localhost only.\n");
            } else if (!hasPlainLength(exchange)) {
                exchange.getResponseHeaders().set("Connection", "close");
                reply.send(400, TEXT, "The length of the request is not a number.\n");
            } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                reply.send(405, TEXT, "Only GET and HEAD are answered.\n");
            } else {
                route(exchange, reply);
            }
        }
    }

    /** Java's server reads {@code +0}, too, which others may take for another length. */
    private static boolean hasPlainLength(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Content-Length", List.of()).stream()
                .allMatch(length -> length.matches("\\d+"));
    }

    private boolean isForThisMachine(HttpExchange exchange) {
        List<String> given = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        // A whole URL in the request line counts more than the header: RFC 9112, section 3.2.2.
        String named = exchange.getRequestURI().getRawAuthority();
        return given.size() == 1
                && hosts.contains(given.get(0))
                && (named == null || hosts.contains(named));
    }

    private void route(HttpExchange exchange, Reply reply) throws IOException {
        Snapshot now = preview.current();
        Optional<String> path =
                Optional.ofNullable(exchange.getRequestURI().getRawPath())
                        .flatMap(RequestPath::decoded);
        if (path.isEmpty()) {
            reply.send(400, TEXT, "This is not a valid path.\n");
            return;
        }
        String base = now.basePath();
        boolean inside = path.get().startsWith(base);
        String name = inside ? path.get().substring(base.length()) : "";
        if (inside && name.equals(OWN + "preview.js")) {
            reply.send(200, "text/javascript; charset=utf-8", pages.script());
        } else if (inside && name.equals(OWN + "events")) {
            streams.serve(exchange);
        } else if (inside) {
            file(now, name, exchange, reply);
        } else if (path.get().equals("/") || (path.get() + "/").equals(base)) {
            reply.redirect(302, base);
        } else {
            reply.send(404, TEXT, "The site begins at " + base + "\n");
        }
    }

    /** The file of an address, as a host finds it: {@code tags/nlp/} is its index.html. */
    private void file(Snapshot now, String name, HttpExchange exchange, Reply reply)
            throws IOException {
        boolean folder = name.isEmpty() || name.endsWith("/");
        String file = folder ? name + "index.html" : name;
        Optional<OutputPlan> plan = now.plan();
        if (plan.isEmpty()) {
            reply.send(503, PageMaker.HTML, pages.waiting(now));
        } else if (plan.get().contains(file)) {
            reply.sendFile(MediaTypes.of(file), pages.bytes(now, file));
        } else if (!folder && plan.get().contains(name + "/index.html")) {
            reply.redirect(302, exchange.getRequestURI().getRawPath() + "/");
        } else {
            reply.send(404, PageMaker.HTML, pages.bytes(now, "404.html"));
        }
    }

    /** Closes all connections and frees the port. */
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
