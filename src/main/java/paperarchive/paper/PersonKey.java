package paperarchive.paper;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Keys by which people are identified: {@code Ann O’Brien} and {@code ann o'brien} are one person.
 */
public final class PersonKey {
    private PersonKey() {}

    /**
     * Returns a key that is the same for all spellings of a name. Case, the code points of
     * apostrophes and hyphens, the width of letters, the encoding of accents, a comma before a
     * suffix and a full stop after it are ignored.
     */
    public static String of(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case '`', '\u00b4', '\u02b9', '\u02bb', '\u02bc', '\u02bd', '\u02c8', '\u02ca' ->
                        key.append('\'');
                case '\u2018',
                        '\u2019',
                        '\u201b',
                        '\u2032',
                        '\u2035',
                        '\u055a',
                        '\ua78c',
                        '\uff07' ->
                        key.append('\'');
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2043' ->
                        key.append('-');
                case '\u2212', '\ufe58', '\ufe63', '\uff0d', '\u05be', '\u1806' -> key.append('-');
                case ',' -> {}
                default -> key.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c);
            }
        }
        String lower = key.toString().toLowerCase(Locale.ROOT);
        return lower.endsWith(" jr.") || lower.endsWith(" sr.")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
