package paperarchive.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON or YAML syntax error, with a message that users can act on.
 *
 * @param line counts from 1 within the text
 * @param what {@code a comma is missing before "}
 */
record ParseMistake(int line, String what, String hint) {
    /** User-facing messages for parser messages; {@code $1} is the first captured group. */
    record Words(Pattern said, String what, String hint) {
        static Words of(String said, String what, String hint) {
            return new Words(Pattern.compile(said, Pattern.DOTALL), what, hint);
        }
    }

    /** The messages of both parsers for a text that exceeds their limits. */
    static final Words TOO_MUCH =
            Words.of(
                    "(.*) exceeds the maximum allowed \\((\\d+).*",
                    "$1 is more than the $2 there can be",
                    "write less of it");

    /** Returns the first matching message for a parser message, if any. */
    static Optional<ParseMistake> of(int line, String said, List<Words> words) {
        for (Words fitting : words) {
            Matcher m = fitting.said().matcher(said);
            if (m.matches()) {
                return Optional.of(
                        new ParseMistake(
                                line, filled(fitting.what(), m), filled(fitting.hint(), m)));
            }
        }
        return Optional.empty();
    }

    private static String filled(String words, Matcher m) {
        String text = words;
        for (int i = 1; i <= m.groupCount(); i++) {
            text = text.replace("$" + i, String.valueOf(m.group(i)));
        }
        return text;
    }
}
