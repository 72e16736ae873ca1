package paperarchive.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paperarchive.check.CheckedRecord.Mention;
import paperarchive.paper.PaperId;
import paperarchive.paper.Slugs;
import paperarchive.problem.ReportText;
import paperarchive.read.AllowedCharacters;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;

/** Checks ids: the {@code id} of a paper, its {@code aliases}, and ids that it references. */
final class IdChecker {
    private IdChecker() {}

    /** Returns the id as written, valid or not, in one line; empty where there is none. */
    static String written(RawRecord record) {
        return record.fields().values().get("id") instanceof RawValue.Scalar id
                ? Whitespace.collapsed(AllowedCharacters.allowed(id.text()))
                : "";
    }

    static Optional<PaperId> id(FieldReader fields) {
        if (!fields.has("id")) {
            fields.error(
                    fields.lineOf("id"),
                    "the id is missing",
                    "add a line id: with " + PaperId.RULE);
            return Optional.empty();
        }
        return named(fields, "id", "id");
    }

    /**
     * The former ids, each once. Case is folded, because a case-insensitive disk cannot hold both
     * addresses; {@code 404.html} redirects from one to the other.
     */
    static List<Mention> aliases(FieldReader fields, RawRecord record, Optional<PaperId> id) {
        List<Mention> aliases = new ArrayList<>();
        for (RawValue value : fields.items("aliases", Limits.ALIASES)) {
            String text = fields.item(value, "aliases");
            if (!ValueReader.isText(value)) {
                continue;
            }
            Optional<PaperId> alias = id(fields, folded(text), "an alias", value.line());
            boolean own = alias.isPresent() && alias.equals(id);
            if (own && folded(text).equals(text)) {
                fields.error(
                        value.line(),
                        "the alias \"" + text + "\" is the paper's own id",
                        "aliases are former ids: leave this one out");
            } else if (alias.isPresent()
                    && !own
                    && aliases.stream().noneMatch(a -> a.id().equals(alias.get()))) {
                aliases.add(new Mention(alias.get(), record.at(value.line())));
            }
        }
        return aliases;
    }

    private static String folded(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return PaperId.isValid(folded) ? folded : text;
    }

    /**
     * Reads a field that is an id.
     *
     * @param shown what a report calls the field: {@code status.by}
     */
    static Optional<PaperId> named(FieldReader fields, String name, String shown) {
        String text = fields.text(name);
        return fields.isMisused(name)
                ? Optional.empty()
                : id(fields, text, shown, fields.lineOf(name));
    }

    /**
     * Reads an id from a text; an invalid one is a problem, with the nearest valid id as the hint.
     */
    private static Optional<PaperId> id(FieldReader fields, String text, String shown, int line) {
        if (PaperId.isValid(text)) {
            return Optional.of(new PaperId(text));
        }
        String near = Slugs.of(text);
        String hint = "an id is " + PaperId.RULE;
        if (PaperId.isValid(near)) {
            hint += ": \"" + near + "\"";
        }
        fields.error(line, shown + " is not an id: " + ReportText.quoted(text), hint);
        return Optional.empty();
    }
}
