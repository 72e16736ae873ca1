package paperarchive.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
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
import paperarchive.BuildOptions;

/** Clients of the preview that break the rules of HTTP, or keep connections to themselves. */
class HostileRequestsTest {
    private static final String SECOND = "GET /papers/a/ HTTP/1.1\r\nHost: HERE\r\n\r\n";

    @TempDir private Path folder;
    private PreviewServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        Path content = folder.resolve("content");
        Files.createDirectories(content.resolve("papers"));
        Files.writeString(content.resolve("papers/a.yaml"), "id: a\ntitle: The only paper\n");
        Files.writeString(content.resolve("site.yaml"), "title: T\n");
        Preview preview =
                new Preview(BuildOptions.Content.of(content, folder.resolve("none")), "t");
        preview.rebuild();
        server = PreviewServer.start(preview, 0);
        port = URI.create(server.address()).getPort();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private void send(Socket socket, String text) throws IOException {
        String named = text.replace("HERE", "127.0.0.1:" + port);
        socket.getOutputStream().write(named.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Everything that the server sends until it ends the connection. */
    private String reply(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    private String get(String path) throws IOException {
        return reply("GET " + path + " HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n5c\r\n",
                "Content-Length: 0\r\nContent-Length: 70\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: +0\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n"
            })
    void noSecondRequestIsHiddenInAnother(String headers) throws IOException {
        String reply = reply("GET / HTTP/1.1\r\nHost: HERE\r\n" + headers + SECOND);
        assertFalse(reply.contains("The only paper</h1>"), reply);
        assertFalse(reply.startsWith("HTTP/1.1 200"), reply);
    }

    @Test
    void aUrlInTheRequestLineHasToNameThisServer() throws IOException {
        String rest = " HTTP/1.1\r\nHost: HERE\r\nConnection: close\r\n\r\n";
        assertTrue(reply("GET http://HERE/" + rest).startsWith("HTTP/1.1 200"));
        assertTrue(reply("GET http://evil.example/" + rest).startsWith("HTTP/1.1 421"));
        assertTrue(reply("GET //evil.example/" + rest).startsWith("HTTP/1.1 421"));
        assertTrue(reply("GET http://evil@HERE/" + rest).startsWith("HTTP/1.1 421"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:PORT, evil.example",
                "LOCALHOST.:PORT",
                "[::1]:PORT",
                "0.0.0.0:PORT",
                "127.1:PORT",
                "2130706433:PORT",
                "127.0.0.1:0PORT",
                "127.0.0.1:PORT/",
                "127.0.0.1:PORT#",
                "evil.example\tHost:127.0.0.1:PORT"
            })
    void anotherWayToWriteTheHostIsRefused(String host) throws IOException {
        String written = host.replace("PORT", String.valueOf(port));
        String reply = reply("GET / HTTP/1.1\r\nHost: " + written + "\r\n\r\n");
        assertFalse(reply.startsWith("HTTP/1.1 200"), reply);
    }

    @Test
    void hugeHeadersEndTheConnectionAndNothingElse() throws IOException {
        String start = "GET / HTTP/1.1\r\nHost: HERE\r\n";
        assertFalse(reply(start + "X: " + "a".repeat(5_000_000)).startsWith("HTTP/1.1 200"));
        assertFalse(reply(start + "X: a\r\n".repeat(500_000)).startsWith("HTTP/1.1 200"));
        assertFalse(reply("GET /" + "a".repeat(5_000_000)).startsWith("HTTP/1.1 200"));
        assertTrue(get("/").startsWith("HTTP/1.1 200"));
    }

    @Test
    void aRedirectStaysOnThisServerAndHasNoOtherHeader() throws IOException {
        for (String path : List.of("/papers/a?%0d%0aX-Evil:1", "/papers/a", "/papers/%61")) {
            String reply = get(path);
            assertTrue(reply.startsWith("HTTP/1.1 302"), reply);
            assertTrue(reply.contains("Location: /papers/"), reply);
            assertFalse(reply.contains("X-Evil"), reply);
        }
    }

    @Test
    void pagesAreServedWhileAllEventStreamsAreTaken() throws IOException {
        List<Socket> watchers = new ArrayList<>();
        try {
            for (int i = 0; i < 120; i++) {
                Socket watcher = connect();
                watchers.add(watcher);
                send(watcher, "GET /~preview/events HTTP/1.1\r\nHost: HERE\r\n\r\n");
            }
            assertTrue(get("/papers/a/").contains("The only paper"));
            assertEquals('H', watchers.get(0).getInputStream().read());
        } finally {
            for (Socket watcher : watchers) {
                watcher.close();
            }
        }
    }

    @Test
    void pagesAreServedWhileManyClientsNeverFinishTheirRequests() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket client = connect();
                slow.add(client);
                send(client, i % 2 == 0 ? "GET /pap" : "POST / HTTP/1.1\r\nHost: HERE\r\nX:");
            }
            assertTrue(get("/papers/a/").contains("The only paper"));
        } finally {
            for (Socket client : slow) {
                client.close();
            }
        }
    }

    /** A client that has not asked after 20 seconds is dropped, so it does not keep a thread. */
    @Test
    void aClientThatNeverAsksIsDropped() throws IOException {
        try (Socket client = connect()) {
            client.setSoTimeout(60_000);
            send(client, "GET / HTTP/1.1\r\nX: ");
            long start = System.nanoTime();
            assertEquals(-1, readOrReset(client));
            assertTrue(System.nanoTime() - start < 45_000_000_000L);
        }
    }

    private static int readOrReset(Socket client) throws IOException {
        try {
            return client.getInputStream().read();
        } catch (SocketException e) {
            return -1;
        }
    }
}
