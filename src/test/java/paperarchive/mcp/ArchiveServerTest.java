package paperarchive.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.SiteFolder;
import paperarchive.problem.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client talks to the server as an assistant does. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ArchiveServerTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private Path folder;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private PipedOutputStream toServer = new PipedOutputStream();
    private BufferedReader fromServer = new BufferedReader(new java.io.StringReader(""));
    private Thread server = new Thread();

    @BeforeEach
    void start() throws Exception {
        SiteFolder site = new SiteFolder(folder);
        site.write("content/site.yaml", "title: My papers\nbaseUrl: https://a.example/\n");
        site.write(
                "content/papers/a.yaml",
                """
                id: a
                title: Deep networks for fish
                authors: [Ada Lovelace]
                published: 2017
                aliases: [old]
                abstract: About salmon and trout.
                """);
        site.write(
                "content/papers/b.yaml",
                "id: b\ntitle: Salmon and trout\nauthors: [B C]\nabstract: Salmon, trout.\n");
        site.build(new Problems());
        ArchiveServer archive =
                new ArchiveServer(
                        new Build(
                                        BuildOptions.Content.of(
                                                folder.resolve("content"),
                                                folder.resolve("templates")),
                                        new Problems())
                                .site(),
                        folder.resolve("site-output"),
                        "");
        PipedInputStream input = new PipedInputStream(toServer, 1 << 16);
        PipedOutputStream output = new PipedOutputStream();
        fromServer =
                new BufferedReader(
                        new InputStreamReader(
                                new PipedInputStream(output, 1 << 20), StandardCharsets.UTF_8));
        server =
                new Thread(
                        () -> {
                            try {
                                archive.serve(input, output, log::add);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        server.start();
        send(
                Map.of(
                        "id",
                        0,
                        "method",
                        "initialize",
                        "params",
                        Map.of(
                                "protocolVersion",
                                "2025-06-18",
                                "capabilities",
                                Map.of(),
                                "clientInfo",
                                Map.of("name", "test", "version", "1"))));
        JsonNode hello = receive();
        assertEquals("2025-06-18", hello.at("/result/protocolVersion").stringValue(""));
        assertEquals("paper-archive", hello.at("/result/serverInfo/name").stringValue(""));
        assertTrue(hello.at("/result/instructions").stringValue("").contains("My papers"));
        send(Map.of("method", "notifications/initialized"));
    }

    @AfterEach
    void endOfInputEndsTheServer() throws Exception {
        toServer.close();
        server.join(10_000);
        assertFalse(server.isAlive());
    }

    private void send(Map<String, Object> message) throws Exception {
        Map<String, Object> whole = new TreeMap<>(message);
        whole.put("jsonrpc", "2.0");
        line(JSON.writeValueAsString(whole));
    }

    private void line(String text) throws Exception {
        toServer.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        toServer.flush();
    }

    private JsonNode receive() throws Exception {
        return JSON.readTree(fromServer.readLine());
    }

    private void call(int id, String tool, Map<String, Object> arguments) throws Exception {
        send(
                Map.of(
                        "id",
                        id,
                        "method",
                        "tools/call",
                        "params",
                        Map.of("name", tool, "arguments", arguments)));
    }

    /** The text of an answer, with a mark before a refusal. */
    private String answer(String tool, Map<String, Object> arguments) throws Exception {
        call(1, tool, arguments);
        JsonNode result = receive().path("result");
        return (result.path("isError").booleanValue(false) ? "refused: " : "")
                + result.at("/content/0/text").stringValue("");
    }

    @Test
    void theToolsAreReadOnlyAndDescribed() throws Exception {
        send(Map.of("id", 1, "method", "tools/list"));
        JsonNode tools = receive().at("/result/tools");
        assertEquals(4, tools.size());
        for (JsonNode tool : tools) {
            assertTrue(tool.at("/annotations/readOnlyHint").booleanValue(false), tool.toString());
            assertFalse(tool.path("description").stringValue("").isEmpty());
            assertEquals("object", tool.at("/inputSchema/type").stringValue(""));
        }
    }

    @Test
    void aPaperIsFoundReadAndCited() throws Exception {
        assertEquals(
                "1 paper\n- a: Deep networks for fish (Ada Lovelace, 2017)",
                answer("search", Map.of("query", "fish", "limit", 3)));
        String record = answer("get", Map.of("id", "a"));
        assertTrue(record.startsWith("id: a\ntitle: Deep networks for fish\n"), record);
        assertTrue(record.endsWith("# page: https://a.example/papers/a/\n"), record);
        assertEquals(record, answer("get", Map.of("id", "old")));
        assertTrue(answer("cite", Map.of("id", "a")).startsWith("@"));
        assertTrue(answer("cite", Map.of("id", "a", "format", "ris")).startsWith("TY  - "));
        assertTrue(answer("related", Map.of("id", "a")).length() > 5);
    }

    @Test
    void aWrongArgumentIsRefusedWithWhatIsRight() throws Exception {
        assertTrue(answer("get", Map.of("id", "../a")).startsWith("refused: There is no paper"));
        assertTrue(answer("get", Map.of()).startsWith("refused: The argument \"id\" is missing"));
        assertTrue(answer("search", Map.of("query", 5)).startsWith("refused: The argument"));
        assertEquals(
                "refused: There is no format \"x\"; the formats are [bibtex,"
                        + " biblatex, ascii-bibtex, ris, csl-json].",
                answer("cite", Map.of("id", "a", "format", "x")));
    }

    @Test
    void anUnknownToolOrMethodIsAnErrorOfTheProtocol() throws Exception {
        call(5, "nosuch", Map.of());
        assertEquals(-32602, receive().at("/error/code").intValue(0));
        send(Map.of("id", 6, "method", "nosuch"));
        assertEquals(-32601, receive().at("/error/code").intValue(0));
    }

    @Test
    void aLineThatIsNotAMessageEndsNothing() throws Exception {
        line("not json");
        line("[1, 2");
        line("{\"a\": 1}");
        line("\"" + "x".repeat(50_000) + "\"");
        send(Map.of("id", 7, "method", "ping"));
        assertEquals(7, receive().path("id").intValue(0));
        assertEquals(4, log.size());
    }

    /** Many requests at once are all answered. */
    @Test
    void noAnswerIsLost() throws Exception {
        for (int i = 100; i < 300; i++) {
            call(i, i % 2 == 0 ? "get" : "cite", Map.of("id", "a"));
        }
        TreeMap<Integer, Boolean> answered = new TreeMap<>();
        for (int i = 100; i < 300; i++) {
            answered.put(receive().path("id").intValue(0), true);
        }
        assertEquals(200, answered.size());
    }
}
