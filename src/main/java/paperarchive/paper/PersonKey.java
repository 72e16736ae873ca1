package paperarchive.paper;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Tells people apart by their names: {@code Ann O’Brien} and {@code ann o'brien} are one person.
 */
public final class PersonKey {
    private PersonKey() {}

    /**
     * Returns what two spellings of one name share. Case, the code points of apostrophes and
     * hyphens, the way in which accents are stored, and a comma before a suffix make no difference.
     */
    public static String of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case '\u2018', '\u2019', '\u02bc', '\u02bb', '\uff07', '`', '\u00b4' ->
                        key.append('\'');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uff0d' -> key.append('-');
                case ',' -> {}
                default -> key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
