package paperarchive.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import paperarchive.file.AtomicFile;
import paperarchive.paper.Settings;
import paperarchive.template.TemplatedFiles;
import paperarchive.template.Templates;
import paperarchive.text.FormulaConverter;
import paperarchive.words.Words;

/** Creates the messages of a digest. Not thread-safe. */
public final class DigestWriter {
    private static final String HTML = "mail/digest.ftlh";
    private static final String TEXT = "mail/digest.ftl";

    private final Digest digest;
    private final InternetAddress from;
    private final Words words;
    private final Unsubscribing unsubscribing;
    private final TemplatedFiles<String> html;
    private final TemplatedFiles<String> text;
    private final Map<String, String[]> bodies = new HashMap<>();

    public DigestWriter(
            Digest digest, InternetAddress from, Unsubscribing unsubscribing, Templates templates) {
        this.digest = digest;
        this.from = from;
        this.words = templates.words();
        this.unsubscribing = unsubscribing;
        FormulaConverter formulas = new FormulaConverter();
        this.html = new TemplatedFiles<>(templates, new MessageBody(digest, words, HTML, formulas));
        this.text = new TemplatedFiles<>(templates, new MessageBody(digest, words, TEXT, formulas));
    }

    /**
     * Writes the message to an {@code .eml} file. A link of that name is replaced, not followed.
     *
     * @return the file: {@code digests/2025-12-12.eml}
     */
    public Path write(Path folder) throws IOException {
        Path file = folder.resolve(digest.key() + ".eml");
        try {
            byte[] bytes = eml(new InternetAddress("reader@example.org", true));
            Files.createDirectories(folder);
            AtomicFile.writeDurably(file, bytes);
            return file;
        } catch (AddressException e) {
            throw new IllegalStateException("this address is valid", e);
        }
    }

    /**
     * Returns the bytes of an {@code .eml} file. Its date is the last day of the digest, so equal
     * papers give equal bytes.
     */
    private byte[] eml(InternetAddress to) throws IOException {
        Instant date =
                digest.days()
                        .get(digest.days().size() - 1)
                        .date()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message(Session.getInstance(new java.util.Properties()), to, date).writeTo(out);
            return out.toByteArray();
        } catch (MessagingException e) {
            throw new IOException("the message could not be made: " + e.getMessage(), e);
        }
    }

    /** Returns the message to one reader. */
    DigestMessage message(Session session, InternetAddress to, Instant date)
            throws MessagingException, IOException {
        Settings settings = digest.settings();
        URI base = URI.create(settings.baseUrl());
        String host = host(base);
        String unsubscribe = unsubscribing.of(to.getAddress());
        String[] body = body(unsubscribe);
        String hash = SentJournal.hash(digest.key() + " " + to.getAddress());
        DigestMessage.Head head =
                new DigestMessage.Head(
                        from,
                        to,
                        MessageBody.subject(digest, words),
                        date,
                        "<" + ascii(digest.key()) + "." + hash + "@" + host + ">",
                        "<" + listId(base, host) + ">",
                        unsubscribe,
                        unsubscribing.isOneClick());
        return new DigestMessage(session, head, body[0], body[1]);
    }

    /** The host of a site in ASCII: {@code xn--bcher-kva.example} for {@code bücher.example}. */
    private static String host(URI base) {
        String host = base.getRawAuthority().replaceFirst(":\\d+$", "");
        return host.startsWith("[") ? host : IDN.toASCII(host);
    }

    /** A key as a header can hold it: the slug of a tag may have letters of any script. */
    private static String ascii(String key) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(key) ? key : SentJournal.hash(key);
    }

    /** {@code papers.example.org} for {@code https://example.org/papers/}. */
    private static String listId(URI base, String host) {
        String path = base.getRawPath().replaceAll("[^A-Za-z0-9]+", ".");
        return path.replaceAll("^\\.|\\.$", "") + (path.length() > 1 ? "." : "") + host;
    }

    private String[] body(String unsubscribe) throws IOException {
        String[] known = bodies.get(unsubscribe);
        if (known == null) {
            known = new String[] {made(text, unsubscribe), made(html, unsubscribe)};
            bodies.clear();
            bodies.put(unsubscribe, known);
        }
        return known;
    }

    private static String made(TemplatedFiles<String> part, String unsubscribe) throws IOException {
        return new String(part.file(unsubscribe).bytes(), StandardCharsets.UTF_8);
    }
}
