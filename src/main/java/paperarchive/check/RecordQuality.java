package paperarchive.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.PartialDate;
import paperarchive.problem.Check;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;

/**
 * Reports probable mistakes in one record that is formally correct. Checks prefer to miss a mistake
 * rather than to report a correct record.
 */
final class RecordQuality {
    private static final int FEW_CAPITALS = 15;
    private static final int FEW_WORDS = 3;

    /** A character reference that ends in a semicolon, such as that of e with an acute accent. */
    private static final Pattern REFERENCE =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");

    private static final Pattern FORMULA = Pattern.compile("\\$[^$]*\\$");
    private static final Pattern TEX_COMMAND = Pattern.compile("\\\\[A-Za-z]+");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern AFFILIATION =
            Pattern.compile(
                    "(?i)\\b(university|universität|université|universidad|universit[aà]"
                            + "|department of|dept\\.|institute of|faculty of|school of"
                            + "|laborator(y|ies) of|college of)(?!\\p{L})");
    private static final Pattern LINK_END = Pattern.compile(".*[,;…>'\"]|.*\\.{2,}");
    private static final Pattern TWO_LINKS = Pattern.compile("https?:/+https?(:|%3A)/*.*");
    private static final Pattern LOCAL_HOST =
            Pattern.compile(
                    "https?://(localhost|127\\.|10\\.|192\\.168\\.|0\\.0\\.0\\.0"
                            + "|172\\.(1[6-9]|2\\d|3[01])\\.|\\[::1\\]).*");

    private final RawRecord record;
    private final LocalDate today;
    private final Problems problems;

    RecordQuality(RawRecord record, LocalDate today, Problems problems) {
        this.record = record;
        this.today = today;
        this.problems = problems;
    }

    void check() {
        checkTitle();
        checkAuthors();
        for (String field : List.of("abstract", "summary", "venue", "organization")) {
            scalar(field).ifPresent(text -> checkEncoding(field, text));
        }
        checkDate("published");
        checkLinks();
    }

    private Optional<RawValue.Scalar> scalar(String name) {
        return record.fields().values().get(name) instanceof RawValue.Scalar scalar
                        && scalar.type() != RawValue.Kind.NULL
                ? Optional.of(scalar)
                : Optional.empty();
    }

    private void warn(Check check, int line, String message, String hint) {
        problems.warning(check, record.at(line), message, hint);
    }

    private void checkTitle() {
        Optional<RawValue.Scalar> written = scalar("title");
        if (written.isEmpty()) {
            return;
        }
        String title = written.get().text();
        int line = written.get().line();
        checkEncoding("title", written.get());
        checkReferences("title", title, line);
        if (isUnbalanced(title)) {
            warn(
                    Check.UNBALANCED_TEX,
                    line,
                    "the braces or dollar signs of the title do not match: "
                            + ReportText.quoted(title),
                    "add the missing one; write \\{ or \\$ for the sign itself");
        }
        if (isInCapitals(title)) {
            warn(
                    Check.ALL_CAPS,
                    line,
                    "the title is in capitals: " + ReportText.quoted(title),
                    "write it as the paper's own citations do");
        }
    }

    private void checkEncoding(String field, RawValue.Scalar value) {
        String repaired = WrongEncoding.repaired(value.text());
        if (!repaired.equals(value.text())) {
            warn(
                    Check.MOJIBAKE,
                    value.line(),
                    field + " was read with a wrong encoding: " + excerpt(value.text(), repaired),
                    "it was probably "
                            + excerpt(repaired, value.text())
                            + "; check --fix writes it");
        } else if (WrongEncoding.hasLostCharacter(value.text())) {
            warn(
                    Check.MOJIBAKE,
                    value.line(),
                    field
                            + " has a character that could not be read: "
                            + ReportText.quoted("\uFFFD"),
                    "write what the source has in its place");
        }
    }

    /** Returns the index of the first difference between two texts. */
    private static String excerpt(String text, String other) {
        int at = 0;
        while (at < text.length() && at < other.length() && text.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 20);
        return ReportText.quoted(text.substring(from, Math.min(text.length(), at + 20)));
    }

    private void checkReferences(String field, String text, int line) {
        Matcher reference = REFERENCE.matcher(text);
        if (reference.find()) {
            warn(
                    Check.CHARACTER_REFERENCE,
                    line,
                    field + " has a character reference of HTML: " + reference.group(),
                    "write the character itself; check --fix does it");
        }
    }

