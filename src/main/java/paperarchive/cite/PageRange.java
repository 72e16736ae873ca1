package paperarchive.cite;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a paper: {@code 101} and {@code 117}.
 *
 * <p>If a text has dashes, they separate the range and its hyphens belong to the numbers: {@code
 * 1-1–1-20} are the pages 1-1 to 1-20. A single hyphen makes a range between two numbers: {@code
 * CD-12} is one number.
 *
 * @param last empty where the text is one page or an article number, or several ranges
 */
public record PageRange(String first, String last) {
    private static final Pattern LABEL = Pattern.compile("(?i)^\\s*(?:pages?|pp?\\.)\\s*(?=\\d)");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010\u2011\ufe63\uff0d]");
    private static final Pattern DASH = Pattern.compile("\\s*(?:[\u2012-\u2015\u2212]|--+)\\s*");
    private static final Pattern HYPHEN =
            Pattern.compile(
                    "([^-]*\\d[^-]*?)\\s*-\\s*([^-]*\\d[^-]*)|([ivxlc]+|[IVXLC]+)\\s*-\\s*([ivxlc]+|[IVXLC]+)"
                            + "|([^-]+-\\w*\\d\\w*)\\s*-\\s*([^-]+-\\w*\\d\\w*)");

    /** Parses a range; any other text becomes the first page. */
    public static PageRange of(String pages) {
        List<PageRange> ranges = list(pages);
        return ranges.size() == 1 ? ranges.get(0) : new PageRange(pages, "");
    }

    /** Reads ranges with commas between them: {@code 1, 5-9}. */
    static List<PageRange> list(String pages) {
        String text = HYPHENS.matcher(LABEL.matcher(pages).replaceFirst("")).replaceAll("-");
        boolean dashes = DASH.matcher(text).find();
        return Arrays.stream(text.split(",", -1))
                .map(part -> dashes ? betweenDashes(part) : betweenHyphens(part))
                .toList();
    }

    private static PageRange betweenDashes(String text) {
        String[] parts = DASH.split(text.strip(), -1);
        boolean range = parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty();
        return range ? between(parts[0], parts[1]) : new PageRange(text.strip(), "");
    }

    private static PageRange betweenHyphens(String text) {
        Matcher range = HYPHEN.matcher(text.strip());
        if (!range.matches()) {
            return new PageRange(text.strip(), "");
        }
        int first = range.group(1) != null ? 1 : range.group(3) != null ? 3 : 5;
        return between(range.group(first), range.group(first + 1));
    }

    /** A range from a page to itself is that page: {@code 426-426}. */
    private static PageRange between(String first, String last) {
        return new PageRange(first, first.equals(last) ? "" : last);
    }

    /** Returns the range with one sign between its pages: {@code 101–117}. */
    String with(String sign) {
        return last.isEmpty() ? first : first + sign + last;
    }
}
