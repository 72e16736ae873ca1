package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code new}, with a service on this machine. */
class NewCommandTest {
    private static final String ATOM =
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry>
            <id>http://arxiv.org/abs/1706.03762v7</id><title>Attention Is All You Need</title>
            <author><name>Ashish Vaswani</name></author><published>2017-06-12T17:57:34Z</published>
            <summary>Words.</summary><category term="cs.CL"/></entry></feed>
            """;

    private static final String CROSSREF =
            """
            {"status":"ok","message-type":"work","message":{"DOI":"10.1000/182",
            "title":["A Title"],"type":"journal-article","author":[{"given":"Ada","family":"Lovelace"}],
            "issued":{"date-parts":[[1843,9]]}}}
            """;

    @TempDir private Path folder;
    private HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private String answer = ATOM;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CommandLineRun run(String... words) {
        List<String> all = new ArrayList<>(List.of("new", "-c", content().toString()));
        all.addAll(List.of("--pause", "0", "--cache", folder.resolve("cache").toString()));
        all.addAll(List.of("--service", "http://127.0.0.1:" + server.getAddress().getPort()));
        all.addAll(List.of(words));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private Path content() {
        return folder.resolve("content");
    }

    private String record(String file) throws IOException {
        return Files.readString(content().resolve("papers").resolve(file));
    }

    @Test
    void anArxivIdIsLookedUp() throws IOException {
        CommandLineRun run = run("arXiv:1706.03762v2", "--listed", "2026-11-25", "--tag", "NLP");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.lastLine().endsWith("content/papers/2017/1706.03762.yaml"), run.out());
        assertEquals(
                """
                id: "1706.03762"
                title: Attention Is All You Need
                authors: [Ashish Vaswani]
                published: 2017-06-12
                listed: 2026-11-25
                abstract: Words.
                tags: [cs.CL, NLP]
                type: article
                identifiers:
                  arxiv: "1706.03762"
                links:
                  pdf: https://arxiv.org/pdf/1706.03762
                """,
                record("2017/1706.03762.yaml"));
        assertEquals(ExitCode.DONE, CommandLineRun.of("check", "-c", content().toString()).code());
    }

    @Test
    void aDoiIsLookedUpAndGetsTheIdThatIsAskedFor() throws IOException {
        answer = CROSSREF;
        CommandLineRun run = run("https://doi.org/10.1000/182", "--id", "ada");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(record("1843/ada.yaml").startsWith("id: ada\ntitle: A Title\n"));
        assertEquals(List.of("/works/10.1000%2F182"), asked);
    }

    @Test
    void aPaperOfTheArchiveIsRefusedBeforeAServiceIsAsked() throws IOException {
        run("1706.03762", "--id", "attention");
        asked.clear();
        CommandLineRun again = run("https://arxiv.org/pdf/1706.03762v3");
        assertEquals(ExitCode.PROBLEMS, again.code());
        assertTrue(
                again.err().contains("2017/attention.yaml:1: error: the archive has"), again.err());
        assertTrue(again.err().contains("import --update"), again.err());
        assertEquals(List.of(), asked);
    }

    @Test
    void aPaperThatTheServiceDoesNotKnowIsRefused() {
        answer = "<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>";
        CommandLineRun run = run("1706.03762");
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("sent no entry for this"), run.err());
        assertFalse(Files.exists(content().resolve("papers")));
    }

    @Test
    void anyOtherNameMakesADraftThatPassesTheChecks() throws IOException {
        CommandLineRun run = run("attention", "--title", "Attention: \"All\" # You Need");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(record("attention.yaml").contains("# authors: ["), record("attention.yaml"));
        Files.writeString(
                content().resolve("site.yaml"), "title: A\nbaseUrl: https://a.example/\n");
        CommandLineRun check =
                CommandLineRun.of("check", "--drafts", "--strict", "-c", content().toString());
        assertEquals("1 paper, 0 errors, 0 warnings", check.lastLine());
        assertEquals(List.of(), asked);
    }

    /** Each commented field is right as it is. */
    @Test
    void theCommentedFieldsCanAllBeFilledIn() throws IOException {
        run("attention");
        String filled = record("attention.yaml").replaceAll("(?m)^# ( *)([a-z]+:|Mark)", "$1$2");
        Files.writeString(content().resolve("papers/attention.yaml"), filled);
        CommandLineRun check = CommandLineRun.of("check", "--drafts", "-c", content().toString());
        assertTrue(check.lastLine().startsWith("1 paper, 0 errors"), check.out() + filled);
        assertTrue(filled.contains("\nauthors: ["), filled);
    }

    @Test
    void offlineAsksNoService() throws IOException {
        CommandLineRun run = run("--offline", "math.GT/0309136");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(record("math.gt-0309136.yaml").contains("arxiv: math.GT/0309136"));
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"My Paper", "../../escape", "-x", "$(id)", "a\nb", "Ä", ""})
    void whatIsNotAnIdIsRefusedWithOneThatIs(String name) throws IOException {
        CommandLineRun run = run("--offline", "--", name);
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("an id has small letters, digits"), run.err());
        try (var files = Files.walk(folder)) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void anIdInUseIsRefusedWithAFreeOne() {
        run("attention");
        CommandLineRun run = run("attention");
        assertEquals(ExitCode.PROBLEMS, run.code());
        assertTrue(run.err().contains("attention.yaml:5: error: the id \"attention\" is in use"));
        assertTrue(run.err().contains("such as attention-2"), run.err());
    }
}
