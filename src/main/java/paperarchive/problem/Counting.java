package paperarchive.problem;

import java.util.OptionalInt;

/** Formats numbers for people, the same in every locale. */
public final class Counting {
    private Counting() {}

    /** Formats a number with digits in groups of three: {@code 103,926}. */
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > (number < 0 ? 1 : 0); i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Formats a number; empty if it is unknown or zero. */
    public static String some(OptionalInt number, String noun) {
        return number.orElse(0) == 0 ? "" : of(number.getAsInt(), noun);
    }

    /** Formats a number and its noun: {@code 1 paper}, {@code 46 papers}. */
    public static String of(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
