package paperarchive.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.ChildJvm;
import paperarchive.SiteFolder;

/** Every subscriber gets the message once, whatever happens to the process or to others. */
class SendingTest {
    private static final String LIST = "mailto:papers@example.org?subject=unsubscribe";

    @TempDir private Path folder;
    private SiteFolder site = new SiteFolder(Path.of(""));
    private GreenMail mail = new GreenMail();

    @BeforeEach
    void start() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
        mail =
                new GreenMail(
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private void subscribe(List<String> addresses) throws IOException {
        site.write("subscribers.txt", "# people\n" + String.join("\n", addresses) + "\n");
    }

    private static List<String> people(int number) {
        return IntStream.range(0, number).mapToObj(i -> "reader" + i + "@example.org").toList();
    }

    private String host() {
        SmtpServer smtp = mail.getSmtp();
        return "127.0.0.1:" + smtp.getPort();
    }

    private List<String> arguments(String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of("digest", "--date", "2025-12-12", "--send", "--unsubscribe", LIST));
        all.addAll(List.of("-c", site.path("content").toString()));
        all.addAll(List.of("-t", site.path("templates").toString()));
        all.addAll(List.of("-o", site.path("digests").toString()));
        all.addAll(List.of("--from", "papers@example.org"));
        all.addAll(List.of("--subscribers", site.path("subscribers.txt").toString()));
        all.addAll(List.of(more));
        return all;
    }

    private ChildJvm.Ended run(Map<String, String> environment, String... more) throws Exception {
        return ChildJvm.run(
                List.of("-XX:TieredStopAtLevel=1"),
                environment,
                "paperarchive.Main",
                arguments(more).toArray(String[]::new));
    }

    private Map<String, String> server(String host) {
        return Map.of("PAPER_ARCHIVE_SMTP_HOST", host);
    }

