package paperarchive.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes names of organizations and groups, which have no family name: {@code Gemini Team},
 * {@code University of Oxford}, {@code Barnes & Noble}.
 */
public final class GroupName {
    /** Last words of group names that are not family names. */
    private static final Set<String> LAST_WORDS =
            Set.of(
                    "team",
                    "teams",
                    "group",
                    "lab",
                    "labs",
                    "laboratory",
                    "laboratories",
                    "university",
                    "institute",
                    "collaboration",
                    "consortium",
                    "foundation",
                    "society",
                    "association",
                    "committee",
                    "council",
                    "agency",
                    "ministry",
                    "project",
                    "initiative",
                    "department",
                    "research",
                    "contributors",
                    "inc",
                    "inc.",
                    "ltd",
                    "ltd.",
                    "gmbh",
                    "corporation",
                    "company");

    /** Words within such names. */
    private static final Set<String> INNER_WORDS =
            Set.of(
                    "of",
                    "for",
                    "the",
                    "in",
                    "on",
                    "at",
                    "center",
                    "centre",
                    "school",
                    "college",
                    "academy",
                    "office",
                    "institution",
                    "organization",
                    "organisation",
                    "partners");

    private static final Pattern INSTITUTION =
            Pattern.compile(
                    "^(?:the )?(?:\\p{L}+ )*(?:university|institute|institution|department|ministry"
                            + "|school|college|center|centre|academy|society|association|office"
                            + "|council|organization|organisation) (?:of|for) ");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private GroupName() {}

    /** Returns whether a name is that of a group. */
    static boolean isOne(String name) {
        if (name.indexOf(' ') < 0) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains(" and ")
                || lower.contains(" & ")
                || INSTITUTION.matcher(lower).find()
                || Arrays.stream(COMMA.split(lower)).anyMatch(GroupName::endsLikeOne);
    }

    /** Returns whether a text has a word that names of people do not have. */
    public static boolean hasWordOfOne(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[ ,]+"))
                .anyMatch(word -> LAST_WORDS.contains(word) || INNER_WORDS.contains(word));
    }

    private static boolean endsLikeOne(String part) {
        int last = part.lastIndexOf(' ') + 1;
        return last > 0 && LAST_WORDS.contains(part.substring(last));
    }
}