    /** Returns whether braces are unbalanced or a formula is not closed. */
    private static boolean isUnbalanced(String title) {
        int depth = 0;
        int dollars = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth < 0) {
                return true;
            } else if (c == '$') {
                dollars++;
            }
        }
        boolean isFormula = TEX_COMMAND.matcher(title).find() || title.indexOf('^') >= 0;
        return depth != 0 || (dollars % 2 == 1 && isFormula);
    }

    private static boolean isInCapitals(String title) {
        String words = TEX_COMMAND.matcher(FORMULA.matcher(title).replaceAll(" ")).replaceAll(" ");
        long capitals = words.chars().filter(Character::isUpperCase).count();
        return capitals >= FEW_CAPITALS
                && words.chars().noneMatch(Character::isLowerCase)
                && words.strip().split("\\s+", -1).length >= FEW_WORDS;
    }

    private void checkAuthors() {
        if (!(record.fields().values().get("authors") instanceof RawValue.Items authors)) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (RawValue author : authors.values()) {
            String name = name(author);
            checkName(name, author.line());
            if (!name.isBlank() && isPerson(author) && !names.add(name.toLowerCase(Locale.ROOT))) {
                warn(
                        Check.DUPLICATE_AUTHOR,
                        author.line(),
                        "the author " + ReportText.quoted(name) + " is named twice",
                        "remove one; for two people of one name add orcid or affiliation");
            }
        }
    }

    /** Returns whether the author is identified only by name. */
    private static boolean isPerson(RawValue author) {
        return author instanceof RawValue.Scalar
                || (author instanceof RawValue.Fields map
                        && List.of("given", "family").containsAll(map.values().keySet()));
    }

    private static String name(RawValue author) {
        if (author instanceof RawValue.Scalar scalar) {
            return scalar.text().strip();
        }
        if (author instanceof RawValue.Fields map) {
            return (part(map, "given") + " " + part(map, "family")).strip();
        }
        return "";
    }

    private static String part(RawValue.Fields map, String name) {
        return map.values().get(name) instanceof RawValue.Scalar scalar ? scalar.text() : "";
    }

    private void checkName(String name, int line) {
        checkEncoding("authors", new RawValue.Scalar(RawValue.Kind.TEXT, name, Math.max(line, 1)));
        checkReferences("authors", name, line);
        if (EMAIL.matcher(name).find()) {
            warn(
                    Check.NAME_WITH_EMAIL,
                    line,
                    "the author " + ReportText.quoted(name) + " has an e-mail address in the name",
                    "keep the name only");
        } else if (isPersonWithAffiliation(name)) {
            warn(
                    Check.NAME_WITH_AFFILIATION,
                    line,
                    "the author " + ReportText.quoted(name) + " has an affiliation in the name",
                    "write {given: …, family: …, affiliation: …}; put an organization in braces");
        }
    }

    /** A name that only looks like an organization is a person if it has an affiliation. */
    private static boolean isPersonWithAffiliation(String name) {
        Matcher affiliation = AFFILIATION.matcher(name);
        return !name.startsWith("{")
                && affiliation.find()
                && name.substring(0, affiliation.start()).matches("(?s).*\\p{L}.*[,(;].*");
    }

    private void checkDate(String field) {
        Optional<RawValue.Scalar> written = scalar(field);
        Optional<LocalDate> first =
                written.flatMap(value -> PartialDate.parse(value.text())).map(RecordQuality::first);
        if (first.filter(today::isBefore).isPresent()) {
            warn(
                    Check.FUTURE_DATE,
                    written.get().line(),
                    field + " is in the future: " + written.get().text(),
                    "correct the year; the day of this check is " + today);
        }
    }

    /** Returns the earliest day that a date can mean. */
    private static LocalDate first(PartialDate date) {
        String text = date.toString();
        return LocalDate.parse(text + "-01-01".substring(text.length() - 4));
    }

    private void checkLinks() {
        if (!(record.fields().values().get("links") instanceof RawValue.Fields links)) {
            return;
        }
        for (Map.Entry<String, RawValue> link : links.values().entrySet()) {
            if (link.getValue() instanceof RawValue.Scalar address) {
                suspicion(link.getKey(), address.text().strip())
                        .ifPresent(
                                reason ->
                                        warn(
                                                Check.SUSPICIOUS_LINK,
                                                address.line(),
                                                "links."
                                                        + link.getKey()
                                                        + " "
                                                        + reason
                                                        + ": "
                                                        + ReportText.quoted(address.text()),
                                                "open it in a browser and copy the right URL"));
            }
        }
    }

    private static Optional<String> suspicion(String name, String address) {
        if (TWO_LINKS.matcher(address).matches()) {
            return Optional.of("is two URLs in one");
        }
        if (LOCAL_HOST.matcher(address).matches()) {
            return Optional.of("leads to a private network");
        }
        if (LINK_END.matcher(address).matches()) {
            return Optional.of("ends with a sign that is hardly part of it");
        }
        return name.equals("pdf") && address.matches("https?://(www\\.)?arxiv\\.org/abs/.*")
                ? Optional.of("leads to a page, not to a PDF")
                : Optional.empty();
    }
}
