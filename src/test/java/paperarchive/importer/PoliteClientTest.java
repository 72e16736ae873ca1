package paperarchive.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;

/** A service on this machine plays arXiv on its bad days. */
class PoliteClientTest {
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @TempDir private Path folder;

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private List<Answer> answers = List.of();
    private HttpServer server;
    private ExecutorService threads;

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        int number = requests.size();
                        requests.add(exchange.getRequestURI().toString());
                        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
                        answers.get(Math.min(number, answers.size() - 1)).to(exchange);
                    }
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anAnswerIsKeptForADay() throws Exception {
        answers = List.of(ok("one"), ok("two"));
        assertEquals("one", get());
        assertEquals("one", get());
        assertEquals(1, requests.size());
        now.set(Instant.now().plus(Duration.ofDays(2)));
        assertEquals("two", get());
        assertTrue(agents.get(0).startsWith("paper-archive"), agents.get(0));
    }

    @Test
    void requestsAreThreeSecondsApart() throws Exception {
        answers = List.of(ok("one"));
        PoliteClient client = client(Duration.ofSeconds(20));
        client.get(address("/a"));
        client.get(address("/b"));
        assertEquals(List.of(Duration.ofSeconds(3)), waits);
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItSaysSo() throws Exception {
        answers = List.of(status(429, "Retry-After", "17"), status(503, "X-A", "b"), ok("late"));
        assertEquals("late", get());
        assertEquals(List.of(Duration.ofSeconds(17), Duration.ofSeconds(6)), waits);
    }

    @Test
    void aDateInRetryAfterIsUnderstood() throws Exception {
        answers = List.of(status(503, "Retry-After", "Thu, 01 Jan 2026 00:01:00 GMT"), ok("late"));
        assertEquals("late", get());
        assertEquals(List.of(Duration.ofSeconds(60)), waits);
    }

    @Test
    void aServiceThatAsksForHoursIsLeftAlone() {
        answers = List.of(status(429, "Retry-After", "86400"));
        assertEquals("answered 429 and asks to wait 1440 minutes", failure());
        assertEquals(1, requests.size());
    }

    @Test
    void fiveTriesAreEnough() {
        answers = List.of(status(503, "X-A", "b"));
        assertEquals("answered 503", failure());
        assertEquals(5, requests.size());
    }

    @Test
    void anAnswerThatIsCutOffIsAskedForAgain() throws Exception {
        answers = List.of(cut(), ok("whole"));
        assertEquals("whole", get());
    }

    @Test
    void aServiceThatDoesNotAnswerIsGivenUp() {
        answers = List.of(exchange -> pause());
        assertTrue(failure().startsWith("did not answer in"), failure());
    }

    @Test
    void aRedirectWithoutEndIsAnError() {
        answers = List.of(exchange -> redirect(exchange, "/r" + requests.size()));
        assertTrue(failure().contains("one redirect too many"), failure());
    }

    @Test
    void whatIsMissingIsNotAskedForTwice() {
        answers = List.of(status(404, "X-A", "b"));
        assertEquals("answered 404", failure());
        assertEquals(1, requests.size());
    }

    @Test
    void nothingHalfIsKeptInTheCache() throws IOException {
        answers = List.of(cut());
        failure();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void identifiersAreAskedForTogetherAndMissingOnesNamed() throws Exception {
        answers =
                List.of(
                        ok(
                                "<feed><entry><id>http://arxiv.org/abs/math.GT/0309136v1</id>"
                                        + "<title>Old</title></entry></feed>"));
        Problems problems = new Problems();
        ImportOutcome outcome = imported(problems, "arxiv", "math.gt/0309136", "2301.00001");
        assertEquals(1, outcome.imported());
        assertEquals(2, outcome.entries());
        assertEquals("2301.00001", problems.sorted().get(0).at().file());
        assertEquals(
                List.of("/api/query?id_list=math.GT/0309136,2301.00001&max_results=2"), requests);
    }

    @Test
    void aListIsReadToItsLastPart() throws Exception {
        answers = List.of(ok(list("a", "next|1")), ok(list("b", "")));
        Problems problems = new Problems();
        ImportOutcome outcome =
                imported(problems, "arxiv", address("/oai2?verb=ListRecords").toString());
        assertEquals(2, outcome.imported(), problems.sorted().toString());
        assertEquals("/oai2?verb=ListRecords&resumptionToken=next%7C1", requests.get(1));
    }

    @Test
    void aWebPageInPlaceOfAnAnswerIsNamed() throws Exception {
        answers = List.of(ok("<!DOCTYPE html><html>Sorry</html>"));
        Problems problems = new Problems();
        ImportOutcome outcome = imported(problems, "crossref", "10.1000/182");
        assertEquals(0, outcome.imported());
        assertEquals("this is a web page, not JSON", problems.sorted().get(1).message());
    }

    private ImportOutcome imported(Problems problems, String format, String... arguments)
            throws Exception {
        ImportRun.Order order =
                new ImportRun.Order(
                        folder.resolve("content"),
                        format,
                        List.of(arguments),
                        Optional.empty(),
                        false,
                        true,
                        List.of(),
                        Map.of(),
                        address("").toString(),
                        Map.of());
        return new ImportRun(order, client(Duration.ofSeconds(20)), problems)
                .run(
                        new ImportRun.Progress() {
                            @Override
                            public void source(String name) {}

                            @Override
                            public void read(int entries) {}
                        });
    }

    private static String list(String id, String token) {
        return "<OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:math/030913"
                + (int) id.charAt(0) % 10
                + "</identifier></header><metadata><arXiv><id>math/030913"
                + (int) id.charAt(0) % 10
                + "</id><title>T "
                + id
                + "</title></arXiv></metadata></record><resumptionToken>"
                + token
                + "</resumptionToken></ListRecords></OAI-PMH>";
    }

    private String get() throws IOException {
        return new String(
                client(Duration.ofSeconds(20)).get(address("/x")), StandardCharsets.UTF_8);
    }

    /** What the client says after the address. */
    private String failure() {
        IOException e =
                assertThrows(
                        IOException.class, () -> client(Duration.ofMillis(300)).get(address("/x")));
        return String.valueOf(e.getMessage()).replace(address("/x") + " ", "");
    }

    private PoliteClient client(Duration answer) {
        return new PoliteClient(
                folder,
                Duration.ofSeconds(3),
                answer,
                now::get,
                time -> {
                    waits.add(time);
                    now.updateAndGet(instant -> instant.plus(time));
                });
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Answer ok(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static Answer status(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private static Answer cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            OutputStream body = exchange.getResponseBody();
            body.write(new byte[10]);
            body.flush();
        };
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void pause() {
        try {
            Thread.sleep(3000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
