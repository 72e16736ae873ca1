package paperarchive.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import paperarchive.problem.Location;

/**
 * The text of a file or of a service's response.
 *
 * @param name its name in messages: {@code refs.bib}
 * @param text all of it, without a byte order mark
 * @param latin whether the bytes were not UTF-8 and were read as Windows-1252
 */
record ImportSource(String name, String text, boolean latin) {
    private static final int HEAD = 20_000;
    private static final Charset LATIN = Charset.forName("windows-1252");

    /** Decodes the bytes of a file: UTF-8, UTF-16 with a byte order mark, else Windows-1252. */
    static ImportSource of(String name, byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new ImportSource(name, unmarked(bytes, StandardCharsets.UTF_16LE), false);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new ImportSource(name, unmarked(bytes, StandardCharsets.UTF_16BE), false);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new ImportSource(
                    name, text.startsWith("\ufeff") ? text.substring(1) : text, false);
        } catch (CharacterCodingException e) {
            return new ImportSource(name, new String(bytes, LATIN), true);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static String unmarked(byte[] bytes, Charset charset) {
        return new String(bytes, 2, bytes.length - 2, charset);
    }

    /** Returns the beginning of the text, for detecting the format. */
    String head() {
        return text.substring(0, Math.min(HEAD, text.length())).stripLeading();
    }

    boolean hasEnding(String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending) || name.endsWith(ending + ".gz")) {
                return true;
            }
        }
        return false;
    }

    Location at(int line) {
        return new Location(name, line);
    }

    /** Counts lines while a text is read from its beginning to its end. */
    static final class Lines {
        private final String text;
        private int done;
        private int line = 1;

        Lines(String text) {
            this.text = text;
        }

        /** Returns the line of an index. Indexes must be passed in ascending order. */
        int at(int place) {
            while (done < place) {
                if (text.charAt(done++) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
