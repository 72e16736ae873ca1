package paperarchive.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;

/**
 * One message to one reader. Its Message-ID is deterministic, so a mail server can drop duplicates.
 */
final class DigestMessage extends MimeMessage {
    /**
     * Called after the last byte of the message is written, before the server is asked to accept
     * it.
     */
    interface Written {
        void written() throws IOException;
    }

    private static final String UTF_8 = "UTF-8";

    private final String id;
    private Written listener = () -> {};

    /** The headers of a message. */
    record Head(
            InternetAddress from,
            InternetAddress to,
            String subject,
            Instant date,
            String id,
            String listId,
            String unsubscribe,
            boolean oneClick) {}

    DigestMessage(Session session, Head head, String text, String html) throws MessagingException {
        super(session);
        this.id = head.id();
        setFrom(head.from());
        setRecipient(RecipientType.TO, head.to());
        setSubject(head.subject(), UTF_8);
        setSentDate(Date.from(head.date()));
        setHeader("List-Id", head.listId());
        setHeader("Auto-Submitted", "auto-generated");
        if (!head.unsubscribe().isEmpty()) {
            setHeader("List-Unsubscribe", "<" + head.unsubscribe() + ">");
        }
        if (head.oneClick()) {
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        Alternatives parts = new Alternatives();
        parts.addBodyPart(part(text, "plain"));
        parts.addBodyPart(part(html, "html"));
        setContent(parts);
        saveChanges();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    void tell(Written written) {
        listener = written;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        out.flush();
        listener.written();
    }

    /** Writes multipart parts with a fixed boundary, which cannot occur in encoded text. */
    private static final class Alternatives extends MimeMultipart {
        private static final String BOUNDARY = "=_paper-archive_digest_=";

        Alternatives() throws MessagingException {
            super("alternative");
            ContentType type = new ContentType("multipart", "alternative", null);
            type.getParameterList();
            type.setParameter("boundary", BOUNDARY);
            contentType = type.toString();
        }
    }
}
