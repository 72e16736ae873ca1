package paperarchive.check;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import paperarchive.paper.Publication;

/** Infers the type of a paper whose record has none, and maps BibTeX types to CSL types. */
final class PaperTypeInference {
    private static final String CONFERENCE = "paper-conference";
    private static final String JOURNAL = "article-journal";

    private static final Pattern CONFERENCES =
            Pattern.compile(
                    "(?i)\\b(?:conference|conf\\.|proceedings|proc\\.|workshops?|symposium|meeting|congress"
                            + "|colloquium)(?![\\p{L}])|(?i)^advances in neural information");
    private static final Pattern JOURNALS =
            Pattern.compile(
                    "(?i)\\b(?:journal|transactions|trans\\.|letters|annals|magazine|reviews?|quarterly"
                            + "|bulletin)(?![\\p{L}])");
    private static final Pattern WITH_YEAR =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}&+*-]*(?: \\p{Lu}[\\p{L}&+*-]*)? ?['’]?\\d{2}(?:\\d{2})?");

    /** Preprint servers, by the names that catalogues use. */
    private static final Pattern PREPRINTS =
            Pattern.compile("(?i)^(?:arxiv|corr|biorxiv|medrxiv|ssrn|hal|psyarxiv|techrxiv)\\b");

    /** Words that other formats and people use, and the CSL type of each. */
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("inproceedings", CONFERENCE),
                    Map.entry("conference", CONFERENCE),
                    Map.entry("conference-paper", CONFERENCE),
                    Map.entry("proceedings-article", CONFERENCE),
                    Map.entry("workshop", CONFERENCE),
                    Map.entry("journal", JOURNAL),
                    Map.entry("journal-article", JOURNAL),
                    Map.entry("misc", "article"),
                    Map.entry("preprint", "article"),
                    Map.entry("unpublished", "article"),
                    Map.entry("posted-content", "article"),
                    Map.entry("phdthesis", "thesis"),
                    Map.entry("mastersthesis", "thesis"),
                    Map.entry("dissertation", "thesis"),
                    Map.entry("techreport", "report"),
                    Map.entry("incollection", "chapter"),
                    Map.entry("inbook", "chapter"),
                    Map.entry("book-chapter", "chapter"),
                    Map.entry("proceedings", "collection"),
                    Map.entry("online", "webpage"),
                    Map.entry("website", "webpage"),
                    Map.entry("blog", "post-weblog"));

    private PaperTypeInference() {}

    /**
     * Returns the type that follows from where a paper appeared: {@code paper-conference} for
     * {@code Proceedings of CoNLL} and {@code ICML 2024}, {@code article-journal} for a venue with
     * a volume or issue. Empty if it cannot be inferred.
     */
    static String inferred(Publication in) {
        String venue = in.venue();
        if (venue.isEmpty() || PREPRINTS.matcher(venue).find()) {
            return "";
        } else if (CONFERENCES.matcher(venue).find()) {
            return CONFERENCE;
        }
        boolean numbered = !in.volume().isEmpty() || !in.number().isEmpty();
        if (numbered || JOURNALS.matcher(venue).find()) {
            return JOURNAL;
        }
        return WITH_YEAR.matcher(venue).matches() ? CONFERENCE : "";
    }

    /** Returns what to write instead of a type that CSL does not have. */
    static String advice(String type) {
        String word = type.toLowerCase(Locale.ROOT).strip().replaceAll("[ _]", "-");
        String known = WORDS.getOrDefault(word, "");
        if (!known.isEmpty()) {
            return "write \"" + known + '"';
        }
        return SpellingSuggestion.nearest(type, AllowedKeys.TYPES)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse(
                        "write a CSL type: article, article-journal, paper-conference, thesis, report,"
                                + " …");
    }
}
