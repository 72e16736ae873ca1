package paperarchive.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A check that can report problems. The name of a check, such as {@code duplicate-title}, never
 * changes: the setting {@code checks} and other programs use it.
 */
public enum Check {
    INVALID("a rule of the content is broken; this is always an error"),
    GENERAL("a note about the run, not about the content"),
    ALL_CAPS("a title is in capitals"),
    AUTHOR_NAME("an author's name is written in an unusual way"),
    CHARACTER_REFERENCE("a title or name has an HTML character reference, such as &amp;"),
    CNAME_HOST("cname and baseUrl name different hosts"),
    DUPLICATE_AUTHOR("a paper names an author twice"),
    DUPLICATE_TITLE("two papers have one title and first author"),
    EXTERNAL_LINK("a link to another site is broken (--external)"),
    FORBIDDEN_CHARACTERS("a text has characters that no page may have"),
    FUTURE_DATE("a paper appears or is listed in the future"),
    IDENTIFIER_NOT_BARE("an identifier has the address of its service"),
    LEFT_OUT_FILE("a file of the content is not used"),
    LINK_WITH_SPACE("a URL has a space"),
    LOST_AUTHOR_PAGES("a setting removes pages of authors that were published"),
    LOST_BACKSLASH("a TeX command has lost its backslash in a quoted text"),
    LOST_MARKUP("Markdown removes characters that were probably meant"),
    MISSING_ABSTRACT("papers have no abstract"),
    MOJIBAKE("a text was read with a wrong character encoding"),
    NAME_WITH_AFFILIATION("an author's name has an affiliation in it"),
    NAME_WITH_EMAIL("an author's name has an e-mail address in it"),
    NO_BASE_URL("there is no baseUrl"),
    NO_SETTINGS("there is no site.yaml"),
    ORCID_CHECK_DIGIT("an ORCID has a wrong check digit"),
    RENDERED_ALT("a picture has no alternative text (--rendered)"),
    RENDERED_FEED("a feed is not well formed or not complete (--rendered)"),
    RENDERED_FRAGMENT("a link names a part of a page that does not exist (--rendered)"),
    RENDERED_ID("two elements of a page have one id (--rendered)"),
    RENDERED_JSON("JSON or JSON-LD is not well formed (--rendered)"),
    RENDERED_LINK("a link points to a page or file that does not exist (--rendered)"),
    RENDERED_SIZE("a page is larger than the budget (--rendered)"),
    SEVERAL_AUTHORS("one author is several people"),
    SUSPICIOUS_LINK("a link is probably not what was meant"),
    TEXT_DIRECTION("a text has characters that change the direction of writing"),
    TEX_IN_CITATION("TeX that citation files cannot express"),
    UNBALANCED_TEX("braces or dollar signs of a title do not match"),
    UNPORTABLE_ID("an id that Windows cannot use as the name of a folder"),
    UNQUOTED_NULL("an unquoted word is read as an empty value"),
    UNUSED_TEMPLATE("no page uses a template");

    private final String about;

    Check(String about) {
        this.about = about;
    }

    /** Returns the name in settings and reports: {@code duplicate-title}. */
    public String id() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return this == INVALID ? "invalid-content" : words;
    }

    /** Returns the default level. Many archives have no abstracts. */
    CheckLevel usual() {
        return this == MISSING_ABSTRACT ? CheckLevel.OFF : CheckLevel.WARNING;
    }

    /** Returns whether reports show the name, because the problem may be intentional. */
    boolean isOpinion() {
        return switch (this) {
            case ALL_CAPS,
                    CHARACTER_REFERENCE,
                    DUPLICATE_AUTHOR,
                    DUPLICATE_TITLE,
                    EXTERNAL_LINK,
                    MISSING_ABSTRACT,
                    MOJIBAKE,
                    NAME_WITH_AFFILIATION,
                    NAME_WITH_EMAIL,
                    RENDERED_ALT,
                    RENDERED_FEED,
                    RENDERED_FRAGMENT,
                    RENDERED_ID,
                    RENDERED_JSON,
                    RENDERED_LINK,
                    RENDERED_SIZE,
                    SUSPICIOUS_LINK,
                    UNBALANCED_TEX ->
                    true;
            default -> false;
        };
    }

    /** Returns a short description. */
    public String about() {
        return about;
    }

    /** Returns the check with a name. */
    public static Optional<Check> named(String id) {
        return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
    }

    /** Returns the names of the checks whose level a setting can change. */
    public static List<String> changeable() {
        return Arrays.stream(values())
                .filter(check -> check != INVALID && check != GENERAL)
                .map(Check::id)
                .toList();
    }
}
