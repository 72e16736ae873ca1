package paperarchive.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * An author as printed on a paper, such as {@code Ada Lovelace}.
 *
 * @param given "Ada"; empty where the name has one part
 * @param family "Lovelace"
 * @param orcid sixteen digits in groups, {@code 0000-0002-1825-0097}, or empty
 * @param affiliation text, or empty
 * @param url a web address, or empty
 */
public record Author(String given, String family, String orcid, String affiliation, String url) {
    private static final Set<String> SUFFIXES =
            Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd");

    private static final Set<Character.UnicodeScript> EAST_ASIAN =
            EnumSet.of(
                    Character.UnicodeScript.HAN,
                    Character.UnicodeScript.HANGUL,
                    Character.UnicodeScript.HIRAGANA,
                    Character.UnicodeScript.KATAKANA);

    /**
     * Returns the author of a name in printed order: the last word is the family name, with the
     * small words before it ({@code Luc van Gool}: van Gool) and a suffix after it ({@code John Doe
     * Jr.}: Doe Jr.). A comma separates the parts explicitly: {@code Lovelace, Ada}. A suffix may
     * be preceded by a comma: {@code John Doe, Jr.} and {@code Doe, Jr., John}. In Chinese,
     * Japanese and Korean letters the family name comes first: {@code 김 철수}. A group, such as
     * {@code Gemini Team}, has a family name only.
     */
    public static Author named(String name) {
        if (GroupName.isOne(name)) {
            return new Author("", name, "", "", "");
        }
        String[] parts = name.split(",", -1);
        if (parts[0].isBlank() || parts.length == 1) {
            return inPrintedOrder(name, "");
        }
        String last = parts[parts.length - 1].strip();
        if (parts.length == 2 && isSuffix(last)) {
            return inPrintedOrder(parts[0].strip(), ", " + last);
        } else if (parts.length == 3 && isSuffix(parts[1].strip())) {
            return new Author(last, parts[0].strip() + ", " + parts[1].strip(), "", "", "");
        } else if (parts.length == 3 && isSuffix(last)) {
            return new Author(parts[1].strip(), parts[0].strip() + ", " + last, "", "", "");
        }
        int comma = name.indexOf(',');
        return new Author(
                name.substring(comma + 1).strip(), name.substring(0, comma).strip(), "", "", "");
    }

    private static Author inPrintedOrder(String name, String suffix) {
        String[] words = name.isBlank() ? new String[] {""} : name.split(" ", -1);
        if (words.length == 2 && isEastAsian(words[0]) && isEastAsian(words[1])) {
            return new Author(words[1], words[0] + suffix, "", "", "");
        }
        int family = words.length - 1;
        while (family > 1 && isSuffix(words[family])) {
            family--;
        }
        while (family > 1 && startsSmall(words[family - 1])) {
            family--;
        }
        String given = String.join(" ", Arrays.asList(words).subList(0, family));
        String rest = name.substring(given.length()).strip();
        return new Author(given, rest + suffix, "", "", "");
    }

    /** Returns whether a name is in a script in which the family name comes first. */
    private static boolean isEastAsian(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .mapToObj(Character.UnicodeScript::of)
                        .allMatch(EAST_ASIAN::contains);
    }

    private static boolean startsSmall(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
    }

    /** Returns whether a word is a suffix of a family name: {@code Jr.}, {@code III}. */
    public static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns the name in printed order: {@code Ada Lovelace}, {@code 김 철수}. */
    public String name() {
        if (given.isEmpty() || family.isEmpty()) {
            return given + family;
        }
        boolean familyFirst =
                given.charAt(0) > '\u1000' && isEastAsian(given) && isEastAsian(family);
        return familyFirst ? family + " " + given : given + " " + family;
    }

    /** Returns the name as an index sorts it: {@code Lovelace, Ada}. */
    public String indexName() {
        return given.isEmpty() ? family : family.isEmpty() ? given : family + ", " + given;
    }
}
