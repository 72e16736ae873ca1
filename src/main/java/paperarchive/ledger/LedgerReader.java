package paperarchive.ledger;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.Ledger;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.Utf8;

/**
 * Reads the lines of a ledger. Their order does not matter, an address may occur twice, and lines
 * that begin with {@code #} are comments, so a union merge by git is always readable.
 */
final class LedgerReader {
    private static final Set<String> FOLDERS = Set.of("authors", "papers", "tags", "venues");

    /** The conflict markers of git. */
    private static final List<String> MARKS = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

    /** The general categories of marks, as values of {@link Character#getType}. */
    private static final Set<Integer> MARKS_OF_UNICODE =
            Set.of(
                    (int) Character.NON_SPACING_MARK,
                    (int) Character.COMBINING_SPACING_MARK,
                    (int) Character.ENCLOSING_MARK);

    private static final String SHAPE =
            "a line is ADDRESS, NAME, YYYY-MM-DD and perhaps a paper's ID, with tabs between them";

    /** Longer than any slug, and shorter than the limit of any file system. */
    private static final int MOST_BYTES = 240;

    private final byte[] bytes;
    private final String file;
    private final Problems problems;
    private final List<Ledger.Entry> entries;
    private LocalDate lastDay = LocalDate.EPOCH;
    private String lastDate = lastDay.toString();

    /** Whether a replacement character was found, which may mean invalid UTF-8. */
    private boolean replaced;

    private LedgerReader(byte[] bytes, String file, Problems problems) {
        this.bytes = bytes;
        this.file = file;
        this.problems = problems;
        this.entries = new ArrayList<>(bytes.length / 48);
    }

    /** Returns the entries of all valid lines, and reports the others. */
    static Ledger read(byte[] bytes, String file, Problems problems) {
        LedgerReader reader = new LedgerReader(bytes, file, problems);
        reader.readLines();
        if (reader.replaced) {
            Utf8.firstBrokenLine(bytes, 0, bytes.length, file, 1)
                    .ifPresent(at -> Utf8.report(at, problems));
        }
        return new Ledger(file, reader.entries);
    }

    private void readLines() {
        int number = 1;
        for (int from = LedgerLines.afterMark(bytes); from < bytes.length; number++) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int to = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
            if (to > from && bytes[from] != '#') {
                readLine(from, to, number);
            }
            from = end + 1;
        }
    }

    private void readLine(int from, int to, int number) {
        List<String> parts = new ArrayList<>(4);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || bytes[i] == '\t') {
                String part = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                replaced |= part.indexOf('\ufffd') >= 0;
                parts.add(part);
                start = i + 1;
            }
        }
        Location at = new Location(file, number);
        if (!isSmallLetter(bytes[from]) && MARKS.stream().anyMatch(parts.get(0)::startsWith)) {
            problems.error(
                    at,
                    "git could not merge this file and left a mark here",
                    "keep the lines of both sides, and delete the lines of marks");
        } else if (parts.size() < 3 || parts.size() > 4) {
            problems.error(at, "this is not the line of an address", SHAPE);
        } else {
            entry(parts, number).ifPresent(entries::add);
        }
    }

    /** Every address begins like this, and no conflict marker of git does. */
    private static boolean isSmallLetter(byte b) {
        return b >= 'a' && b <= 'z';
    }

    private Optional<Ledger.Entry> entry(List<String> parts, int number) {
        Location at = new Location(file, number);
        String address = parts.get(0);
        String name = parts.get(1);
        String seenOn = parts.size() == 4 ? parts.get(3) : "";
        boolean ofPaper = address.startsWith(Ledger.PAPERS + "/");
        if (!isAddress(address)) {
            problems.error(
                    at,
                    "this is not the address of a paper, tag, author or venue: "
                            + ReportText.quoted(address),
                    "an address is papers/ID/, tags/SLUG/, authors/SLUG/ or venues/SLUG/");
            return Optional.empty();
        }
        if (name.isBlank()
                || !isPlain(name)
                || (ofPaper && !PaperId.isValid(name))
                || !isIdOrEmpty(seenOn)) {
            problems.error(at, "this line has no name for " + address, SHAPE);
            return Optional.empty();
        }
        Optional<LocalDate> since = day(parts.get(2));
        if (since.isEmpty()) {
            problems.error(
                    at,
                    "this is not a day: " + ReportText.quoted(parts.get(2)),
                    "write the day " + address + " was first published, as 2025-12-12");
        }
        return since.map(day -> new Ledger.Entry(address, name, day, seenOn, file, number));
    }

    private static boolean isIdOrEmpty(String text) {
        return text.isEmpty() || PaperId.isValid(text);
    }

    /** Cached, because many consecutive lines have the same day. */
    private Optional<LocalDate> day(String text) {
        if (text.equals(lastDate)) {
            return Optional.of(lastDay);
        }
        Optional<LocalDate> day = PartialDate.parse(text).flatMap(PartialDate::full);
        if (day.isPresent()) {
            lastDate = text;
            lastDay = day.get();
        }
        return day;
    }

    private static boolean isAddress(String address) {
        int slash = address.indexOf('/');
        int last = address.length() - 1;
        if (slash < 0 || last <= slash + 1 || address.indexOf('/', slash + 1) != last) {
            return false;
        }
        String folder = address.substring(0, slash);
        String slug = address.substring(slash + 1, last);
        return folder.equals(Ledger.PAPERS)
                ? PaperId.isValid(slug)
                : FOLDERS.contains(folder) && isSlug(slug);
    }

    /**
     * Returns whether a slug consists of letters, digits, marks and hyphens, and is normalized. A
     * letter unknown to this version of Java is allowed, because another version may have written
     * it.
     */
    private static boolean isSlug(String slug) {
        boolean ascii = true;
        for (int i = 0; i < slug.length(); i++) {
            char c = slug.charAt(i);
            if (c >= 0x80) {
                ascii = false;
            } else if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return ascii
                ? slug.length() <= MOST_BYTES
                : slug.codePoints().allMatch(LedgerReader::isOfSlug)
                        && slug.equals(slug.toLowerCase(Locale.ROOT))
                        && isNormal(slug)
                        && slug.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static boolean isOfSlug(int c) {
        return c == '-'
                || Character.isLetterOrDigit(c)
                || MARKS_OF_UNICODE.contains(Character.getType(c))
                || (Character.getType(c) == Character.UNASSIGNED && !isNoncharacter(c));
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    }

    /** Slugs are in NFC, but Korean ones may be decomposed, because a former version wrote them. */
    private static boolean isNormal(String slug) {
        return Normalizer.isNormalized(slug, Normalizer.Form.NFC)
                || Normalizer.isNormalized(slug, Normalizer.Form.NFKD);
    }

    /**
     * Returns whether a text is one line without control characters, line separators and direction
     * overrides, which records never contain.
     */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(
                        c ->
                                Character.isISOControl(c)
                                        || (c >= 0x2028 && c <= 0x2029)
                                        || (c >= 0x202d && c <= 0x202e));
    }
}
