package paperarchive.digest;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a digest to each reader in a separate message. A journal records who received theirs, so
 * the next run continues one that ended early or was killed. Nobody gets a message twice.
 */
public final class DigestSender {
    /** What to do about a message if it is unknown whether the server accepted it. */
    public enum Uncertain {
        /** Skip the reader and report it. */
        REPORT,
        /** Send it again, because it did not arrive. */
        SEND,
        /** Count it as sent, because it arrived. */
        SKIP
    }

    /** The SMTP reply of a server that accepts no more messages for now. */
    private static final int SERVICE_ENDS = 421;

    private static final int MOST_RECONNECTS = 3;

    private static final Pattern NO_TLS = Pattern.compile("\\b(START)?TLS\\b");

    private final DigestWriter writer;
    private final SmtpServer server;
    private final InstantSource clock;
    private final List<SendReport.Failure> failures = new ArrayList<>();
    private final List<String> uncertain = new ArrayList<>();
    private int sent;
    private int before;
    private int reconnects;
    private @Nullable Transport transport;

    public DigestSender(DigestWriter writer, SmtpServer server, InstantSource clock) {
        this.writer = writer;
        this.server = server;
        this.clock = clock;
    }

    /**
     * Sends the digest to every reader who has not received it yet.
     *
     * @throws IOException if the journal cannot be written or a message cannot be created
     */
    public SendReport send(List<String> readers, Path journalFile, Uncertain choice)
            throws IOException {
        Session session = server.session();
        String stopped = "";
        try (SentJournal journal = SentJournal.open(journalFile)) {
            for (String reader : readers) {
                if (isNext(reader, journal, choice)) {
                    send(reader, session, journal);
                }
            }
        } catch (MessagingException e) {
            String reason = told(e);
            stopped = reason.contains(server.host()) ? reason : server + ": " + reason;
        } finally {
            close();
        }
        return new SendReport(sent, before, failures, uncertain, stopped);
    }

    private boolean isNext(String reader, SentJournal journal, Uncertain choice)
            throws IOException {
        switch (journal.of(reader)) {
            case SENT -> before++;
            case UNCERTAIN -> {
                if (choice == Uncertain.SEND) {
                    return true;
                }
                if (choice == Uncertain.SKIP) {
                    journal.taken(reader);
                    before++;
                } else {
                    uncertain.add(reader);
                }
            }
            case UNSENT -> {
                return true;
            }
        }
        return false;
    }

    private void send(String reader, Session session, SentJournal journal)
            throws MessagingException, IOException {
        InternetAddress to;
        try {
            to = Mailbox.of(reader);
        } catch (MessagingException e) {
            fail(reader, "not an e-mail address: " + e.getMessage());
            return;
        }
        DigestMessage message = writer.message(session, to, clock.instant());
        boolean[] asked = {false};
        message.tell(
                () -> {
                    journal.asked(reader);
                    asked[0] = true;
                });
        Transport connected = connected(session);
        try {
            connected.sendMessage(message, new Address[] {to});
            journal.taken(reader);
            sent++;
        } catch (MessagingException e) {
            onFailure(reader, session, journal, asked[0], e);
        }
    }

    /** A reply of the server is definite; a broken connection is not. */
    private void onFailure(
            String reader,
            Session session,
            SentJournal journal,
            boolean asked,
            MessagingException e)
            throws MessagingException, IOException {
        int reply = reply(e);
        if (reply > 0 && asked) {
            journal.refused(reader);
        }
        if (reply == SERVICE_ENDS || reply == 0) {
            close();
            reconnects++;
            if (reconnects > MOST_RECONNECTS) {
                throw e;
            }
            if (asked && reply == 0) {
                uncertain.add(reader);
            } else {
                send(reader, session, journal);
            }
            return;
        }
        fail(reader, told(e));
        if (isAboutSender(e)) {
            throw e;
        }
    }

    private static boolean isAboutSender(MessagingException e) {
        return e instanceof SMTPSenderFailedException;
    }

    private void fail(String reader, String reason) {
        failures.add(new SendReport.Failure(reader, reason));
    }

    private Transport connected(Session session) throws MessagingException {
        Transport open = transport;
        if (open == null || !open.isConnected()) {
            open = session.getTransport(server.protocol());
            String user = server.user();
            open.connect(
                    server.host(),
                    server.port(),
                    user.isEmpty() ? null : user,
                    user.isEmpty() ? null : server.password());
            transport = open;
        }
        return open;
    }

    private void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            // Sent messages are in the journal; the connection is no longer needed.
        }
        transport = null;
    }

    /** Returns the code of the reply that refused a message; 0 if there was none. */
    private static int reply(Exception e) {
        for (Exception at = e; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (at instanceof SMTPSenderFailedException refused) {
                return refused.getReturnCode();
            }
            if (at instanceof SMTPSendFailedException refused
                    && next(at) == null
                    && refused.getReturnCode() > 0) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException wrapped ? wrapped.getNextException() : null;
    }

    /** Formats the failure as one line, with advice. */
    private String told(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return server + " refuses the user or the password";
        }
        if (e instanceof MailConnectException) {
            return "cannot connect to " + server;
        }
        Exception last = e;
        for (Exception at = e; at != null; at = next(at)) {
            last = at;
        }
        String text = String.valueOf(last.getMessage()).strip().replaceAll("\\s+", " ");
        if (last instanceof SSLException || text.contains("verify identity")) {
            return "the certificate of " + server + " is not one to trust for this host: " + text;
        }
        return NO_TLS.matcher(text).find() ? server + " offers no TLS: " + text : text;
    }
}
