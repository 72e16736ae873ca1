package paperarchive.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Translates Jackson parse errors into user-facing messages. */
final class JsonMistake {
    private static final String USUAL_HINT = "check the quotes, commas and brackets";

    /** Jackson names a character by its code, and its own bytes where the character has several. */
    private static final Pattern CHARACTER =
            Pattern.compile("Unexpected character \\('.+' \\(code (\\d+).*", Pattern.DOTALL);

    private static final String FOUND = "Unexpected character \\('(.)'.*";

    /** The first match is used, so specific patterns come before general ones. */
    private static final List<ParseMistake.Words> WORDS =
            List.of(
                    ParseMistake.Words.of(
                            "Unrecognized character escape '(.)'.*",
                            "\\$1 is not a valid escape",
                            "write a backslash as \\\\"),
                    ParseMistake.Words.of(
                            FOUND + "hex-digit.*",
                            "four hexadecimal digits are missing after \\u",
                            "write a backslash as \\\\"),
                    ParseMistake.Words.of(
                            "Unexpected end-of-input in (VALUE_STRING|property name).*",
                            "a string is not closed",
                            "add the missing quote (\") here or on a line before"),
                    ParseMistake.Words.of(
                            "Unexpected end-of-input: .* Array.*",
                            "a list is not closed",
                            "a ] is missing"),
                    ParseMistake.Words.of(
                            "Unexpected end-of-input.*",
                            "the record is not closed",
                            "a } is missing"),
                    ParseMistake.Words.of(
                            "Unexpected close marker '(.)': expected '(.)'.*",
                            "expected $2, found $1",
                            "check the brackets"),
                    ParseMistake.Words.of(
                            "Unexpected close marker '(.)'.*",
                            "there is one $1 too many",
                            "check the brackets"),
                    ParseMistake.Words.of(
                            "Unrecognized token '(.*)': was.*",
                            "$1 is not in quotes",
                            "put a text in quotes; only numbers, true, false and null have none"),
                    ParseMistake.Words.of(
                            "Unexpected character \\('([“”„‟‘’‚‛«»'`´])'.*",
                            "$1 does not begin a text",
                            "use straight quotes: \""),
                    ParseMistake.Words.of(
                            "Unexpected character \\('}'.*start property name.*",
                            "there is a comma before }",
                            "leave out the comma after the last field"),
                    ParseMistake.Words.of(
                            "Unexpected character \\('([\\]},])'.*expected a value.*",
                            "a value is missing before $1",
                            "write the value, or leave out what comes before it"),
                    ParseMistake.Words.of(
                            FOUND + "expecting comma.*",
                            "a comma is missing before $1",
                            "write a comma between two fields, and between two values"),
                    ParseMistake.Words.of(
                            FOUND + "expecting a colon.*",
                            "a colon is missing before $1",
                            "write a colon between name and value"),
                    ParseMistake.Words.of(
                            FOUND + "start property name.*",
                            "expected a field name, found $1",
                            "put the name in quotes: \"title\""),
                    ParseMistake.Words.of(
                            "(Invalid numeric value|Non-standard token|"
                                    + FOUND
                                    + "numeric value"
                                    + "|Unexpected character \\('[.+]').*",
                            "this number is not written as JSON writes it",
                            "write it as 12, -3 or 0.5, or put it in quotes"),
                    ParseMistake.Words.of(
                            FOUND + "comment.*",
                            "JSON has no comments",
                            "leave the comment out, or store the record as .yaml"),
                    ParseMistake.Words.of(
                            "Illegal character.*",
                            "there is a control character between two values",
                            "leave it out"),
                    ParseMistake.Words.of(
                            "Unexpected character \\('([^']+)'.*", "unexpected $1", USUAL_HINT),
                    ParseMistake.TOO_MUCH);

    private JsonMistake() {}

    /** Returns the mistake at which Jackson stopped in these bytes, which are valid UTF-8. */
    static ParseMistake of(JacksonException e, byte[] bytes, int from, int length) {
        TokenStreamLocation at = e.getLocation();
        String said = String.valueOf(e.getOriginalMessage());
        int line =
                Math.min(at == null ? 1 : Math.max(1, at.getLineNr()), lines(bytes, from, length));
        if (at != null && isOfSeveralBytes(said)) {
            int near = from + (int) Math.max(0, Math.min(at.getByteOffset(), length - 1L));
            String rest = said.substring(said.lastIndexOf(')') + 1);
            said = "Unexpected character ('" + character(bytes, from, near) + "')" + rest;
        }
        String usual = said;
        return ParseMistake.of(line, said, WORDS)
                .orElseGet(() -> new ParseMistake(line, usual, USUAL_HINT));
    }

    /** Returns the last line with text, where a text that ends too early ends. */
    private static int lines(byte[] bytes, int from, int length) {
        int end = from + length;
        while (end > from && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        int lines = 1;
        for (int i = from; i < end; i++) {
            boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
            lines += ends ? 1 : 0;
        }
        return lines;
    }

    private static boolean isOfSeveralBytes(String said) {
        Matcher m = CHARACTER.matcher(said);
        return said.startsWith("Invalid UTF-8")
                || (m.matches() && Integer.parseInt(m.group(1)) > 0x7f);
    }

    /** Returns the multi-byte character at an offset or just before it. */
    private static String character(byte[] bytes, int from, int at) {
        int start = at;
        while (start > from && (bytes[start] & 0xc0) != 0xc0) {
            start--;
        }
        String text =
                new String(bytes, start, Math.min(4, bytes.length - start), StandardCharsets.UTF_8);
        int c = text.codePointAt(0);
        return Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
                ? String.format("U+%04X", c)
                : Character.toString(c);
    }
}
