package paperarchive.cite;

import java.util.regex.Pattern;
import paperarchive.paper.Paper;
import paperarchive.paper.Publication;

/**
 * The name of a type of work in each format, and the BibTeX field for its venue.
 *
 * <p>Sources: "BibTeXing" (Patashnik), the CSL specification (types), RIS (Research Information
 * Systems).
 *
 * @param csl {@code paper-conference}
 * @param word of BibTeX: {@code inproceedings}
 * @param ris {@code CPAPER}
 * @param host {@code booktitle}; empty for a type that has no such field
 * @param hostIsPublisher whether the field holds the publisher, if known: a thesis has a school
 */
record EntryType(String csl, String word, String ris, String host, boolean hostIsPublisher) {
    private static final EntryType JOURNAL = journal("article-journal", "JOUR");
    private static final EntryType CONFERENCE =
            new EntryType("paper-conference", "inproceedings", "CPAPER", "booktitle", false);
    private static final EntryType PREPRINT = other("article", "UNPB");

    /** Words and acronyms of series of conferences: {@code Proceedings of …}, {@code ICML 2023}. */
    private static final Pattern CONFERENCE_NAME =
            Pattern.compile(
                    "(?i:\\b(proceedings|proc|conference|conf|workshops?|symposium|meeting|advances"
                            + " in neural information)\\b)|\\b[A-Z][A-Za-z&-]*[A-Z]\\w*[ '’]*\\d{2,4}$"
                            + "|^(NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|AAAI|IJCAI)\\b");

    private static final Pattern JOURNAL_NAME =
            Pattern.compile(
                    "(?i)\\b(journal|transactions|letters|review|magazine|annals|jmlr|tmlr|tacl)\\b");

    private static final Pattern PREPRINTS =
            Pattern.compile("(?i)(?:arxiv|corr|biorxiv|medrxiv|ssrn|hal|psyarxiv|techrxiv)\\b.*|");

    private static EntryType journal(String csl, String ris) {
        return new EntryType(csl, "article", ris, "journal", false);
    }

    private static EntryType other(String csl, String ris) {
        return new EntryType(csl, "misc", ris, "", false);
    }

    /**
     * The type of a paper: that of its record, else what its venue, volume and pages suggest. A
     * type that lacks its required BibTeX field becomes {@code misc}, which has no required fields.
     */
    static EntryType of(Paper paper) {
        Publication in = paper.publication();
        boolean open = paper.type().isEmpty() || paper.type().equals("article");
        EntryType type = open ? suggested(in) : byCslType(paper.type());
        boolean known =
                !in.venue().isEmpty() || (type.hostIsPublisher && !in.publisher().isEmpty());
        boolean book = type.word.equals("book") && !in.publisher().isEmpty();
        return known || book ? type : other(type.csl, type.ris);
    }

    private static EntryType suggested(Publication in) {
        String venue = in.venue();
        if (isPreprintServer(venue)) {
            return PREPRINT;
        }
        if (JOURNAL_NAME.matcher(venue).find()) {
            return JOURNAL;
        }
        boolean conference = CONFERENCE_NAME.matcher(venue).find();
        boolean numbered = !in.volume().isEmpty();
        return conference || !numbered ? CONFERENCE : JOURNAL;
    }

    /** Returns whether the venue is a preprint server such as {@code arXiv}, or missing. */
    static boolean isPreprintServer(String venue) {
        return PREPRINTS.matcher(venue).matches();
    }

    private static EntryType byCslType(String type) {
        return switch (type) {
            case "article-journal", "review", "review-book" -> journal(type, "JOUR");
            case "article-magazine" -> journal(type, "MGZN");
            case "article-newspaper" -> journal(type, "NEWS");
            case "paper-conference" -> CONFERENCE;
            case "chapter", "entry", "entry-dictionary", "entry-encyclopedia" ->
                    new EntryType(type, "incollection", "CHAP", "booktitle", false);
            case "book", "classic" -> new EntryType(type, "book", "BOOK", "series", false);
            case "collection" -> new EntryType(type, "proceedings", "EDBOOK", "series", false);
            case "thesis" -> new EntryType(type, "phdthesis", "THES", "school", true);
            case "report" -> new EntryType(type, "techreport", "RPRT", "institution", true);
            case "standard" -> new EntryType(type, "techreport", "STAND", "institution", true);
            case "dataset" -> other(type, "DATA");
            case "software" -> other(type, "COMP");
            case "patent" -> other(type, "PAT");
            case "webpage", "post", "post-weblog" -> other(type, "ELEC");
            case "manuscript" -> other(type, "UNPB");
            case "speech" -> other(type, "SLIDE");
            default -> other(type, "GEN");
        };
    }
}
