package paperarchive.importer;

import java.util.Locale;
import java.util.Map;
import paperarchive.check.AllowedKeys;

/**
 * Maps the work types of other formats to CSL types, which records use.
 *
 * <p>Sources: "BibTeXing" (Patashnik), the biblatex manual, RIS (Research Information Systems),
 * Crossref REST API ({@code /types}), OpenAlex (work types).
 */
final class WorkTypes {
    private static final Map<String, String> BIBTEX =
            Map.ofEntries(
                    Map.entry("article", "article-journal"),
                    Map.entry("book", "book"),
                    Map.entry("mvbook", "book"),
                    Map.entry("booklet", "pamphlet"),
                    Map.entry("collection", "collection"),
                    Map.entry("conference", "paper-conference"),
                    Map.entry("dataset", "dataset"),
                    Map.entry("inbook", "chapter"),
                    Map.entry("incollection", "chapter"),
                    Map.entry("inproceedings", "paper-conference"),
                    Map.entry("inreference", "entry-encyclopedia"),
                    Map.entry("manual", "report"),
                    Map.entry("mastersthesis", "thesis"),
                    Map.entry("online", "webpage"),
                    Map.entry("electronic", "webpage"),
                    Map.entry("www", "webpage"),
                    Map.entry("patent", "patent"),
                    Map.entry("periodical", "periodical"),
                    Map.entry("phdthesis", "thesis"),
                    Map.entry("preprint", "article"),
                    Map.entry("proceedings", "collection"),
                    Map.entry("mvproceedings", "collection"),
                    Map.entry("reference", "book"),
                    Map.entry("report", "report"),
                    Map.entry("software", "software"),
                    Map.entry("suppperiodical", "article-journal"),
                    Map.entry("techreport", "report"),
                    Map.entry("thesis", "thesis"),
                    Map.entry("unpublished", "manuscript"),
                    Map.entry("misc", "document"));

    private static final Map<String, String> RIS =
            Map.ofEntries(
                    Map.entry("JOUR", "article-journal"),
                    Map.entry("EJOUR", "article-journal"),
                    Map.entry("ABST", "article-journal"),
                    Map.entry("INPR", "article-journal"),
                    Map.entry("MGZN", "article-magazine"),
                    Map.entry("NEWS", "article-newspaper"),
                    Map.entry("CONF", "paper-conference"),
                    Map.entry("CPAPER", "paper-conference"),
                    Map.entry("BOOK", "book"),
                    Map.entry("EBOOK", "book"),
                    Map.entry("CHAP", "chapter"),
                    Map.entry("ECHAP", "chapter"),
                    Map.entry("EDBOOK", "collection"),
                    Map.entry("THES", "thesis"),
                    Map.entry("RPRT", "report"),
                    Map.entry("GOVDOC", "report"),
                    Map.entry("STAND", "standard"),
                    Map.entry("DATA", "dataset"),
                    Map.entry("COMP", "software"),
                    Map.entry("PAT", "patent"),
                    Map.entry("UNPB", "manuscript"),
                    Map.entry("UNPD", "manuscript"),
                    Map.entry("ELEC", "webpage"),
                    Map.entry("BLOG", "post-weblog"),
                    Map.entry("ICOMM", "webpage"),
                    Map.entry("PAMP", "pamphlet"),
                    Map.entry("SLIDE", "speech"),
                    Map.entry("GEN", "document"));

    private static final Map<String, String> CROSSREF =
            Map.ofEntries(
                    Map.entry("journal-article", "article-journal"),
                    Map.entry("proceedings-article", "paper-conference"),
                    Map.entry("posted-content", "article"),
                    Map.entry("preprint", "article"),
                    Map.entry("book-chapter", "chapter"),
                    Map.entry("book-section", "chapter"),
                    Map.entry("book-part", "chapter"),
                    Map.entry("monograph", "book"),
                    Map.entry("edited-book", "collection"),
                    Map.entry("reference-book", "book"),
                    Map.entry("reference-entry", "entry"),
                    Map.entry("proceedings", "collection"),
                    Map.entry("journal", "periodical"),
                    Map.entry("dissertation", "thesis"),
                    Map.entry("report-component", "report"),
                    Map.entry("peer-review", "review"),
                    Map.entry("editorial", "article-journal"),
                    Map.entry("letter", "article-journal"),
                    Map.entry("erratum", "article-journal"),
                    Map.entry("retraction", "article-journal"),
                    Map.entry("conference-abstract", "paper-conference"),
                    Map.entry("conference-paper", "paper-conference"),
                    Map.entry("review", "article-journal"),
                    Map.entry("paratext", "document"),
                    Map.entry("other", "document"));

    private WorkTypes() {}

    /** Returns the type of an entry of BibTeX or biblatex: {@code inproceedings}. */
    static String bibtex(String type) {
        return BIBTEX.getOrDefault(type.toLowerCase(Locale.ROOT), "document");
    }

    /** Returns the type of a RIS record: {@code CONF}. */
    static String ris(String type) {
        return RIS.getOrDefault(type.strip().toUpperCase(Locale.ROOT), "document");
    }

    /**
     * The type of a work at Crossref or OpenAlex: {@code proceedings-article}.
     *
     * @param inJournal the CSL type of an {@code article}, which OpenAlex does not distinguish
     *     further
     */
    static String service(String type, String inJournal) {
        if (type.equals("article")) {
            return inJournal;
        }
        return CROSSREF.getOrDefault(type, csl(type));
    }

    /** Returns a CSL type unchanged; unknown types become {@code document}. */
    static String csl(String type) {
        return AllowedKeys.TYPES.contains(type) ? type : CROSSREF.getOrDefault(type, "document");
    }
}
