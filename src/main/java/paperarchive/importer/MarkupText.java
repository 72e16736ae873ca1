package paperarchive.importer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts text with HTML, JATS or MathML elements, which services put into titles and abstracts.
 * Anything else, such as {@code p < 0.05}, is kept.
 */
final class MarkupText {
    private static final Pattern FORMULA =
            Pattern.compile("(?is)<(?:mml:)?math\\b[^>]*>(.*?)</(?:mml:)?math>");
    private static final Pattern ANNOTATION =
            Pattern.compile(
                    "(?is)<(?:mml:)?annotation[^>]*application/x-tex[^>]*>(.*?)</(?:mml:)?annotation>");
    private static final Pattern TEX =
            Pattern.compile("(?is)<(?:jats:)?tex-math[^>]*>(.*?)</(?:jats:)?tex-math>");
    private static final Pattern HEAD =
            Pattern.compile("(?is)<jats:title>\\s*(abstract|summary)\\s*</jats:title>");
    private static final Pattern RAISED =
            Pattern.compile("(?is)<(?:jats:)?(su[bp])>([^<>$]{1,80})</(?:jats:)?\\1>");
    private static final Pattern BREAK =
            Pattern.compile(
                    "(?i)</(?:jats:)?(?:p|title|sec|list|list-item|li|ul|ol|div)>|<br\\s*/?>");
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "(?i)</?(?:jats|mml|xhtml):[a-z-]+[^<>]*>"
                            + "|</?(?:i|b|em|strong|u|sc|scp|sub|sup|p|tt|span|italic|bold|title|sec|br"
                            + "|mi|mo|mn|mrow|msub|msup|mtext|li|ul|ol|div|a|font|fixed-case)"
                            + "(?:\\s[^<>]*)?/?>");
    private static final Pattern ENTITY =
            Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#\\d{1,7}|amp|lt|gt|quot|apos|nbsp);");

    private MarkupText() {}

    /** Returns the text with its elements converted: formulas become {@code $…$}. */
    static String plain(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        String read = HEAD.matcher(text).replaceAll("");
        read = FORMULA.matcher(read).replaceAll(m -> Matcher.quoteReplacement(formula(m.group(1))));
        read = TEX.matcher(read).replaceAll(m -> Matcher.quoteReplacement(tex(m.group(1))));
        read =
                RAISED.matcher(read)
                        .replaceAll(
                                m ->
                                        Matcher.quoteReplacement(
                                                "$"
                                                        + (m.group(1).equalsIgnoreCase("sub")
                                                                ? "_"
                                                                : "^")
                                                        + "{"
                                                        + m.group(2)
                                                        + "}$"));
        read = BREAK.matcher(read).replaceAll("\n\n");
        read = ELEMENT.matcher(read).replaceAll("");
        return entities(entities(read));
    }

    private static String formula(String content) {
        Matcher tex = ANNOTATION.matcher(content);
        if (tex.find()) {
            return tex(tex.group(1));
        }
        String plain = content.replaceAll("<[^<>]*>", " ").replaceAll("\\s+", " ").strip();
        return MathMlSource.tex(content)
                .filter(source -> !source.matches("[\\p{L}\\p{N}]*"))
                .map(source -> "$" + source + "$")
                .orElse(plain);
    }

    private static String tex(String source) {
        String tex = source.strip().replaceAll("^\\$+|\\$+$", "").strip();
        return tex.isEmpty() ? "" : "$" + tex + "$";
    }

    private static String entities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1), m.group())));
    }

    private static String character(String name, String written) {
        if (name.startsWith("#")) {
            boolean hex = name.charAt(1) == 'x';
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : written;
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> " ";
        };
    }
}
