package paperarchive.digest;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server that accepts the messages.
 *
 * @param port 587, or 465 for a connection that is encrypted from its first byte
 * @param user empty for a server without authentication
 * @param encrypted whether a connection without TLS is refused
 */
public record SmtpServer(String host, int port, String user, String password, boolean encrypted) {
    private static final int SUBMISSION = 587;
    private static final int MOST_PORT = 65_535;
    private static final int IMPLICIT_TLS = 465;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Returns the server of {@code host} or {@code host:port}; empty if it is neither.
     *
     * @param place {@code smtp.example.org:587}
     */
    public static Optional<SmtpServer> of(
            String place, String user, String password, boolean encrypted) {
        int colon = place.lastIndexOf(':');
        String host = colon < 0 ? place : place.substring(0, colon);
        String port = colon < 0 ? Integer.toString(SUBMISSION) : place.substring(colon + 1);
        boolean valid = port.matches("\\d{1,5}") && Integer.parseInt(port) <= MOST_PORT;
        return host.isBlank() || !valid
                ? Optional.empty()
                : Optional.of(
                        new SmtpServer(host, Integer.parseInt(port), user, password, encrypted));
    }

    Session session() {
        String protocol = protocol();
        String prefix = "mail." + protocol + ".";
        String patience = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(encrypted));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(encrypted));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "auth", Boolean.toString(!user.isEmpty()));
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "quitwait", "false");
        return Session.getInstance(properties);
    }

    String protocol() {
        return encrypted && port == IMPLICIT_TLS ? "smtps" : "smtp";
    }

    /** {@code smtp.example.org:587}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
