package paperarchive.cite;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a paper: {@code 101} and {@code 117}.
 *
 * @param last empty where the text is one page or an article number, or several ranges
 */
public record PageRange(String first, String last) {
    private static final Pattern RANGE =
            Pattern.compile("([\\w:.]+)\\s*[-\u2010-\u2015]+\\s*([\\w:.]+)");

    /** Reads a range; of any other text, all is the first. */
    public static PageRange of(String pages) {
        Matcher range = RANGE.matcher(pages);
        return range.matches()
                ? new PageRange(range.group(1), range.group(2))
                : new PageRange(pages, "");
    }

    /** The range with one sign between its pages: {@code 101–117}. */
    String with(String sign) {
        return last.isEmpty() ? first : first + sign + last;
    }
}
