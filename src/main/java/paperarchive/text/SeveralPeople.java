package paperarchive.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paperarchive.paper.Author;
import paperarchive.paper.GroupName;

/**
 * Splits a text that names several people: {@code Ada Lovelace and Luc van Gool}, {@code Lovelace,
 * Ada; van Gool, Luc}, {@code Ada Lovelace et al.}
 *
 * <p>It splits a text only if each part is a whole name. {@code Foo and Partners} and {@code
 * Institute of Physics and Technology} may be one organization, and {@code Cruz Diaz, Ana Maria} is
 * one person.
 */
final class SeveralPeople {
    private static final Pattern OTHERS =
            Pattern.compile(
                    "(?i)(?:(?:^|[,;]?\\s+)(?:and\\s+|&\\s*)?(?:et\\.?\\s+al\\.?|et\\.al\\.?|et alii)"
                            + "|(?:^|,\\s*|;\\s*|\\s+and\\s+|\\s*&\\s*|^and\\s+)others"
                            + "|(?:^|[,;]?\\s*)(?:…|\\.\\.\\.)"
                            + "|(?:^|[,;]?\\s+)(?:and\\s+|&\\s*|\\+\\s*)?\\d+ (?:more|others?)"
                            + "(?: authors?| people)?)$");
    private static final Pattern WORD = Pattern.compile("(?i),?\\s+(?:and|&)\\s+");
    private static final Pattern STOP =
            Pattern.compile("(?:\\s*[;；、|]\\s*|\\s+/\\s+)(?:(?:and|&)\\s+)?");
    private static final Pattern COMMA = Pattern.compile("\\s*[,，]\\s*(?:(?:and|&)\\s+)?");
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.?(?:-\\p{Lu}\\.?)*");

    /** A family name and initials without full stops, as medical journals print them. */
    private static final Pattern INITIALS_LAST =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\p{Ll}(?: [\\p{L}'’-]*\\p{Ll})? \\p{Lu}{1,3}");

    private static final List<String> ENDS =
            List.of("other", "others", "more", "authors", "people", "...");

    /**
     * The names in a text.
     *
     * @param names each with the markup of TeX removed, at least one unless {@code others}
     * @param others whether the text ends in "et al." or the like
     * @param unclear whether the text seems to name several people but cannot be split
     */
    record Names(List<String> names, boolean others, boolean unclear) {}

    private SeveralPeople() {}

    /** Reads the names in a text without TeX. */
    static Names in(String text) {
        if (!mayBeSeveral(text)) {
            return new Names(List.of(text), false, false);
        }
        Matcher end = OTHERS.matcher(text);
        boolean others = end.find();
        String named = others ? text.substring(0, end.start()).strip() : text;
        if (named.isEmpty()) {
            return new Names(List.of(), others, false);
        }
        List<String> names = split(named);
        return new Names(names, others, names.size() == 1 && isUnclear(named));
    }

    /** Splits a text written instead of a list, in which two names with spaces are two people. */
    static List<String> listed(String text) {
        List<String> names = in(text).names();
        List<String> commas = parts(COMMA, text);
        boolean two = commas.size() == 2 && commas.stream().allMatch(SeveralPeople::isSpaced);
        return names.size() == 1 && two && !startsFamily(commas) ? commas : names;
    }

    /** Quick test, because nearly all texts are one name. */
    private static boolean mayBeSeveral(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (",，;；、|/&…".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("and ")
                || lower.contains("et")
                || ENDS.stream().anyMatch(lower::endsWith);
    }

    private static List<String> split(String text) {
        List<String> stops = parts(STOP, text);
        if (stops.size() > 1) {
            return stops.stream().flatMap(part -> split(part).stream()).toList();
        }
        if (GroupName.hasWordOfOne(text)) {
            return List.of(text);
        }
        List<String> words = parts(WORD, text);
        if (words.size() > 1 && withCommas(words).stream().allMatch(SeveralPeople::isWhole)) {
            return withCommas(words);
        }
        List<String> commas = parts(COMMA, text);
        if (commas.size() > 1
                && commas.stream().allMatch(part -> INITIALS_LAST.matcher(part).matches())) {
            return commas.stream().map(SeveralPeople::withComma).toList();
        }
        return words.size() == 1 && isList(commas) ? commas : List.of(text);
    }

    /** A family name and its initials, {@code Lovelace AB}, with a comma between them. */
    private static String withComma(String name) {
        int space = name.lastIndexOf(' ');
        return name.substring(0, space) + "," + name.substring(space);
    }

    /** Returns the parts between "and", the first of which may be a list with commas. */
    private static List<String> withCommas(List<String> words) {
        List<String> names = new ArrayList<>();
        for (String part : words) {
            List<String> commas = parts(COMMA, part);
            boolean list = commas.size() > 1 && commas.stream().allMatch(SeveralPeople::isSpaced);
            names.addAll(list && !startsFamily(commas) ? commas : List.of(part));
        }
        return names;
    }

    /** Returns whether commas separate whole names, not a family name from a given name. */
    private static boolean isList(List<String> commas) {
        boolean spaced = commas.stream().allMatch(SeveralPeople::isSpaced);
        boolean initials = commas.stream().allMatch(SeveralPeople::startsWithInitial);
        return spaced && (commas.size() > 2 || (commas.size() == 2 && initials));
    }

    private static boolean startsFamily(List<String> commas) {
        return Character.isLowerCase(commas.get(0).codePointAt(0));
    }

    private static boolean startsWithInitial(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        return first > 0
                && INITIAL.matcher(name.substring(0, first)).matches()
                && !INITIAL.matcher(name.substring(last + 1)).matches();
    }

    /** Whether a text is a given and a family name, with a space or a comma between them. */
    private static boolean isWhole(String name) {
        return isSpaced(name) || parts(COMMA, name).size() == 2;
    }

    private static boolean isSpaced(String name) {
        return name.indexOf(' ') > 0 || name.indexOf(PersonNames.SPACE) > 0;
    }

    private static boolean isUnclear(String text) {
        if (GroupName.hasWordOfOne(text)) {
            return false;
        }
        List<String> words = parts(WORD, text);
        List<String> commas = parts(COMMA, text);
        boolean twoNames = commas.size() == 2 && commas.stream().allMatch(SeveralPeople::isSpaced);
        return words.size() > 1
                || (hasNoSuffix(commas)
                        && (commas.size() > 2 || twoNames)
                        && !startsFamily(commas));
    }

    private static boolean hasNoSuffix(List<String> commas) {
        return commas.stream().noneMatch(part -> part.indexOf(',') >= 0 || Author.isSuffix(part));
    }

    /** Returns the parts of a text; a suffix after a comma belongs to the name before it. */
    private static List<String> parts(Pattern between, String text) {
        List<String> parts =
                Arrays.stream(between.split(text))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toCollection(ArrayList::new));
        for (int i = parts.size() - 1; i > 0; i--) {
            if (parts.size() > 2 && Author.isSuffix(parts.get(i))) {
                parts.set(i - 1, parts.get(i - 1) + ", " + parts.remove(i));
            }
        }
        return parts.isEmpty() ? List.of(text) : parts;
    }
}
