package paperarchive.digest;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a reader unsubscribes.
 *
 * @param url {@code https://…} or {@code mailto:…}, in which <code>{email}</code> is replaced by
 *     the address and <code>{token}</code> by a code that only the sender can compute; may be empty
 * @param key the secret of the codes
 */
public record Unsubscribing(String url, String key) {
    private static final String TOKEN = "{token}";
    private static final int TOKEN_LENGTH = 32;

    /** Returns whether the URL needs a secret. */
    public boolean needsKey() {
        return url.contains(TOKEN);
    }

    /**
     * Returns whether the URL is one of a web page or a mailbox, and can be written into a header:
     * in ASCII, without spaces and line breaks.
     *
     * <p>Source: RFC 2369, section 2.
     */
    public boolean isValid() {
        try {
            URI one = new URI(of("reader@example.org"));
            boolean mailbox = one.isOpaque() && one.getSchemeSpecificPart().matches("[^@?]+@.+");
            boolean ascii = one.toString().equals(one.toASCIIString());
            return ascii && (mailbox || one.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Returns whether a single request to the URL unsubscribes.
     *
     * <p>Source: RFC 8058, section 3.1: the URL begins with https.
     */
    boolean isOneClick() {
        return url.startsWith("https://");
    }

    /** Returns the URL of one reader. */
    String of(String email) {
        return url.replace("{email}", URLEncoder.encode(email, StandardCharsets.UTF_8))
                .replace(TOKEN, needsKey() ? token(email) : "");
    }

    /** HMAC-SHA-256 of the address, of which 128 bits are kept. */
    private String token(String email) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal(email.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(code).substring(0, TOKEN_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
