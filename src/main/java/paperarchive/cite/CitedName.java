package paperarchive.cite;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.Author;

/**
 * A name in the parts that citations use: {@code Luc}, {@code van}, {@code Gool}, {@code Jr.}
 *
 * @param given empty where the name has one part
 * @param particle the words in small letters before the family name; may be empty
 * @param suffix may be empty
 */
record CitedName(String given, String particle, String family, String suffix) {
    private static final Pattern PART_OF_GIVEN = Pattern.compile("(\\p{L}\\p{M}*)([^ .-]*)");

    /** Splits an author's family name into particle, name and suffix. */
    static CitedName of(Author author) {
        if (author.given().isEmpty() || author.family().isEmpty()) {
            return new CitedName("", "", author.name(), "");
        }
        String family = author.family();
        String suffix = "";
        int space = family.lastIndexOf(' ');
        if (space > 0 && Author.isSuffix(family.substring(space + 1))) {
            suffix = family.substring(space + 1);
            family = family.substring(0, space).strip();
            family = family.endsWith(",") ? family.substring(0, family.length() - 1) : family;
        }
        int start = particleEnd(family);
        return new CitedName(
                author.given(),
                family.substring(0, start).strip(),
                family.substring(start),
                suffix);
    }

    private static int particleEnd(String family) {
        int start = 0;
        for (int i = family.indexOf(' '); i >= 0; i = family.indexOf(' ', start)) {
            if (!Character.isLowerCase(family.codePointAt(start))) {
                return start;
            }
            start = i + 1;
        }
        return start;
    }

    /** Returns the family name with its particle: {@code van Gool}. */
    String whole() {
        return particle.isEmpty() ? family : particle + " " + family;
    }

    /** {@code van Gool, Luc, Jr.} */
    String inverted() {
        String name = given.isEmpty() ? whole() : whole() + ", " + given;
        return suffix.isEmpty() ? name : name + ", " + suffix;
    }

    /** {@code van Gool, L.-J., Jr.}; what is abbreviated already stays: {@code Rahman, Md. M.} */
    String withInitials() {
        String name = given.isEmpty() ? whole() : whole() + ", " + initials();
        return suffix.isEmpty() ? name : name + ", " + suffix;
    }

    private String initials() {
        StringBuilder initials = new StringBuilder();
        Matcher part = PART_OF_GIVEN.matcher(given);
        while (part.find()) {
            boolean hyphen = part.start() > 0 && given.charAt(part.start() - 1) == '-';
            initials.append(initials.isEmpty() ? "" : hyphen ? "-" : " ");
            String letter = part.group(1).toUpperCase(Locale.ROOT);
            boolean isAbbreviated = part.end() < given.length() && given.charAt(part.end()) == '.';
            initials.append(letter).append(isAbbreviated ? part.group(2) : "").append('.');
        }
        return initials.isEmpty() ? given : initials.toString();
    }
}
