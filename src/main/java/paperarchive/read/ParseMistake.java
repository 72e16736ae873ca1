package paperarchive.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keeps a text from being JSON or YAML, in words a person can act on.
 *
 * @param line counts from 1 within the text
 * @param what {@code a comma is missing before "}
 */
record ParseMistake(int line, String what, String hint) {
    /** Words for what a parser says; {@code $1} stands for the first part its pattern captured. */
    record Words(Pattern said, String what, String hint) {
        static Words of(String said, String what, String hint) {
            return new Words(Pattern.compile(said, Pattern.DOTALL), what, hint);
        }
    }

    /** What both parsers say of a text that is too much for them. */
    static final Words TOO_MUCH =
            Words.of(
                    "(.*) exceeds the maximum allowed \\((\\d+).*",
                    "$1 is more than the $2 there can be",
                    "write less of it");

    /** The mistake in the first words that fit what a parser said, where any do. */
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
