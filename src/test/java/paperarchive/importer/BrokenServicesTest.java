package paperarchive.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.problem.Problems;

/** A server on this machine plays arXiv, Crossref and Hugging Face when they fail. */
class BrokenServicesTest {
    private static final Map<String, String> PAPERS =
            Map.of("arxiv", "2301.00001", "crossref", "10.1000/182", "daily-papers", "2025-12-12");

    private static final Map<String, String> ANSWERS =
            Map.of(
                    "arxiv",
                    "<feed><entry><id>http://arxiv.org/abs/2301.00001v1</id><title>A Title</title>"
                            + "</entry></feed>",
                    "crossref",
                    "{\"message-type\":\"work\",\"message\":{\"DOI\":\"10.1000/182\",\"title\":[\"A Title\"]}}",
                    "daily-papers",
                    "[{\"paper\":{\"id\":\"2301.00001\",\"title\":\"A Title\",\"upvotes\":1},"
                            + "\"publishedAt\":\"2025-12-12\"}]");

    @TempDir private Path folder;
    private HttpServer server;
    private ExecutorService threads;
    private String fault = "";
    private String format = "";
    private final AtomicInteger requests = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int number = requests.incrementAndGet();
            switch (fault) {
                case "slow" -> pause();
                case "busy once" -> {
                    if (number == 1) {
                        exchange.getResponseHeaders().set("Retry-After", "7");
                        exchange.sendResponseHeaders(429, -1);
                    } else {
                        whole(exchange);
                    }
                }
                case "down" -> exchange.sendResponseHeaders(503, -1);
                case "cut" -> {
                    byte[] body = body();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body, 0, body.length - 5);
                    exchange.getResponseBody().flush();
                }
                case "circle" -> {
                    exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "endless" -> endless(exchange);
                case "picture" -> {
                    exchange.getResponseHeaders().set("Content-Type", "image/png");
                    exchange.sendResponseHeaders(200, 8);
                    exchange.getResponseBody()
                            .write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
                }
                default -> whole(exchange);
            }
        }
    }

    private byte[] body() {
        return ANSWERS.getOrDefault(format, "").getBytes(StandardCharsets.UTF_8);
    }

    private void whole(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, body().length);
        exchange.getResponseBody().write(body());
    }

    /** Says that it has 5 GB, and goes on as long as somebody reads. */
    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 5_000_000_000L);
        byte[] some = new byte[1 << 20];
        OutputStream out = exchange.getResponseBody();
        for (long sent = 0; sent < 5_000_000_000L; sent += some.length) {
            out.write(some);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ImportOutcome run(Problems problems) throws Exception {
        ImportRun.Order order =
                new ImportRun.Order(
                        folder.resolve("content"),
                        format,
                        List.of(PAPERS.getOrDefault(format, "")),
                        Optional.empty(),
                        false,
                        false,
                        List.of(),
                        Map.of(),
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        Map.of());
        PoliteClient client =
                new PoliteClient(
                        folder.resolve("cache"),
                        Duration.ZERO,
                        Duration.ofSeconds(fault.equals("slow") ? 1 : 20),
                        Instant::now,
                        time -> {});
        return new ImportRun(order, client, problems).run(new ImportRun.Progress.None());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "slow, did not answer in 1 s",
        "down, answered 503",
        "cut, cannot be read",
        "circle, one redirect too many",
        "endless, the answer is longer than",
        "picture, ''"
    })
    void aFaultIsNamedAndLeavesNothingHalfWritten(String fault, String message) throws Exception {
        this.fault = fault;
        for (String each : PAPERS.keySet()) {
            format = each;
            Problems problems = new Problems();
            ImportOutcome outcome = run(problems);
            String told = problems.sorted().toString();
            assertEquals(0, outcome.imported(), told);
            assertTrue(problems.errors() > 0, each);
            assertTrue(told.contains(message), told);
            assertTrue(!told.contains("Exception") && told.length() < 1000, told);
            assertEquals(List.of(), files(), each);
        }
    }

    @ParameterizedTest
    @CsvSource({"arxiv", "crossref", "daily-papers"})
    void aBusyServiceIsAskedAgain(String format) throws Exception {
        this.format = format;
        fault = "busy once";
        Problems problems = new Problems();
        assertEquals(1, run(problems).imported(), () -> problems.sorted().toString());
        assertEquals(2, requests.get());
    }
}
