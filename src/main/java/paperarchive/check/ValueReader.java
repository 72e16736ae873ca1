package paperarchive.check;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.PartialDate;
import paperarchive.paper.WebAddress;
import paperarchive.problem.Check;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.AllowedCharacters;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;
import paperarchive.read.RawValue.Kind;

/**
 * Reads single values by the type of their field. A value of the wrong type is a problem and reads
 * as empty.
 */
final class ValueReader {
    private static final Pattern REFERENCE =
            Pattern.compile("&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");

    private final RawRecord record;
    private final String owner;
    private final String prefix;
    private final Problems problems;

    /**
     * @param owner what warnings call the record: {@code paper "mixture-of-recursions"}
     * @param prefix the prefix of field names: {@code status.}
     */
    ValueReader(RawRecord record, String owner, String prefix, Problems problems) {
        this.record = record;
        this.owner = owner;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** Returns a reader for the fields of a map within the record. */
    ValueReader within(String deeper) {
        return new ValueReader(record, owner, deeper, problems);
    }

    void error(int line, String message, String hint) {
        problems.error(record.at(line), message, hint);
    }

    void warning(Check check, int line, String message, String hint) {
        problems.warning(check, record.at(line), owner + ": " + message, hint);
    }

    /** Returns the name of a field as reports show it: {@code status.by}. */
    String full(String name) {
        return prefix + name;
    }

    static boolean isText(RawValue value) {
        return value instanceof RawValue.Scalar s
                && (s.type() == Kind.TEXT || s.type() == Kind.PLAIN);
    }

    static boolean isQuoted(RawValue value) {
        return value instanceof RawValue.Scalar s && s.type() == Kind.TEXT;
    }

    /** Reads a one-line text; white space becomes single spaces. */
    String line(RawValue value, String name) {
        return isText(value)
                ? tidy(value, name)
                : refused(value, full(name) + " is ", ", not text");
    }

    /** Reads a one-line text in a list. */
    String item(RawValue value, String name) {
        return isText(value)
                ? tidy(value, name)
                : refused(value, full(name) + " has ", " instead of a text");
    }

    /** Reads a one-line text that may be written as a number: {@code 2} is {@code "2"}. */
    String textOrNumber(RawValue value, String name) {
        return value instanceof RawValue.Scalar s && s.type() == Kind.NUMBER
                ? s.text()
                : line(value, name);
    }

    /** Reads a multi-line text; line ends become {@code \n}. */
    String lines(RawValue value, String name) {
        if (!isText(value)) {
            return line(value, name);
        }
        String text = bounded(clean(text(value), value.line(), name), Limits.TEXT, value, name);
        String unix = text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n?", "\n");
        return unix.replace("\u2028", "\n").replace("\u2029", "\n\n").strip();
    }

    /** Reads a whole number from {@code least} to {@code most}. */
    OptionalInt wholeNumber(RawValue value, String name, int least, int most) {
        boolean number =
                value instanceof RawValue.Scalar s
                        && (s.type() == Kind.NUMBER || s.type() == Kind.PLAIN);
        long count = number ? digits(text(value)) : -1;
        if (count >= least && count <= most) {
            return OptionalInt.of((int) count);
        }
        String range = "a whole number from " + least + " to " + most;
        error(
                value.line(),
                full(name) + " is not " + range + ": " + shown(value),
                count < 0
                        ? "write digits alone, without quotes: 12"
                        : "the minimum is " + least + ", the maximum " + most);
        return OptionalInt.empty();
    }

    /** Parses up to ten digits; returns -1 for anything else. */
    private static long digits(String text) {
        if (text.isEmpty() || text.length() > 10) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    /** Reads a boolean; returns {@code otherwise} for anything else. */
    boolean trueOrFalse(RawValue value, String name, boolean otherwise) {
        boolean plain =
                value instanceof RawValue.Scalar s
                        && (s.type() == Kind.BOOLEAN || s.type() == Kind.PLAIN);
        String text = plain ? text(value) : "";
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        error(
                value.line(),
                full(name) + " is neither true nor false: " + shown(value),
                "write true or false, without quotes");
        return otherwise;
    }

    Optional<PartialDate> date(RawValue value, String name) {
        boolean single = value instanceof RawValue.Scalar s && s.type() != Kind.BOOLEAN;
        Optional<PartialDate> date = PartialDate.parse(single ? text(value).strip() : "");
        if (date.isEmpty()) {
            error(
                    value.line(),
                    full(name) + " is not a date: " + shown(value),
                    DateAdvice.of(single ? text(value).strip() : ""));
        }
        return date;
    }

    /** Reads a URL and percent-encodes it where necessary; empty if blank or not a URL. */
    String address(RawValue value, String name) {
        String text = line(value, name);
        if (text.isEmpty()) {
            return "";
        }
        Optional<String> address = WebAddress.of(text);
        if (address.isEmpty()) {
            error(
                    value.line(),
                    full(name) + " is not a web address: " + ReportText.quoted(text),
                    WebAddress.advice(text));
        } else if (text.indexOf(' ') >= 0) {
            warning(
                    Check.LINK_WITH_SPACE,
                    value.line(),
                    full(name) + " has a space: " + ReportText.quoted(text),
                    "the space was written as %20; is it one address?");
        }
        return address.orElse("");
    }

    /** Removes the characters that are not allowed on pages. */
    String clean(String text, int line, String name) {
        if (AllowedCharacters.isPlainLine(text)) {
            return text;
        }
        LostBackslash.in(text).ifPresent(command -> lost(command, line, name));
        String kept = turned(allowed(text, line, name), line, name);
        if (kept.contains("&#") && decodesToForbidden(kept)) {
            warning(
                    Check.FORBIDDEN_CHARACTERS,
                    line,
                    full(name) + " has character references that are not allowed, such as &#1;",
                    "pages omit them; everything else is kept");
        }
        return kept;
    }

    /**
     * A command written by hand with one backslash is an error in a formula or a name. In a {@code
     * .jsonl} file it is not, because a program wrote the line from text damaged earlier.
     */
    private void lost(LostBackslash.Command command, int line, String name) {
        String message = full(name) + " holds " + command.became() + " instead of ";
        String hint = "double the backslash, since the text is in double quotes: \\";
        boolean exported = record.at().file().matches(".*\\.jsonl(\\.gz)?");
        boolean wrong = command.inFormula() || full(name).startsWith("authors");
        if (wrong && !exported) {
            error(line, message + command.written(), hint + command.written());
        } else {
            warning(
                    Check.LOST_BACKSLASH,
                    line,
                    message + command.written(),
                    hint + command.written());
        }
    }

    private static boolean decodesToForbidden(String text) {
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            int c =
                    reference.group(1) == null
                            ? Integer.parseInt(reference.group(2))
                            : Integer.parseInt(reference.group(1), 16);
            boolean override = c == 0x202D || c == 0x202E;
            if (c != 0 && (override || !AllowedCharacters.isAllowed(c))) {
                return true;
            }
        }
        return false;
    }

    /** Removes bidirectional controls that would affect the text after it. */
    private String turned(String text, int line, String name) {
        String kept = BidiControls.contained(text);
        if (kept.length() < text.length()) {
            warning(
                    Check.TEXT_DIRECTION,
                    line,
                    full(name) + " held characters that turn the direction of letters",
                    "overrides and unpaired characters were removed; everything else is kept");
        }
        return kept;
    }

    private String allowed(String text, int line, String name) {
        if (AllowedCharacters.areAllAllowed(text)) {
            return text;
        }
        int count = AllowedCharacters.forbidden(text);
        warning(
                Check.FORBIDDEN_CHARACTERS,
                line,
                full(name)
                        + " held "
                        + count
                        + (count == 1 ? " character" : " characters")
                        + " that no page may hold",
                "control characters and the like were removed; everything else is kept");
        return AllowedCharacters.allowed(text);
    }

    /** Formats a value for messages: texts in quotes, numbers as they are, lists by their type. */
    static String shown(RawValue value) {
        return value instanceof RawValue.Scalar s
                ? s.type() == Kind.TEXT
                        ? ReportText.quoted(s.text())
                        : ReportText.shortened(s.text())
                : value.kind();
    }

    private String tidy(RawValue value, String name) {
        String text = bounded(clean(text(value), value.line(), name), Limits.LINE, value, name);
        return Whitespace.collapsed(text);
    }

    /** Truncates a text that is too long, and reports it. */
    private String bounded(String text, int most, RawValue value, String name) {
        if (text.length() <= most) {
            return text;
        }
        error(
                value.line(),
                full(name) + " has " + text.length() + " characters",
                "the most are " + most + ": shorten it");
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    private static String text(RawValue value) {
        return value instanceof RawValue.Scalar s ? s.text() : "";
    }

    private String refused(RawValue value, String before, String after) {
        String hint = value instanceof RawValue.Scalar s ? FieldAdvice.asText(s) : "write one text";
        error(value.line(), before + value.kind() + after, hint);
        return "";
    }
}
