package paperarchive.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The part of an address that a name becomes: {@code Mixture of Experts} is {@code
 * mixture-of-experts}.
 *
 * <p>Unicode NFKD, marks dropped, lower case, runs of anything but letters and digits become a
 * hyphen; letters of every script stay.
 */
public final class Slug {
    /** File systems allow 255 bytes for a name; this leaves room for a suffix. */
    private static final int MOST_BYTES = 200;

    private Slug() {}

    /** The slug of a name; empty where the name holds no letter and no digit. */
    public static String of(String name) {
        String slug = isPlain(name) ? hyphenated(name) : hyphenated(withoutMarks(name));
        if (slug.length() <= MOST_BYTES / 4
                || slug.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return slug;
        }
        return shortened(slug) + "-" + mark(name);
    }

    /** Six hexadecimal digits that tell names apart whose slugs are the same: {@code 3fa2c1}. */
    public static String mark(String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMarks(String name) {
        StringBuilder text = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> !isMark(c))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static String hyphenated(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && slug.length() > 0) {
                    slug.append('-');
                }
                slug.appendCodePoint(c);
                gap = false;
            } else {
                gap = true;
            }
            i += Character.charCount(c);
        }
        return slug.toString();
    }

    private static String shortened(String slug) {
        int end = 0;
        for (int bytes = 0;
                end < slug.length();
                end += Character.charCount(slug.codePointAt(end))) {
            int c = slug.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > MOST_BYTES - 8) {
                break;
            }
        }
        return slug.substring(0, slug.charAt(end - 1) == '-' ? end - 1 : end);
    }
}
