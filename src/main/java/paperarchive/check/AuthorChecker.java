package paperarchive.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paperarchive.paper.Author;
import paperarchive.problem.Check;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawValue;
import paperarchive.text.PersonNames;

/**
 * Checks authors. An author is written as a name or as a map: {@code {given: Ada, family: Lovelace,
 * orcid: 0000-0002-1825-0097}}.
 */
final class AuthorChecker {
    /** An ORCID by itself, or as the address that ORCID recommends. */
    private static final Pattern RECOMMENDED =
            Pattern.compile("(?:https?://orcid\\.org/)?(?:\\d{4}-){3}\\d{3}[\\dXx]");

    private static final Pattern ORCID =
            Pattern.compile(
                    "(?i)(?:(?:https?://)?(?:www\\.)?orcid\\.org/|(?:orcid|orcid id|id):?\\s*)?"
                            + "(\\d{4})[-\u2010-\u2014 ]?(\\d{4})[-\u2010-\u2014 ]?(\\d{4})[-\u2010-\u2014 ]?"
                            + "(\\d{3}[\\dX])/?(?:[?#].*)?");

    /**
     * The authors of a record.
     *
     * @param others whether the list says that there are more: "et al."
     */
    record Authors(List<Author> named, boolean others) {}

    private final FieldReader paper;
    private final List<Author> named = new ArrayList<>();
    private boolean others;

    private AuthorChecker(FieldReader paper) {
        this.paper = paper;
    }

    /** Reads the list {@code authors}. */
    static Authors authors(FieldReader paper) {
        AuthorChecker checker = new AuthorChecker(paper);
        paper.items("authors", Limits.AUTHORS, FieldAdvice::people).forEach(checker::read);
        if (checker.named.size() > Limits.AUTHORS) {
            paper.error(
                    paper.lineOf("authors"),
                    "authors names " + checker.named.size() + " people",
                    "the maximum is " + Limits.AUTHORS + ": shorten the list");
            return new Authors(List.of(), false);
        }
        return new Authors(List.copyOf(checker.named), checker.others);
    }

    /** Reads a value of the list, written as a map, as a name, or as several names. */
    private void read(RawValue value) {
        if (value instanceof RawValue.Fields map) {
            FieldReader fields = paper.within(map, "authors.");
            boolean misused = fields.isMisused("given") || fields.isMisused("family");
            Author author = author(fields);
            if (!addSeveral(author, value)) {
                add(author, value, misused);
            }
            return;
        }
        PersonNames.People read = PersonNames.people(paper.item(value, "authors"));
        for (PersonNames.Read person : read.people()) {
            note(value, person.note());
            add(person.author(), value, !ValueReader.isText(value));
        }
        noteSeveral(value, read);
        others |= read.others();
    }

    /** A given name with commas contains more people: a list was split at its first comma. */
    private boolean addSeveral(Author author, RawValue value) {
        if (author.given().indexOf(',') < 0 || !author.orcid().isEmpty()) {
            return false;
        }
        PersonNames.People read = PersonNames.people(author.indexName());
        if (read.people().size() > 1) {
            read.people().forEach(person -> named.add(person.author()));
            paper.warning(
                    Check.SEVERAL_AUTHORS,
                    value.line(),
                    "the author " + ReportText.quoted(author.name()) + " is several people",
                    "write " + inList(read));
        }
        return read.people().size() > 1;
    }

    private void add(Author author, RawValue value, boolean misused) {
        if (!Whitespace.isBlank(author.name())) {
            named.add(author);
        } else if (!misused) {
            paper.error(
                    value.line(),
                    "an author has no name",
                    "write \"Ada Lovelace\" or given and family");
        }
    }

    private void note(RawValue value, String note) {
        if (!note.isEmpty()) {
            paper.warning(
                    Check.AUTHOR_NAME,
                    value.line(),
                    "the author " + ValueReader.shown(value) + " " + note,
                    "write each person as one text, such as \"Ada Lovelace\"; for \"et al.\" set"
                            + " authorCount");
        }
    }

    private void noteSeveral(RawValue value, PersonNames.People read) {
        if (read.people().size() > 1) {
            paper.warning(
                    Check.SEVERAL_AUTHORS,
                    value.line(),
                    "the author "
                            + ValueReader.shown(value)
                            + " is "
                            + read.people().size()
                            + " people",
                    "write " + inList(read) + "; for one name put it in braces: \"{…}\"");
        }
        if (read.others()) {
            paper.warning(
                    Check.SEVERAL_AUTHORS,
                    value.line(),
                    "the author " + ValueReader.shown(value) + " does not name anyone",
                    "they count as one more author: set authorCount to the number of all authors");
        }
    }

    /** Formats at most three names as a list. */
    private static String inList(PersonNames.People read) {
        String first =
                read.people().stream()
                        .limit(3)
                        .map(person -> ReportText.quoted(person.author().name()))
                        .collect(Collectors.joining(", "));
        return read.people().size() > 3 ? first + ", …" : first;
    }

    private static Author author(FieldReader fields) {
        fields.rejectUnknown(AllowedKeys.AUTHOR);
        return new Author(
                PersonNames.part(fields.text("given")),
                PersonNames.part(fields.text("family")),
                orcid(fields),
                fields.plain("affiliation"),
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
                    "authors.orcid is not an ORCID: " + ReportText.quoted(text),
                    "write sixteen digits in groups of four: 0000-0002-1825-0097");
            return "";
        }
        String orcid =
                String.join("-", m.group(1), m.group(2), m.group(3), m.group(4))
                        .toUpperCase(Locale.ROOT);
        if (!RECOMMENDED.matcher(text).matches()) {
            fields.warning(
                    Check.IDENTIFIER_NOT_BARE,
                    fields.lineOf("orcid"),
                    "authors.orcid is not bare: " + ReportText.quoted(text),
                    "it was read as " + orcid);
        }
        if (checkDigit(orcid) != orcid.charAt(18)) {
            fields.warning(
                    Check.ORCID_CHECK_DIGIT,
                    fields.lineOf("orcid"),
                    "the ORCID " + orcid + " has a wrong check digit",
                    "one of its digits was mistyped");
        }
        return orcid;
    }

    /**
     * Computes the check digit of an ORCID.
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
