package paperarchive.importer;

import java.util.Locale;
import java.util.regex.Pattern;
import paperarchive.read.AllowedCharacters;

/** Normalizes white space in texts, and texts for comparison. */
final class ImportedText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private ImportedText() {}

    /** Returns the text on one line, with single spaces. */
    static String line(String text) {
        return SPACE.matcher(AllowedCharacters.allowed(text)).replaceAll(" ").strip();
    }

    /** Returns a text of paragraphs, each on one line. */
    static String paragraphs(String text) {
        String lines = AllowedCharacters.allowed(text).replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder paragraphs = new StringBuilder();
        for (String paragraph : PARAGRAPH.split(lines.strip(), -1)) {
            String line = line(paragraph);
            if (!line.isEmpty()) {
                paragraphs.append(paragraphs.isEmpty() ? "" : "\n\n").append(line);
            }
        }
        return paragraphs.toString();
    }

    /** {@code On the Use} of {@code on_the-use}: small letters and digits with single spaces. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
