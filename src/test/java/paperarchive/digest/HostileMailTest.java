package paperarchive.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.SiteFolder;

/** Records, subscribers and options that try to become headers, recipients or other files. */
class HostileMailTest {
    @TempDir private Path folder;
    private SiteFolder site = new SiteFolder(Path.of(""));
    private String printed = "";

    @BeforeEach
    void write() throws Exception {
        site = new SiteFolder(folder).writeTwoPapers();
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("--date", "2025-12-12"));
        all.addAll(List.of("--from", "ada@example.org"));
        all.addAll(List.of(words));
        DigestRun run = DigestRun.of(site, all.toArray(String[]::new));
        printed = run.printed();
        return run.code();
    }

    private static List<String> headers(Path message) throws IOException {
        String text = Files.readString(message, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n")).lines().toList();
    }

    private void assertHeadersAreSound(Path message) throws IOException {
        for (String line : headers(message)) {
            assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
            assertTrue(line.length() <= 998, line);
            assertFalse(line.startsWith("Bcc") || line.startsWith("X-Evil"), line);
        }
    }

    @Test
    void titlesNamesAndTagsBecomeNoHeaders() throws Exception {
        site.write(
                "content/site.yaml",
                "title: \"T\\r\\nBcc: v@example.org\"\nbaseUrl: https://bücher.example/päper/\n");
        site.write(
                "content/papers/evil.yaml",
                """
                id: evil
                title: "Line\\r\\nBcc: v@example.org\\r\\n\\r\\n."
                authors: ["Eve\\r\\nX-Evil: 1"]
                listed: 2025-12-12
                tags: ["日本語\\r\\nX-Evil: 1"]
                """);
        assertEquals(0, run("--tag", "日本語 X-Evil: 1"), printed);
        Path message;
        try (var files = Files.list(site.path("digests"))) {
            message = files.findFirst().orElseThrow();
        }
        assertHeadersAreSound(message);
        assertTrue(
                headers(message).stream().anyMatch(h -> h.endsWith("@xn--bcher-kva.example>")),
                headers(message)::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example/\r\nBcc: v@example.org",
                "https://x.example/ y",
                "https://x.example/>, <mailto:v@example.org",
                "https://bücher.example/",
                "https://",
                "https:///u",
                "mailto:",
                "mailto:nobody",
                "mailto:a@example.org\nX-Evil: 1"
            })
    void aBadUnsubscribeUrlIsWrongUsage(String url) {
        assertEquals(2, run("--unsubscribe", url), printed);
        assertTrue(printed.contains("--unsubscribe is not a URL in ASCII"), printed);
        assertFalse(Files.exists(site.path("digests")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada@example.org|ada@example.org",
                "Ada <ada@example.org>|ada@example.org",
                "ada@example.org (twice)|ada@example.org",
                "<ada@example.org>|ada@example.org",
                "\"Bcc: v@example.org\" <ada@example.org>|ada@example.org",
                "ada@bücher.example|ada@xn--bcher-kva.example",
                "ada@[127.0.0.1]|ada@[127.0.0.1]"
            })
    void anAddressIsOneMailbox(String written, String address) throws Exception {
        assertEquals(address, Mailbox.of(written).getAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list:a@example.org,b@example.org;",
                "list:;",
                "a@example.org,b@example.org",
                "a@example.org\r\nRCPT TO:<b@example.org>",
                "ada",
                "@example.org",
                "a@b@c",
                "ü@example.org",
                "a@exa mple.org",
                "a@-.\ufffd"
            })
    void whatIsNotOneMailboxGetsNoMessage(String written) {
        assertThrows(AddressException.class, () -> Mailbox.of(written));
    }

    @Test
    void aLongAddressIsRefusedAtOnce() {
        String name = "a".repeat(300);
        assertThrows(AddressException.class, () -> Mailbox.of(name + "@example.org"));
        assertThrows(AddressException.class, () -> Mailbox.of("(".repeat(1_000_000)));
    }

    @Test
    void oneMailboxIsOneSubscriberHoweverItIsWritten() throws Exception {
        Path file = site.path("subscribers.txt");
        Files.writeString(
                file,
                """
                \ufeffada@example.org\r
                Ada <ADA@example.org>
                # no
                ada@example.org (x)\rb@c.org
                not one
                """);
        assertEquals(List.of("ada@example.org", "b@c.org", "not one"), Subscribers.in(file));
    }

    @Test
    void aLineThatIsNotUtf8HarmsNobodyElse() throws Exception {
        Path file = site.path("subscribers.txt");
        Files.write(file, "a@b.org\n\u00ff@c.org\nd@e.org".getBytes(StandardCharsets.ISO_8859_1));
        List<String> all = Subscribers.in(file);
        assertEquals(3, all.size());
        assertThrows(AddressException.class, () -> Mailbox.of(all.get(1)));
    }

    @Test
    void aLinkInThePlaceOfTheMessageIsReplaced() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Files.createDirectories(site.path("digests"));
        Files.createSymbolicLink(site.path("digests/2025-12-12.eml"), precious);
        assertEquals(0, run(), printed);
        assertEquals("mine", Files.readString(precious));
        assertTrue(headers(site.path("digests/2025-12-12.eml")).size() > 5);
    }

    @Test
    void aFolderOrFileInTheWayIsNamed() throws Exception {
        Files.createDirectories(site.path("digests/2025-12-12.eml"));
        assertEquals(1, run());
        assertTrue(printed.contains("2025-12-12.eml: Is a directory"), printed);
        Files.delete(site.path("digests/2025-12-12.eml"));
        Files.delete(site.path("digests"));
        Files.writeString(site.path("digests"), "mine");
        assertEquals(1, run());
        assertTrue(printed.contains("digests: a file of this name is in the way"), printed);
        assertEquals("mine", Files.readString(site.path("digests")));
    }

    @Test
    void aJournalThatIsALinkIsRefusedAndItsTargetStays() throws Exception {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Path journal = Files.createSymbolicLink(folder.resolve("a.sent"), precious);
        IOException e = assertThrows(IOException.class, () -> SentJournal.open(journal));
        assertTrue(e.toString().contains("not a regular file"), e::toString);
        assertEquals("mine", Files.readString(precious));
    }

    /** Taken as an empty journal it would send everybody the message again. */
    @Test
    void aFileThatIsNotAJournalIsRefusedAndStays() throws Exception {
        for (String text : List.of("hello", "taken 12\n<<<<<<< HEAD\n", "TAKEN\n", "a b c\n")) {
            Path journal = Files.writeString(folder.resolve("a.sent"), text);
            IOException e = assertThrows(IOException.class, () -> SentJournal.open(journal), text);
            assertTrue(e.toString().contains("is not one of a journal"), e::toString);
            assertEquals(text, Files.readString(journal));
        }
    }

    @Test
    void aLineThatAPowerFailureCutOffIsRemoved() throws Exception {
        String whole = "taken " + SentJournal.hash("a@b.org") + "\n";
        for (String rest : List.of("", "ta", "taken ", "asked 01", "\0\0\0", "asked 0\0\0")) {
            Path journal = Files.writeString(folder.resolve("a.sent"), whole + rest);
            try (SentJournal open = SentJournal.open(journal)) {
                assertEquals(SentJournal.State.SENT, open.of("A@b.org"));
                open.asked("c@d.org");
            }
            assertEquals(
                    whole + "asked " + SentJournal.hash("c@d.org") + "\n",
                    Files.readString(journal));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:99999", ":25", "a:b", "host:"})
    void aServerThatCannotBeOneIsNoServer(String place) {
        assertTrue(SmtpServer.of(place, "", "", true).isEmpty(), place);
    }
}
