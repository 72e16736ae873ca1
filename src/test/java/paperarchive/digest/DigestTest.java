package paperarchive.digest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;

/** A message lists the papers of a day or week, as text and as HTML. */
class DigestTest {
    @TempDir private Path folder;
    private SiteFolder site = new SiteFolder(Path.of(""));
    private String printed = "";

    @BeforeEach
    void write() throws Exception {
        site = new SiteFolder(folder).writeTwoPapers();
        site.write(
                "content/papers/c.yaml",
                """
                id: c
                title: On $x^2$ & <b>
                authors: [Émilie du Châtelet, Ada Lovelace, Alan Turing, Kurt Gödel]
                listed: 2025-12-12
                tags: [engines]
                summary: Short & <i>sweet</i>.
                status: {state: retracted}
                """);
    }

    private int run(String... words) {
        DigestRun run = DigestRun.of(site, words);
        printed = run.printed();
        return run.code();
    }

    private MimeMessage message(String key) throws Exception {
        try (InputStream in = Files.newInputStream(site.path("digests/" + key + ".eml"))) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return (String) ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
    }

    @Test
    void aDayIsAMessageOfTextAndHtml() throws Exception {
        assertEquals(0, run("--date", "2025-12-12", "--from", "Ada <ada@example.org>"), printed);
        MimeMessage message = message("2025-12-12");
        assertEquals("Two papers: 12 December 2025", message.getSubject());
        assertEquals("Ada <ada@example.org>", message.getFrom()[0].toString());
        assertEquals("<example.org>", message.getHeader("List-Id", null));
        assertTrue(message.isMimeType("multipart/alternative"));
        assertEquals(
                """
                Two papers: 12 December 2025
                2 papers: https://example.org/date/2025-12-12/

                * Second
                  https://example.org/papers/b/

                * [RETRACTED] On x² & <b>
                  Émilie du Châtelet, Ada Lovelace, Alan Turing and 1 more
                  Short & <i>sweet</i>.
                  https://example.org/papers/c/

                --
                Two papers
                """,
                part(message, 0).replace("\r\n", "\n"));
        Document html = Jsoup.parse(part(message, 1));
        assertEquals(List.of("Second", "[RETRACTED] On x² & <b>"), html.select("h2 a").eachText());
        assertTrue(html.text().contains("Short & <i>sweet</i>."));
        assertEquals(0, html.select("img, script, link, [src], [background]").size());
        assertTrue(html.select("meta[name=color-scheme]").attr("content").contains("dark"));
    }

    @Test
    void equalPapersGiveEqualBytes() throws Exception {
        run("--week", "2025-W50", "--from", "ada@example.org");
        byte[] first = Files.readAllBytes(site.path("digests/2025-W50.eml"));
        run("--week", "2025-W50", "--from", "ada@example.org");
        assertArrayEquals(first, Files.readAllBytes(site.path("digests/2025-W50.eml")));
    }

    @Test
    void aWeekHasAHeadingForEachDay() throws Exception {
        assertEquals(0, run("--week", "2025-W50", "--from", "ada@example.org"), printed);
        Document html = Jsoup.parse(part(message("2025-W50"), 1));
        assertEquals(List.of("11 December 2025", "12 December 2025"), html.select("h2").eachText());
        assertEquals(3, html.select("h3").size());
    }

    @Test
    void aTagIsFoundByItsNameOrItsSlug() throws Exception {
        assertEquals(
                0,
                run("--week", "2025-W50", "--tag", "Engines", "--from", "ada@example.org"),
                printed);
        MimeMessage message = message("2025-W50-engines");
        assertEquals("Two papers, engines: Week 50 of 2025", message.getSubject());
        assertFalse(part(message, 0).contains("Second"));
        assertEquals(2, run("--week", "2025-W50", "--tag", "engine", "--from", "a@example.org"));
        assertTrue(printed.contains("did you mean \"engines\"?"), printed);
    }

    @Test
    void oneRequestUnsubscribesTheReader() throws Exception {
        System.setProperty("PAPER_ARCHIVE_UNSUBSCRIBE_KEY", "secret");
        try {
            run(
                    "--date",
                    "2025-12-12",
                    "--from",
                    "ada@example.org",
                    "--unsubscribe",
                    "https://example.org/u?a={email}&t={token}");
        } finally {
            System.clearProperty("PAPER_ARCHIVE_UNSUBSCRIBE_KEY");
        }
        MimeMessage message = message("2025-12-12");
        String url = message.getHeader("List-Unsubscribe", null);
        assertTrue(
                url.matches("<https://example\\.org/u\\?a=reader%40example\\.org&t=[0-9a-f]{32}>"),
                url);
        assertEquals(
                "List-Unsubscribe=One-Click", message.getHeader("List-Unsubscribe-Post", null));
        Document html = Jsoup.parse(part(message, 1));
        assertEquals(url, "<" + html.select("a:containsOwn(Unsubscribe)").attr("href") + ">");
    }

    @Test
    void aDayWithoutPapersWritesNothing() {
        assertEquals(0, run("--date", "2025-12-13", "--from", "ada@example.org"));
        assertEquals("no papers: 13 December 2025\n", printed);
        assertFalse(Files.exists(site.path("digests")));
    }

    @Test
    void whatIsMissingOrWrongIsSaid() {
        assertEquals(2, run("--from", "ada@example.org"));
        assertEquals(2, run("--date", "2025-12", "--from", "ada@example.org"));
        assertTrue(printed.contains("--date is not a day: write it as 2025-12-12"), printed);
        assertEquals(2, run("--week", "2025-W54", "--from", "ada@example.org"));
        assertTrue(printed.contains("--week is not an ISO week"), printed);
        assertEquals(2, run("--date", "2025-12-12"));
        assertTrue(printed.contains("--from papers@example.org"), printed);
        assertEquals(2, run("--date", "2025-12-12", "--from", "ada"));
        assertTrue(printed.contains("--from is not an e-mail address"), printed);
        assertEquals(2, run("--date", "2025-12-12", "--from", "a@example.org", "--send"));
        assertTrue(printed.contains("--send needs --unsubscribe"), printed);
        assertEquals(
                2,
                run(
                        "--date",
                        "2025-12-12",
                        "--from",
                        "a@example.org",
                        "--send",
                        "--unsubscribe",
                        "mailto:a@example.org"));
        assertTrue(printed.contains("PAPER_ARCHIVE_SMTP_HOST is not set"), printed);
    }

    @Test
    void aTemplateOfTheArchiveMakesTheMessage() throws Exception {
        site.write("templates/mail/digest.ftl", "${digest.count} <&>\n");
        assertEquals(0, run("--date", "2025-12-12", "--from", "ada@example.org"), printed);
        assertEquals("2 papers <&>", part(message("2025-12-12"), 0).strip());
        site.write("templates/mail/digest.ftl", "${digest.counted}\n");
        assertEquals(1, run("--date", "2025-12-12", "--from", "ada@example.org"));
        assertTrue(printed.contains("digest.ftl:1: error:"), printed);
    }
}
