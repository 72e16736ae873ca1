package paperarchive.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.Author;
import paperarchive.problem.Shown;
import paperarchive.read.RawValue;
import paperarchive.text.PersonNames;

/**
 * An author, written as a name or as a map: {@code {given: Ada, family: Lovelace, orcid:
 * 0000-0002-1825-0097}}.
 */
final class AuthorChecker {
    private static final Pattern ORCID =
            Pattern.compile("(?:https?://orcid\\.org/)?((?:\\d{4}-){3}\\d{3}[\\dXx])");

    private AuthorChecker() {}

    /** The author that a value of the list is, written as a map or as a name. */
    static Optional<Author> author(FieldReader paper, RawValue value) {
        boolean misused;
        Author author;
        if (value instanceof RawValue.Fields map) {
            FieldReader fields = paper.within(map, "authors.");
            author = author(fields);
            misused = fields.isMisused("given") || fields.isMisused("family");
        } else {
            PersonNames.Read read = PersonNames.read(paper.item(value, "authors"));
            author = read.author();
            note(paper, value, read.note());
            misused = !ValueReader.isText(value);
        }
        if (!Whitespace.isBlank(author.name())) {
            return Optional.of(author);
        }
        if (!misused) {
            paper.error(
                    value.line(),
                    "an author has no name",
                    "write \"Ada Lovelace\" or given and family");
        }
        return Optional.empty();
    }

    private static void note(FieldReader paper, RawValue value, String note) {
        if (!note.isEmpty()) {
            paper.warning(
                    value.line(),
                    "the author " + ValueReader.shown(value) + " " + note,
                    "write each person as one text, such as \"Ada Lovelace\"; for \"et al.\" set"
                            + " authorCount");
        }
    }

    private static Author author(FieldReader fields) {
        fields.rejectUnknown(KnownNames.AUTHOR);
        return new Author(
                PersonNames.part(fields.text("given")),
                PersonNames.part(fields.text("family")),
                orcid(fields),
                fields.text("affiliation"),
                fields.address("url"));
    }

    private static String orcid(FieldReader fields) {
        String text = fields.text("orcid");
        if (text.isEmpty()) {
            return "";
        }
        Matcher m = ORCID.matcher(text);
        if (!m.matches()) {
            fields.error(
                    fields.lineOf("orcid"),
                    "authors.orcid is not an ORCID: " + Shown.quoted(text),
                    "write sixteen digits in groups of four: 0000-0002-1825-0097");
            return "";
        }
        String orcid = m.group(1).toUpperCase(Locale.ROOT);
        if (checkDigit(orcid) != orcid.charAt(18)) {
            fields.warning(
                    fields.lineOf("orcid"),
                    "the ORCID " + orcid + " has a wrong check digit",
                    "one of its digits was mistyped");
        }
        return orcid;
    }

    /**
     * The last character an ORCID must have.
     *
     * <p>Source: ISO 7064 MOD 11-2, as ORCID's "Structure of the ORCID Identifier" gives it.
     */
    private static char checkDigit(String orcid) {
        int total = 0;
        for (char c : orcid.substring(0, 18).toCharArray()) {
            if (c != '-') {
                total = (total + c - '0') * 2;
            }
        }
        int digit = (12 - total % 11) % 11;
        return digit == 10 ? 'X' : (char) ('0' + digit);
    }
}
