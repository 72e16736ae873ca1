package paperarchive.digest;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/**
 * The address of one mailbox, which a mail server without extensions takes.
 *
 * <p>Source: RFC 5321, sections 4.1.2 and 4.5.3.1.
 */
final class Mailbox {
    private static final int LONGEST = 254;

    private Mailbox() {}

    /**
     * Returns the address in a text, without a name: {@code ada@example.org} for {@code Ada
     * <ada@example.org>}. The domain is in ASCII: {@code ada@xn--bcher-kva.example}.
     *
     * @throws AddressException if the text has no address or several, as a group of RFC 5322 has
     */
    static InternetAddress of(String text) throws AddressException {
        if (text.length() > 2 * LONGEST) {
            throw new AddressException("it is longer than " + LONGEST + " characters");
        }
        InternetAddress parsed = new InternetAddress(text, true);
        if (parsed.isGroup()) {
            throw new AddressException("it is a group of addresses");
        }
        String address = parsed.getAddress();
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
            throw new AddressException("a character before the @ is not one of ASCII");
        }
        String plain = local + "@" + ascii(address.substring(at + 1));
        if (plain.length() > LONGEST) {
            throw new AddressException("it is longer than " + LONGEST + " characters");
        }
        return new InternetAddress(plain, true);
    }

    private static String ascii(String domain) throws AddressException {
        try {
            return domain.startsWith("[") ? domain : IDN.toASCII(domain);
        } catch (IllegalArgumentException e) {
            throw new AddressException("its domain is not valid: " + e.getMessage());
        }
    }
}
