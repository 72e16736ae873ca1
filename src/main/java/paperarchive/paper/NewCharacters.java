package paperarchive.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of the characters added to Unicode after version 13, the version of Java 17. Later
 * versions of Java know some of them; with this table all versions give the same results.
 *
 * <p>The table is made from ICU4J by {@code ./mvnw test -Dtest=NewCharactersTest -Dgolden=write}.
 */
final class NewCharacters {
    private static final String TABLE = "new-characters.txt";
    private static final char NEITHER = 'x';

    /** The last character of each range, and {@code l}, {@code m} or {@code x}, by its first. */
    private record Range(int last, char kind) {}

    private static final TreeMap<Integer, Range> RANGES = new TreeMap<>();
    private static final Map<Integer, String> FOLDED = new HashMap<>();

    static {
        for (String line : table().split("\n", -1)) {
            String[] parts = line.split(" ", -1);
            if (parts[0].equals("fold")) {
                StringBuilder to = new StringBuilder();
                for (int i = 2; i < parts.length && !parts[i].isEmpty(); i++) {
                    to.appendCodePoint(Integer.parseInt(parts[i], 16));
                }
                FOLDED.put(Integer.parseInt(parts[1], 16), to.toString());
            } else if (parts.length == 3) {
                int last = Integer.parseInt(parts[1], 16);
                RANGES.put(Integer.parseInt(parts[0], 16), new Range(last, parts[2].charAt(0)));
            }
        }
    }

    private NewCharacters() {}

    private static String table() {
        try (InputStream in = NewCharacters.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char kind(int c) {
        if (c < 0x300) {
            return ' ';
        }
        Map.Entry<Integer, Range> range = RANGES.floorEntry(c);
        return range == null || c > range.getValue().last() ? ' ' : range.getValue().kind();
    }

    /** Returns whether a character was added after version 13 or is not assigned yet. */
    static boolean isNew(int c) {
        return kind(c) != ' ';
    }

    /** Returns whether a new character is a letter, a digit or a mark. */
    static boolean isLetterOrMark(int c) {
        return isNew(c) && kind(c) != NEITHER;
    }

    /** Returns a character with compatibility forms and case folded. */
    static String folded(int c) {
        return FOLDED.getOrDefault(c, Character.toString(c));
    }
}
