package paperarchive.words;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The rule that selects the plural form for a whole number in a language: in German {@code one}
 * with 1, else {@code other}.
 *
 * <p>Source: Unicode CLDR, supplemental data, plurals.xml (cardinal rules), for whole numbers below
 * a million; languages that are not listed here use the rule of English.
 *
 * @param forms the forms of the language, {@code other} last
 * @param choice the form for a number
 */
record PluralRule(List<String> forms, LongFunction<String> choice) {
    static final String OTHER = "other";

    private static final String ZERO = "zero";
    private static final String ONE = "one";
    private static final String TWO = "two";
    private static final String FEW = "few";
    private static final String MANY = "many";

    private static final PluralRule ENGLISH =
            new PluralRule(List.of(ONE, OTHER), n -> n == 1 ? ONE : OTHER);

    private static final Map<String, PluralRule> RULES =
            Map.ofEntries(
                    rule("id ja jv km ko lo ms my su th vi yo zh", List.of(OTHER), n -> OTHER),
                    rule(
                            "ak am as bn fa fr gu hi hy kn ln mg nso pa pt si ti zu",
                            List.of(ONE, OTHER),
                            n -> n <= 1 ? ONE : OTHER),
                    rule("is mk", List.of(ONE, OTHER), n -> endsInOne(n) ? ONE : OTHER),
                    rule("he iw", List.of(ONE, TWO, OTHER), n -> n == 1 ? ONE : two(n, OTHER)),
                    rule("be ru uk", List.of(ONE, FEW, MANY, OTHER), PluralRule::eastSlavic),
                    rule("bs hr sh sr", List.of(ONE, FEW, OTHER), PluralRule::southSlavic),
                    rule("pl", List.of(ONE, FEW, MANY, OTHER), PluralRule::polish),
                    rule("cs sk", List.of(ONE, FEW, OTHER), PluralRule::czech),
                    rule("sl", List.of(ONE, TWO, FEW, OTHER), PluralRule::slovenian),
                    rule("lt", List.of(ONE, FEW, OTHER), PluralRule::lithuanian),
                    rule("lv", List.of(ZERO, ONE, OTHER), PluralRule::latvian),
                    rule("mo ro", List.of(ONE, FEW, OTHER), PluralRule::romanian),
                    rule("ar", List.of(ZERO, ONE, TWO, FEW, MANY, OTHER), PluralRule::arabic),
                    rule("cy", List.of(ZERO, ONE, TWO, FEW, MANY, OTHER), PluralRule::welsh),
                    rule("ga", List.of(ONE, TWO, FEW, MANY, OTHER), PluralRule::irish));

    /** Returns the rule of a language: {@code de}. */
    static PluralRule of(String language) {
        return RULES.entrySet().stream()
                .filter(rule -> List.of(rule.getKey().split(" ", -1)).contains(language))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(ENGLISH);
    }

    private static Map.Entry<String, PluralRule> rule(
            String languages, List<String> forms, LongFunction<String> choice) {
        return Map.entry(languages, new PluralRule(forms, choice));
    }

    /** Returns the form for a number. */
    String form(long number) {
        return choice.apply(Math.abs(number));
    }

    private static String two(long n, String otherwise) {
        return n == 2 ? TWO : otherwise;
    }

    private static boolean endsInOne(long n) {
        return n % 10 == 1 && n % 100 != 11;
    }

    private static boolean endsInTwoToFour(long n) {
        return isWithin(n % 10, 2, 4) && !isWithin(n % 100, 12, 14);
    }

    private static boolean isWithin(long n, int least, int most) {
        return n >= least && n <= most;
    }

    private static String eastSlavic(long n) {
        return endsInOne(n) ? ONE : endsInTwoToFour(n) ? FEW : MANY;
    }

    private static String southSlavic(long n) {
        return endsInOne(n) ? ONE : endsInTwoToFour(n) ? FEW : OTHER;
    }

    private static String polish(long n) {
        return n == 1 ? ONE : endsInTwoToFour(n) ? FEW : MANY;
    }

    private static String czech(long n) {
        return n == 1 ? ONE : isWithin(n, 2, 4) ? FEW : OTHER;
    }

    private static String slovenian(long n) {
        return n % 100 == 1 ? ONE : n % 100 == 2 ? TWO : isWithin(n % 100, 3, 4) ? FEW : OTHER;
    }

    private static String lithuanian(long n) {
        boolean teen = isWithin(n % 100, 11, 19);
        return teen || n % 10 == 0 ? OTHER : n % 10 == 1 ? ONE : FEW;
    }

    private static String latvian(long n) {
        boolean zero = n % 10 == 0 || isWithin(n % 100, 11, 19);
        return zero ? ZERO : n % 10 == 1 ? ONE : OTHER;
    }

    private static String romanian(long n) {
        return n == 1 ? ONE : n == 0 || isWithin(n % 100, 1, 19) ? FEW : OTHER;
    }

    private static String arabic(long n) {
        if (n <= 2) {
            return n == 0 ? ZERO : n == 1 ? ONE : TWO;
        }
        return isWithin(n % 100, 3, 10) ? FEW : n % 100 >= 11 ? MANY : OTHER;
    }

    private static String welsh(long n) {
        if (n <= 2) {
            return n == 0 ? ZERO : n == 1 ? ONE : TWO;
        }
        return n == 3 ? FEW : n == 6 ? MANY : OTHER;
    }

    private static String irish(long n) {
        if (n <= 2) {
            return n == 1 ? ONE : two(n, OTHER);
        }
        return n <= 6 ? FEW : n <= 10 ? MANY : OTHER;
    }
}
