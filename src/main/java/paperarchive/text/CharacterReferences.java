package paperarchive.text;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes HTML character references, such as ampersand, "amp", semicolon for {@code &}. */
public final class CharacterReferences {
    private static final Pattern SHAPE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);");

    private CharacterReferences() {}

    /**
     * Returns the characters of one reference: none if they are not allowed on pages; empty where
     * there is no such reference.
     *
     * @param reference with its ampersand and semicolon
     */
    public static Optional<String> decoded(String reference) {
        String decoded =
                SHAPE.matcher(reference).matches()
                        ? Html5Entities.entityToString(reference)
                        : reference;
        if (decoded.equals(reference)) {
            return Optional.empty();
        }
        StringBuilder kept = new StringBuilder();
        decoded.codePoints()
                .map(CharacterReferences::windows)
                .filter(CharacterReferences::isAllowed)
                .forEach(kept::appendCodePoint);
        return Optional.of(kept.toString());
    }

    /**
     * Returns the character for a number from 128 to 159, which browsers decode as windows-1252.
     *
     * <p>Source: HTML Standard, "numeric character reference end state".
     */
    private static int windows(int c) {
        return c >= 0x80 && c < 0xA0
                ? new String(new byte[] {(byte) c}, Charset.forName("windows-1252")).codePointAt(0)
                : c;
    }

    /** Excludes control characters and bidirectional controls. */
    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> c == ' ';
            case Character.FORMAT -> c < 0x202A || (c > 0x202E && c < 0x2066) || c > 0x2069;
            default -> true;
        };
    }
}
