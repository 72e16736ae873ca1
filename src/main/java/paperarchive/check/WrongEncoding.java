package paperarchive.check;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Text whose UTF-8 was read as Windows-1252, such as {@code Ã©} for {@code é}. A text that becomes
 * valid UTF-8 when decoded back is almost never intended.
 *
 * <p>Source: RFC 3629, section 3; Unicode, CP1252.TXT.
 */
public final class WrongEncoding {
    private static final char REPLACEMENT = '\uFFFD';
    private static final Map<Character, Byte> BYTES = bytes();

    private WrongEncoding() {}

    private static Map<Character, Byte> bytes() {
        Map<Character, Byte> bytes = new HashMap<>();
        Charset windows = Charset.forName("windows-1252");
        for (int i = 0x80; i <= 0xFF; i++) {
            bytes.put((char) i, (byte) i);
        }
        for (int i = 0x80; i < 0xA0; i++) {
            char c = windows.decode(ByteBuffer.wrap(new byte[] {(byte) i})).get();
            if (c != REPLACEMENT) {
                bytes.put(c, (byte) i);
            }
        }
        return bytes;
    }

    /** Returns the text as it was before it was read wrongly; the same text if it was not. */
    public static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = lengthAt(text, i);
            String decoded = length == 0 ? "" : decoded(text, i, length);
            repaired.append(decoded.isEmpty() ? text.substring(i, i + 1) : decoded);
            i += decoded.isEmpty() ? 1 : length;
        }
        return repaired.toString();
    }

    /** Returns whether a text has a replacement character. */
    static boolean hasLostCharacter(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    /** Returns the length of the sequence that begins here; 0 if there is none. */
    private static int lengthAt(String text, int at) {
        char c = text.charAt(at);
        int length = c >= 0xC2 && c <= 0xDF ? 2 : c >= 0xE0 && c <= 0xEF ? 3 : 0;
        length = c >= 0xF0 && c <= 0xF4 ? 4 : length;
        return at + length <= text.length() ? length : 0;
    }

    private static String decoded(String text, int at, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            Byte b = BYTES.get(text.charAt(at + i));
            if (b == null) {
                return "";
            }
            bytes[i] = b;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
