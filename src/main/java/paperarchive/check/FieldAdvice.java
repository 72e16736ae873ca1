package paperarchive.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import paperarchive.paper.WebAddress;
import paperarchive.problem.ReportText;
import paperarchive.read.RawValue;
import paperarchive.text.PersonNames;

/** What to write in a field whose value is of the wrong kind. */
final class FieldAdvice {
    private FieldAdvice() {}

    /** Whether a text says that there is nothing: {@code none}, {@code n/a}. */
    static boolean saysNothing(String text) {
        return text.strip().matches("(?i)none|n/?a|nil|unknown|-+|\\?");
    }

    /** The list that {@code nlp, vision} should have been: {@code ["nlp", "vision"]}. */
    static String parted(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(FieldAdvice::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The list that {@code Ada Lovelace and Luc van Gool} should have been. */
    static String people(String text) {
        return PersonNames.listed(text).stream()
                .map(FieldAdvice::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text as JSON and YAML have it between quotes. */
    static String quoted(String text) {
        return ReportText.quoted(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** The map that a text should have been: {@code {doi: "10.1000/182"}}. */
    static String asMap(String name, RawValue value) {
        String text = value instanceof RawValue.Scalar s ? s.text().strip() : "";
        if (name.equals("links") && WebAddress.of(text).isPresent()) {
            String key = text.toLowerCase(Locale.ROOT).endsWith(".pdf") ? "pdf" : "page";
            return "write {" + key + ": " + quoted(text) + "}";
        }
        if (name.equals("identifiers") && text.contains("10.") && text.contains("/")) {
            return "write {doi: " + quoted(text) + "}";
        }
        return "write it as fields with names";
    }

    /** How to write a value of another kind as a text. */
    static String asText(RawValue.Scalar value) {
        if (value.type() != RawValue.Kind.NULL) {
            return "write " + ReportText.quoted(value.text());
        }
        if (value.text().isEmpty()) {
            return "'#' begins a comment: put a text that begins with it in quotes; otherwise leave"
                    + " out the empty value";
        }
        boolean name = Character.isUpperCase(value.text().charAt(0));
        return name
                ? "if it is a name, put it in quotes: \""
                        + value.text()
                        + "\"; otherwise leave it out"
                : "leave it out";
    }
}
