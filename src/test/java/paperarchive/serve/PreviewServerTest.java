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
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.BuildOptions;

/** The preview answers as a plain host would, and only requests for this machine. */
class PreviewServerTest {
    private static final int REQUESTS = Integer.getInteger("preview.requests", 2000);
    private static final String SECRET = "what lies outside of the site";
    private static final List<String> PIECES =
            List.of(
                    "..",
                    "%2e%2e",
                    "..%2f",
                    "%2e%2e%5c",
                    "..\\",
                    "/",
                    "//",
                    "\\",
                    "%00",
                    "papers",
                    "secret.txt",
                    "below",
                    "content",
                    "etc/passwd",
                    "%c0%ae%c0%ae",
                    "%252e%252e",
                    "C:",
                    "?",
                    "#",
                    ";",
                    "%",
                    "%zz",
                    " ",
                    "é",
                    "\u0000",
                    "~preview/",
                    "index.html",
                    "[",
                    "@evil");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "GET", "POST", "", "get", "TRACE", "\u0001", "CONNECT");

    @TempDir private Path folder;
    private PreviewServer server;
    private int port;

    @BeforeEach
    void aSiteBelowAPath() throws IOException {
        Path content = folder.resolve("content");
        Files.createDirectories(content.resolve("papers"));
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(content.resolve("papers/secret.txt"), SECRET);
        Files.writeString(content.resolve("papers/a.yaml"), "id: a\ntitle: A\n");
        Files.writeString(
                content.resolve("site.yaml"), "title: T\nbaseUrl: https://example.org/below/\n");
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

    @Test
    void theSiteIsBelowThePathOfItsAddress() throws IOException {
        assertEquals("/below/", URI.create(server.address()).getPath());
        assertTrue(get("/").contains("Location: /below/"));
        assertTrue(get("/below/").startsWith("HTTP/1.1 200"));
        assertTrue(get("/below/papers/a").contains("Location: /below/papers/a/"));
        assertTrue(get("/other/").startsWith("HTTP/1.1 404"));
    }

    @Test
    void anAddressMayBePercentEncoded() throws IOException {
        assertTrue(get("/below/papers/%61/").startsWith("HTTP/1.1 200"));
        assertTrue(get("/below/%ff/").startsWith("HTTP/1.1 400"));
    }

    @Test
    void aPageThatIsMissingIsTheSitesOwn404() throws IOException {
        String reply = get("/below/nothing/");
        assertTrue(reply.startsWith("HTTP/1.1 404"));
        assertTrue(reply.contains("There is no page at this address"));
    }

    @Test
    void filesHaveTheirMediaTypes() throws IOException {
        assertTrue(get("/below/").contains("text/html; charset=utf-8"));
        assertTrue(get("/below/static/style.css").contains("text/css"));
        assertTrue(get("/below/sitemap.xml").contains("application/xml"));
        assertEquals("application/gzip", MediaTypes.of("api/papers.jsonl.gz"));
    }

    @Test
    void aFileThatDidNotChangeIsNotSentAgain() throws IOException {
        String tag = get("/below/robots.txt").replaceAll("(?s).*Etag: (\\S+).*", "$1");
        assertTrue(get("/below/robots.txt", "If-None-Match: " + tag).startsWith("HTTP/1.1 304"));
        assertTrue(get("/below/robots.txt", "If-None-Match: \"x\"").startsWith("HTTP/1.1 200"));
    }

    @Test
    void aPartOfAFileIsSent() throws IOException {
        String all = body(get("/below/robots.txt"));
        String part = get("/below/robots.txt", "Range: bytes=2-5");
        assertTrue(part.startsWith("HTTP/1.1 206"));
        assertTrue(
                part.toLowerCase(Locale.ROOT).contains("content-range: bytes 2-5/" + all.length()));
        assertEquals(all.substring(2, 6), body(part));
        String last = get("/below/robots.txt", "Range: bytes=-3");
        assertEquals(all.substring(all.length() - 3), body(last));
        assertTrue(get("/below/robots.txt", "Range: bytes=9999-").startsWith("HTTP/1.1 416"));
        assertTrue(get("/below/robots.txt", "Range: bytes=x").startsWith("HTTP/1.1 200"));
    }

    @Test
    void aRequestForAnotherHostIsRefused() throws IOException {
        String here = "127.0.0.1:" + port;
        for (String host :
                List.of(
                        "evil.example",
                        "evil.example:" + port,
                        "127.0.0.1",
                        "127.0.0.1:1",
                        here + ".evil.example",
                        here + "@evil.example",
                        "")) {
            String reply = raw("GET /below/ HTTP/1.1\r\nHost: " + host + "\r\n");
            assertTrue(reply.startsWith("HTTP/1.1 421"), host + " -> " + reply);
        }
        assertTrue(raw("GET /below/ HTTP/1.0\r\n").startsWith("HTTP/1.1 421"));
        String twice = "\r\nHost: " + here + "\r\nHost: evil.example\r\n";
        assertFalse(raw("GET /below/ HTTP/1.1" + twice).startsWith("HTTP/1.1 200"));
        String named = raw("GET /below/ HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
        assertTrue(named.startsWith("HTTP/1.1 200"));
    }

    @Test
    void onlyReadingIsAllowed() throws IOException {
        String head = request("HEAD", "/below/robots.txt");
        assertTrue(head.startsWith("HTTP/1.1 200"));
        assertEquals("", body(head));
        assertTrue(request("POST", "/below/").startsWith("HTTP/1.1 405"));
        assertTrue(request("DELETE", "/below/").startsWith("HTTP/1.1 405"));
    }

    @Test
    void randomRequestsNeverLeaveTheSiteOrStopTheServer() throws IOException {
        Random random = new Random(16);
        for (int i = 0; i < REQUESTS; i++) {
            String reply = raw(randomRequest(random));
            assertFalse(reply.contains(SECRET) || reply.contains("root:x:0"), reply);
        }
        assertTrue(get("/below/").startsWith("HTTP/1.1 200"));
    }

    private String randomRequest(Random random) {
        StringBuilder path = new StringBuilder(random.nextInt(4) > 0 ? "/below/" : "");
        for (int n = random.nextInt(8); n > 0; n--) {
            path.append(one(PIECES, random)).append(random.nextBoolean() ? "/" : "");
        }
        String version = random.nextInt(9) > 0 ? "HTTP/1.1" : "HTTP/" + random.nextInt(99);
        String here = "127.0.0.1:" + port;
        List<String> hosts = List.of(here, here, "localhost:" + port, "evil.example", "", "%");
        String line = one(METHODS, random) + " " + path + " " + version;
        return line + "\r\nHost: " + one(hosts, random) + "\r\n";
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private String get(String path, String... headers) throws IOException {
        return request("GET", path, headers);
    }

    private String request(String method, String path, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return raw(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + more);
    }

    /** The reply to a request of these bytes; what came before a reset connection is lost. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String all = request + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(all.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    private static String body(String reply) {
        return reply.substring(reply.indexOf("\r\n\r\n") + 4);
    }
}
