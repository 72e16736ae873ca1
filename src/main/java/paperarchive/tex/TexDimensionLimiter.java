package paperarchive.tex;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits dimensions in formulas, such as those of {@code \\rule}, {@code \\hspace} and {@code
 * \\raisebox}, so that a formula cannot stretch a page or cover other text.
 */
final class TexDimensionLimiter {
    /** The widest space that formulas of papers hold is {@code \\qquad}, two em. */
    private static final double MOST_EM = 4;

    /** The largest negative space: {@code \\!} and the like are a sixth of an em. */
    private static final double LEAST_EM = -1;

    private static final Pattern LENGTH = Pattern.compile("([+-]?[0-9]*\\.?[0-9]*)([A-Za-z]*)");

    /** How many em a unit has, at sixteen pixels to the em. */
    private static final Map<String, Double> UNITS =
            Map.ofEntries(
                    Map.entry("em", 1.0),
                    Map.entry("rem", 1.0),
                    Map.entry("ex", 0.5),
                    Map.entry("ch", 0.5),
                    Map.entry("px", 1 / 16.0),
                    Map.entry("pt", 1 / 12.0),
                    Map.entry("bp", 1 / 12.0),
                    Map.entry("pc", 1.0),
                    Map.entry("mm", 0.236),
                    Map.entry("cm", 2.36),
                    Map.entry("in", 6.0));

    private TexDimensionLimiter() {}

    /**
     * Returns a value as it is, or the nearest length within the limits; a length in a unit that is
     * not known, such as a part of the window, is invalid.
     */
    static String limited(String value) {
        Matcher length = LENGTH.matcher(value);
        boolean number = length.matches() && value.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!number || length.group(2).isEmpty()) {
            return number && value.length() > 3 ? "0" : value;
        }
        Double unit = UNITS.get(length.group(2));
        if (unit == null || value.length() > 24) {
            return "0";
        }
        double em = Double.parseDouble(length.group(1)) * unit;
        return em > MOST_EM ? "4em" : em < LEAST_EM ? "-1em" : value;
    }
}