    private Map<String, Integer> received() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            for (Address to : message.getRecipients(Message.RecipientType.TO)) {
                counts.merge(to.toString(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Map<String, Integer> once(List<String> people) {
        return people.stream().collect(Collectors.toMap(p -> p, p -> 1, (a, b) -> a, TreeMap::new));
    }

    @Test
    void everySubscriberGetsOneMessageOfTheirOwn() throws Exception {
        List<String> people = people(20);
        List<String> twice = new ArrayList<>(people);
        twice.add("READER3@example.org");
        subscribe(twice);
        ChildJvm.Ended first = run(server(host()), "--no-tls");
        assertEquals("20 messages sent, 0 sent before, 0 failed\n", last(first.printed()));
        assertEquals(0, first.code());
        assertEquals(once(people), received());
        ChildJvm.Ended second = run(server(host()), "--no-tls");
        assertEquals("0 messages sent, 20 sent before, 0 failed\n", last(second.printed()));
        assertEquals(once(people), received());
        MimeMessage message = mail.getReceivedMessages()[0];
        assertEquals("<" + LIST + ">", message.getHeader("List-Unsubscribe", null));
        assertEquals("Two papers: 12 December 2025", message.getSubject());
    }

    private static String last(String printed) {
        return printed.lines().reduce((a, b) -> b).orElse("") + "\n";
    }

    /** {@code -Dsubscribers=1000} is the number of the issue; fewer are quick. */
    @Test
    void aProcessThatIsKilledThreeTimesLeavesNobodyOutAndWritesToNobodyTwice() throws Exception {
        List<String> people = people(Integer.getInteger("subscribers", 200));
        subscribe(people);
        for (int kill = 1; kill <= 3; kill++) {
            killAfter(people.size() * kill / 5);
        }
        ChildJvm.Ended ended = run(server(host()), "--no-tls");
        List<String> uncertain =
                ended.printed()
                        .lines()
                        .filter(line -> line.contains("before the server answered"))
                        .map(line -> line.replaceAll("error: (\\S+): .*", "$1"))
                        .toList();
        assertTrue(uncertain.size() <= 3, ended::printed);
        if (!uncertain.isEmpty()) {
            assertEquals(1, ended.code());
            Map<String, Integer> before = received();
            subscribe(uncertain.stream().filter(before::containsKey).toList());
            run(server(host()), "--no-tls", "--uncertain", "skip");
            subscribe(people);
            run(server(host()), "--no-tls", "--uncertain", "send");
        }
        assertEquals(once(people), received());
        assertTrue(last(run(server(host()), "--no-tls").printed()).contains(" 0 failed"));
    }

    private void killAfter(int messages) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("paperarchive.Main");
        command.addAll(arguments("--no-tls"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PAPER_ARCHIVE_SMTP_HOST", host());
        builder.redirectErrorStream(true).redirectOutput(new File("/dev/null"));
        Process child = builder.start();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (mail.getReceivedMessages().length < messages && child.isAlive()) {
            assertTrue(System.nanoTime() < end, "too few messages");
            Thread.sleep(1);
        }
        assertTrue(child.isAlive(), "it ended before it was killed");
        child.destroyForcibly().waitFor();
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        subscribe(people(3));
        mail.setUser("papers@example.org", "papers", "right");
        Map<String, String> wrong =
                Map.of(
                        "PAPER_ARCHIVE_SMTP_HOST",
                        host(),
                        "PAPER_ARCHIVE_SMTP_USER",
                        "papers",
                        "PAPER_ARCHIVE_SMTP_PASSWORD",
                        "wrong");
        ChildJvm.Ended ended = run(wrong, "--no-tls");
        assertEquals(1, ended.code(), ended::printed);
        assertTrue(
                ended.printed().contains("error: " + host() + " refuses the user or the password"),
                ended::printed);
        Map<String, String> right = new TreeMap<>(wrong);
        right.put("PAPER_ARCHIVE_SMTP_PASSWORD", "right");
        assertEquals(0, run(right, "--no-tls").code());
        assertEquals(once(people(3)), received());
    }

    @Test
    void aServerWithoutTlsIsRefused() throws Exception {
        subscribe(people(3));
        ChildJvm.Ended ended = run(server(host()));
        assertEquals(1, ended.code(), ended::printed);
        assertTrue(ended.printed().contains(host() + " offers no TLS"), ended::printed);
        assertEquals(Map.of(), received());
    }

    @Test
    void aHostThatCannotBeReachedIsNamed() throws Exception {
        subscribe(people(3));
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        ChildJvm.Ended ended = run(server("127.0.0.1:" + free));
        assertEquals(1, ended.code(), ended::printed);
        assertTrue(
                ended.printed().contains("error: cannot connect to 127.0.0.1:" + free),
                ended::printed);
        assertTrue(ended.printed().contains("0 messages sent, 0 sent before"), ended::printed);
    }

    @Test
    void aMalformedAddressHarmsNobodyElse() throws Exception {
        subscribe(List.of("ada@example.org", "not an address", "b@", "alan@example.org"));
        ChildJvm.Ended ended = run(server(host()), "--no-tls");
        assertEquals(1, ended.code(), ended::printed);
        assertTrue(ended.printed().contains("error: not an address: not an e-mail"));
        assertTrue(ended.printed().contains("2 messages sent, 0 sent before, 2 failed"));
        assertEquals(once(List.of("ada@example.org", "alan@example.org")), received());
    }

    /** A server that has no room for one reader, refuses another, and takes what is tried again. */
    @Test
    void aFullMailboxHarmsNobodyElseAndIsTriedAgainByTheNextRun() throws Exception {
        List<String> people =
                List.of(
                        "ada@example.org",
                        "full@example.org",
                        "unknown@example.org",
                        "alan@example.org");
        subscribe(people);
        try (RefusingServer refusing = new RefusingServer()) {
            ChildJvm.Ended ended = run(server("127.0.0.1:" + refusing.port()), "--no-tls");
            assertEquals(1, ended.code(), ended::printed);
            assertTrue(ended.printed().contains("full@example.org: 552 5.2.2"), ended::printed);
            assertTrue(ended.printed().contains("unknown@example.org: 550 5.1.1"), ended::printed);
            assertTrue(ended.printed().contains("2 messages sent, 0 sent before, 2 failed"));
            assertEquals(List.of("ada@example.org", "alan@example.org"), refusing.taken());
        }
        ChildJvm.Ended again = run(server(host()), "--no-tls");
        assertEquals("2 messages sent, 2 sent before, 0 failed\n", last(again.printed()));
        assertEquals(once(List.of("full@example.org", "unknown@example.org")), received());
    }

    /** Speaks as much of SMTP as one client needs. */
    private static final class RefusingServer implements AutoCloseable {
        private final ServerSocket socket;
        private final List<String> taken = new ArrayList<>();

        RefusingServer() throws IOException {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        synchronized List<String> taken() {
            return List.copyOf(taken);
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client);
                } catch (IOException e) {
                    // The test is over, or the client went away.
                }
            }
        }

        private void talk(Socket client) throws IOException {
            var in =
                    new java.io.BufferedReader(
                            new java.io.InputStreamReader(
                                    client.getInputStream(), StandardCharsets.US_ASCII));
            reply(client, "220 here");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    to = line.replaceAll(".*<(.*)>.*", "$1");
                    reply(client, to.startsWith("unknown") ? "550 5.1.1 no such user" : "250 well");
                } else if (line.equals("DATA")) {
                    reply(client, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The text of the message.
                    }
                    if (to.startsWith("full")) {
                        reply(client, "552 5.2.2 mailbox full");
                    } else {
                        synchronized (this) {
                            taken.add(to);
                        }
                        reply(client, "250 taken");
                    }
                } else if (line.startsWith("QUIT")) {
                    reply(client, "221 bye");
                    return;
                } else {
                    reply(client, "250 well");
                }
            }
        }

        private static void reply(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aSecondProcessIsRefusedWhileOneSends() throws Exception {
        subscribe(people(2));
        Path journal = site.path("digests/2025-12-12.sent");
        try (SentJournal open = SentJournal.open(journal)) {
            assertEquals(SentJournal.State.UNSENT, open.of("reader0@example.org"));
            ChildJvm.Ended ended = run(server(host()), "--no-tls");
            assertEquals(1, ended.code(), ended::printed);
            assertTrue(ended.printed().contains("another process is sending"), ended::printed);
        }
        assertEquals(Map.of(), received());
    }

    @Test
    void aJournalHoldsNoAddress() throws Exception {
        subscribe(people(2));
        run(server(host()), "--no-tls");
        String journal = Files.readString(site.path("digests/2025-12-12.sent"));
        assertEquals(4, journal.lines().count());
        assertTrue(!journal.contains("@"), journal);
    }
}
