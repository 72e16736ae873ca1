package paperarchive.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.ChildJvm;
import paperarchive.SiteFolder;

/** Messages leave encrypted, to the host that was named, or not at all. */
class StartTlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir private Path folder;

    /** Makes a key and a certificate for a host. */
    private Path key(String name, String host) throws Exception {
        Path store = folder.resolve(name + ".p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command =
                List.of(
                        tool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString());
        assertEquals(0, new ProcessBuilder(command).start().waitFor());
        return store;
    }

    private ChildJvm.Ended send(Server server, Path trusted) throws Exception {
        SiteFolder site = new SiteFolder(folder.resolve("site")).writeTwoPapers();
        site.write("subscribers.txt", "ada@example.org\nalan@example.org\n");
        return ChildJvm.run(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Djavax.net.ssl.trustStore=" + trusted,
                        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD),
                Map.of(
                        "PAPER_ARCHIVE_SMTP_HOST",
                        "localhost:" + server.port(),
                        "PAPER_ARCHIVE_SMTP_USER",
                        "papers",
                        "PAPER_ARCHIVE_SMTP_PASSWORD",
                        "secret"),
                "paperarchive.Main",
                "digest",
                "--date",
                "2025-12-12",
                "--send",
                "--unsubscribe",
                "mailto:papers@example.org",
                "--from",
                "papers@example.org",
                "-c",
                site.path("content").toString(),
                "-t",
                site.path("templates").toString(),
                "-o",
                site.path("digests").toString(),
                "--subscribers",
                site.path("subscribers.txt").toString());
    }

    @Test
    void messagesAndThePasswordGoOverTls() throws Exception {
        Path key = key("own", "localhost");
        try (Server server = new Server(key, "220 go on")) {
            ChildJvm.Ended ended = send(server, key);
            assertEquals(0, ended.code(), ended::printed);
            assertTrue(ended.printed().contains("2 messages sent"), ended::printed);
            assertTrue(server.secret.contains("DATA"), server.secret::toString);
            assertEquals(List.of("EHLO", "STARTTLS"), server.open);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        Path key = key("own", "localhost");
        Path other = key("other", "localhost");
        try (Server server = new Server(key, "220 go on")) {
            refused(server, send(server, other), "the certificate of localhost");
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        Path key = key("own", "mail.example.com");
        try (Server server = new Server(key, "220 go on")) {
            refused(server, send(server, key), "the certificate of localhost");
        }
    }

    @Test
    void aServerThatTakesItsOfferBackGetsNothing() throws Exception {
        Path key = key("own", "localhost");
        try (Server server = new Server(key, "454 TLS not available")) {
            refused(server, send(server, key), "offers no TLS");
        }
    }

    private static void refused(Server server, ChildJvm.Ended ended, String why) {
        assertEquals(1, ended.code(), ended::printed);
        assertTrue(ended.printed().contains("error: "), ended::printed);
        assertTrue(ended.printed().contains(why), ended::printed);
        assertTrue(ended.printed().contains("0 messages sent, 0 sent before"), ended::printed);
        assertFalse(ended.printed().contains("\tat "), ended::printed);
        assertFalse(server.open.contains("AUTH"), server.open::toString);
        assertFalse(server.open.contains("MAIL"), server.open::toString);
        assertEquals(List.of(), server.secret);
    }

    /** Speaks as much of SMTP as one client needs, and notes the words it hears. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket =
                new ServerSocket(0, 5, InetAddress.getByName("localhost"));
        private final SSLContext tls = SSLContext.getInstance("TLS");
        private final String answer;
        private final List<String> open = new ArrayList<>();
        private final List<String> secret = new ArrayList<>();

        Server(Path key, String answer) throws Exception {
            this.answer = answer;
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(key)) {
                store.load(in, PASSWORD.toCharArray());
            }
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            tls.init(keys.getKeyManagers(), null, null);
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    reply(client, "220 here");
                    talk(client, open);
                } catch (IOException e) {
                    // The test is over, or the client went away.
                }
            }
        }

        private void talk(Socket client, List<String> heard) throws IOException {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.replaceFirst(" .*", "");
                heard.add(word);
                switch (word) {
                    case "EHLO" -> reply(client, "250-here\r\n250-STARTTLS\r\n250 AUTH PLAIN");
                    case "STARTTLS" -> {
                        reply(client, answer);
                        if (answer.startsWith("220")) {
                            talk(encrypted(client), secret);
                            return;
                        }
                    }
                    case "AUTH" -> reply(client, "235 welcome");
                    case "DATA" -> {
                        reply(client, "354 go on");
                        while (!".".equals(in.readLine())) {
                            // The text of the message.
                        }
                        reply(client, "250 taken");
                    }
                    case "QUIT" -> {
                        reply(client, "221 bye");
                        return;
                    }
                    default -> reply(client, "250 well");
                }
            }
        }

        private SSLSocket encrypted(Socket client) throws IOException {
            SSLSocket secure =
                    (SSLSocket)
                            tls.getSocketFactory()
                                    .createSocket(client, "localhost", client.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            return secure;
        }

        private static void reply(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
