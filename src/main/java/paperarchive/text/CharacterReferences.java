package paperarchive.text;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes character references of HTML, which spell {@code &} as ampersand, "amp", semicolon. */
public final class CharacterReferences {
    private static final Pattern SHAPE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);");

    private CharacterReferences() {}

    /**
     * Returns the characters of one reference: none where no page may hold what it spells; empty
     * where there is no such reference.
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
        decoded.codePoints().filter(CharacterReferences::isAllowed).forEach(kept::appendCodePoint);
        return Optional.of(kept.toString());
    }

    /** Neither control characters and their like, nor those that turn the direction of text. */
    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> c == ' ';
            case Character.FORMAT -> c < 0x202A || (c > 0x202E && c < 0x2066) || c > 0x2069;
            default -> true;
        };
    }
}
