package paperarchive.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/** Links to other sites, which a server on this machine plays. */
class OutsideLinksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir private Path folder;
    private HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Problems problems = new Problems();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    String method = exchange.getRequestMethod();
                    asked.add(method + " " + path);
                    int code = Integer.parseInt(path.substring(1, 4));
                    if (path.endsWith("/head") && method.equals("GET")) {
                        code = 200;
                    }
                    if (code == 302) {
                        exchange.getResponseHeaders().add("Location", "/200");
                    }
                    exchange.sendResponseHeaders(code, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private OutsideLinks.Outcome check(LocalDate day, String... paths) throws IOException {
        Map<String, Location> links = new TreeMap<>();
        Stream.of(paths)
                .forEach(
                        path ->
                                links.put(
                                        path.startsWith("http")
                                                ? path
                                                : "http://127.0.0.1:"
                                                        + server.getAddress().getPort()
                                                        + path,
                                        Location.of("a.yaml")));
        LinkCache cache = LinkCache.read(folder.resolve("links.tsv"), day);
        return new OutsideLinks(cache, Duration.ofMillis(1), problems).check(links);
    }

    @Test
    void onlyAClearNoIsBroken() throws IOException {
        OutsideLinks.Outcome outcome =
                check(
                        TODAY, "/200", "/302", "/404", "/410", "/403", "/429", "/500", "/503",
                        "/401");
        assertEquals(new OutsideLinks.Outcome(9, 2, 5), outcome);
        assertEquals(2, problems.warnings());
        assertEquals("external-link", problems.sorted().get(0).check().id());
    }

    @Test
    void aSiteThatAnswersNoHeadIsAskedAgain() throws IOException {
        OutsideLinks.Outcome outcome = check(TODAY, "/404/head", "/405/head", "/403/head");
        assertEquals(new OutsideLinks.Outcome(3, 0, 0), outcome);
    }

    @Test
    void aHostThatDoesNotExistIsBrokenIfOthersDo() throws IOException {
        assertEquals(
                new OutsideLinks.Outcome(2, 1, 0),
                check(TODAY, "/200", "https://nosuch.invalid/a"));
    }

    @Test
    void aMachineWithoutANetworkReportsNothing() throws IOException {
        assertEquals(
                new OutsideLinks.Outcome(2, 0, 2),
                check(TODAY, "https://nosuch.invalid/a", "https://other.invalid/b"));
    }

    @Test
    void aGoodLinkIsNotAskedForAgainForAWeek() throws IOException {
        check(TODAY, "/200", "/503");
        asked.clear();
        check(TODAY.plusDays(6), "/200", "/503");
        assertEquals(List.of("HEAD /503"), asked);
        asked.clear();
        check(TODAY.plusDays(8), "/200");
        assertEquals(List.of("HEAD /200"), asked);
    }
}
