package paperarchive.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Parses the names in a field {@code author} by the rules of BibTeX: {@code van Gool, Luc and
 * {Example Institute} and others}.
 */
final class BibtexNames {
    private static final Pattern EXTENDED =
            Pattern.compile("(?s).*\\b(family|given|prefix|suffix)\\s*=.*");

    private BibtexNames() {}

    /** Adds each name to the draft; {@code and others} is noted. */
    static void read(String field, RecordDraft draft) {
        for (String name : split(field, "and")) {
            String text = name.strip();
            if (text.equalsIgnoreCase("others")) {
                draft.unkept("and others");
            } else if (!text.isEmpty()) {
                draft.author(name(text));
            }
        }
    }

    private static PersonName name(String text) {
        if (isGroup(text)) {
            return PersonName.whole(BibtexValueDecoder.plain(text));
        }
        List<String> parts = split(text, ",");
        if (EXTENDED.matcher(text).matches()) {
            return extended(parts);
        }
        if (parts.size() == 1) {
            return printed(words(text));
        }
        String family = BibtexValueDecoder.plain(parts.get(0));
        return parts.size() == 2
                ? PersonName.parse(
                        guarded(family) + ", " + guarded(BibtexValueDecoder.plain(parts.get(1))))
                : PersonName.parse(
                        guarded(family)
                                + ", "
                                + guarded(BibtexValueDecoder.plain(parts.get(1)))
                                + ", "
                                + guarded(BibtexValueDecoder.plain(parts.get(2))));
    }

    /** A comma that braces protect is part of the name, not a separator. */
    private static String guarded(String part) {
        return part.replace(",", " ");
    }

    private static boolean isGroup(String text) {
        if (!text.startsWith("{") || text.startsWith("{\\")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }

    /** {@code family=Gool, given=Luc, prefix=van} of biblatex. */
    private static PersonName extended(List<String> parts) {
        String[] values = {"", "", "", ""};
        List<String> names = List.of("given", "prefix", "family", "suffix");
        for (String part : parts) {
            int equals = part.indexOf('=');
            int at = equals < 0 ? -1 : names.indexOf(part.substring(0, equals).strip());
            if (at >= 0) {
                values[at] =
                        BibtexValueDecoder.plain(
                                part.substring(equals + 1).replace("\"", "").strip());
            }
        }
        return PersonName.of(values[0], values[1], values[2], values[3]);
    }

    /** A name in printed order: the family name begins at the first word in small letters. */
    private static PersonName printed(List<String> words) {
        int last = words.size() - 1;
        int family = last;
        for (int i = 1; i < last; i++) {
            if (isSmall(words.get(i))) {
                family = i;
                break;
            }
        }
        if (family == last && last > 0 && isSuffix(words.get(last)) && last > 1) {
            family--;
        }
        return PersonName.of(
                plain(words.subList(0, Math.max(0, family))),
                plain(words.subList(Math.max(0, family), words.size())));
    }

    private static boolean isSuffix(String word) {
        return List.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv")
                .contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSmall(String word) {
        String plain = BibtexValueDecoder.plain(word);
        boolean group = word.startsWith("{") && !word.startsWith("{\\");
        return !group && !plain.isEmpty() && Character.isLowerCase(plain.codePointAt(0));
    }

    private static String plain(List<String> words) {
        return BibtexValueDecoder.plain(String.join(" ", words));
    }

    private static List<String> words(String text) {
        return split(text.replace('~', ' '), " ").stream().filter(w -> !w.isBlank()).toList();
    }

    /** Splits a text at a word or sign that is not in braces. */
    private static List<String> split(String text, String at) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && isAt(text, i, at)) {
                parts.add(text.substring(start, i));
                start = i + at.length();
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean isAt(String text, int i, String at) {
        if (at.equals(" ")) {
            return Character.isWhitespace(text.charAt(i));
        }
        if (at.equals(",")) {
            return text.charAt(i) == ',';
        }
        boolean before = i == 0 || Character.isWhitespace(text.charAt(i - 1));
        int end = i + at.length();
        return before
                && text.regionMatches(true, i, at, 0, at.length())
                && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    }
}
