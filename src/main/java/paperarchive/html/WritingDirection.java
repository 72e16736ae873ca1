package paperarchive.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The direction in which a language is written, for the attribute {@code dir}.
 *
 * <p>Source: Unicode CLDR, "layout" of the locales, for languages; the directions of the scripts in
 * the Unicode Standard, section 9 and later, for script subtags.
 */
final class WritingDirection {
    private static final Set<String> LANGUAGES =
            Set.of(
                    "ar", "arc", "arz", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn", "nqo",
                    "pnb", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> SCRIPTS =
            Set.of("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa");
    private static final Pattern SCRIPT = Pattern.compile("^\\p{Alpha}+-(\\p{Alpha}{4})(?:-|$)");

    private WritingDirection() {}

    /** Returns {@code rtl} for a language such as {@code he} or {@code az-Arab}, else empty. */
    static String of(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        Matcher script = SCRIPT.matcher(tag);
        boolean rightToLeft =
                script.find()
                        ? SCRIPTS.contains(script.group(1))
                        : LANGUAGES.contains(tag.split("-", 2)[0]);
        return rightToLeft ? "rtl" : "";
    }

    /** Returns the direction of a text within a site of another language, if it differs. */
    static String within(String site, String language) {
        String own = of(language);
        return language.isEmpty() || own.equals(of(site)) ? "" : own.isEmpty() ? "ltr" : own;
    }
}
