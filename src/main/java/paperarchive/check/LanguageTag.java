package paperarchive.check;

import paperarchive.problem.ReportText;

/** A language tag as used in HTML: {@code en}, {@code pt-BR}, {@code zh-Hant}. */
final class LanguageTag {
    /** Longer than any tag. The limit exists because the pattern uses stack for each part. */
    private static final int MOST = 100;

    private LanguageTag() {}

    /** Reads a language tag; a value that is not well-formed (RFC 5646) is a problem. */
    static String of(FieldReader fields, String name) {
        String tag = fields.text(name);
        if (tag.isEmpty()
                || (tag.length() <= MOST && tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"))) {
            return tag;
        }
        fields.error(
                fields.lineOf(name),
                name + " is not a language tag: " + ReportText.quoted(tag),
                "write two or three letters, as in en, de or pt-BR");
        return "";
    }
}
