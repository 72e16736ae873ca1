package paperarchive.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A name as it is printed on a paper, such as {@code Ada Lovelace}.
 *
 * @param given "Ada"; empty where the name has one part
 * @param family "Lovelace"
 * @param orcid sixteen digits in groups, {@code 0000-0002-1825-0097}, or empty
 * @param affiliation text, or empty
 * @param url a web address, or empty
 */
public record Author(String given, String family, String orcid, String affiliation, String url) {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    /**
     * The author of a name in printed order: the last word is the family name, with the small words
     * before it ({@code Luc van Gool}: van Gool) and a suffix after it ({@code John Doe Jr.}: Doe
     * Jr.). A comma says it outright: {@code Lovelace, Ada}.
     */
    public static Author named(String name) {
        int comma = name.indexOf(',');
        if (comma > 0 && !isSuffix(name.substring(comma + 1).strip())) {
            return new Author(
                    name.substring(comma + 1).strip(),
                    name.substring(0, comma).strip(),
                    "",
                    "",
                    "");
        }
        String[] words = name.isBlank() ? new String[] {""} : name.split(" ");
        int family = words.length - 1;
        if (family > 1 && isSuffix(words[family])) {
            family--;
        }
        while (family > 1 && Character.isLowerCase(words[family - 1].codePointAt(0))) {
            family--;
        }
        String given = String.join(" ", Arrays.asList(words).subList(0, family));
        return new Author(given, name.substring(given.length()).strip(), "", "", "");
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The name in printed order: {@code Ada Lovelace}. */
    public String name() {
        return given.isEmpty() ? family : family.isEmpty() ? given : given + " " + family;
    }

    /** The name as an index sorts it: {@code Lovelace, Ada}. */
    public String indexName() {
        return given.isEmpty() ? family : family.isEmpty() ? given : family + ", " + given;
    }
}
