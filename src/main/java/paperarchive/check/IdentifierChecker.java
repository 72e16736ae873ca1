package paperarchive.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Identifier;
import paperarchive.problem.Check;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawValue;

/**
 * The identifiers of a record: well-known names in their standard spelling, values without the
 * address of their service.
 */
final class IdentifierChecker {
    private final FieldReader fields;
    private final Map<String, Identifier> byScheme = new LinkedHashMap<>();

    private IdentifierChecker(FieldReader fields) {
        this.fields = fields;
    }

    /** Reads the map {@code identifiers}, such as {@code {DOI: https://doi.org/10.1000/182}}. */
    static List<Identifier> identifiers(FieldReader fields) {
        IdentifierChecker checker = new IdentifierChecker(fields);
        fields.each("identifiers", Limits.IDENTIFIERS, checker::read);
        return List.copyOf(checker.byScheme.values());
    }

    private void read(String written, RawValue value) {
        String field = "identifiers." + written;
        String text = fields.lineOrNumber(value, field);
        String scheme = SchemeSpelling.standard(written);
        String bare = IdentifierNormalizer.of(scheme, text);
        if (!scheme.equals(written)) {
            warn(value, field + " is not the standard name", "it was read as " + scheme);
        }
        if (!bare.equals(text)) {
            warn(
                    value,
                    field + " is not bare: " + ReportText.quoted(text),
                    "it was read as " + bare);
        }
        if (bare.isEmpty()) {
            return;
        }
        IdentifierNormalizer.exampleFor(scheme, bare)
                .ifPresent(
                        example ->
                                fields.error(
                                        value.line(),
                                        field + " is not one: " + ReportText.quoted(text),
                                        "write it as in " + example));
        add(new Identifier(scheme, bare), value, field);
    }

    private void add(Identifier identifier, RawValue value, String field) {
        Identifier other = byScheme.putIfAbsent(identifier.scheme(), identifier);
        if (other != null && !other.equals(identifier)) {
            fields.error(
                    value.line(),
                    field
                            + " differs from another "
                            + identifier.scheme()
                            + ": "
                            + ReportText.quoted(other.value()),
                    "keep one of the two");
        }
    }

    private void warn(RawValue value, String message, String hint) {
        fields.warning(Check.IDENTIFIER_NOT_BARE, value.line(), message, hint);
    }
}
