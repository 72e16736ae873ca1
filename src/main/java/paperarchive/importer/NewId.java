package paperarchive.importer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import paperarchive.paper.PaperId;
import paperarchive.paper.PortableName;
import paperarchive.paper.Slugs;
import paperarchive.text.TexReader;
import paperarchive.write.RecordFields;

/**
 * Chooses the id of a new record: the arXiv identifier, the DOI, or family name, year and first
 * word of the title, such as {@code vaswani2017attention}.
 */
final class NewId {
    private static final int LONGEST = 90;
    private static final int LONGEST_WORD = 30;
    private static final int TITLE_WORDS = 6;

    /**
     * Names that Windows reserves for devices, with any extension.
     *
     * <p>Source: Microsoft, "Naming Files, Paths, and Namespaces".
     */
    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "by", "for", "from", "how", "in", "is",
                    "it", "its", "of", "on", "or", "the", "to", "toward", "towards", "via", "we",
                    "what", "when", "where", "why", "with");

    private NewId() {}

    /** Returns a unique id for a record. */
    static String of(RecordFields fields, Predicate<String> isTaken) {
        return free(wanted(fields), isTaken);
    }

    /** Returns an id like a text, such as {@code ada-s-paper} for {@code Ada's Paper}. */
    static String like(String text, Predicate<String> isTaken) {
        return free(valid(ascii(text)), isTaken);
    }

    private static String free(String wanted, Predicate<String> isTaken) {
        String id = wanted;
        for (int i = 2; isTaken.test(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private static String wanted(RecordFields fields) {
        String arxiv = fields.text("identifiers", "arxiv");
        if (!arxiv.isEmpty()) {
            return valid(arxiv);
        }
        String doi = fields.text("identifiers", "doi");
        return doi.isEmpty() ? valid(byAuthor(fields)) : valid(doi);
    }

    private static String byAuthor(RecordFields fields) {
        String published = fields.text("published");
        String year = published.length() >= 4 ? published.substring(0, 4) : "";
        String title = TexReader.plain(fields.text("title"));
        String first = "";
        for (String word : ascii(title.replaceAll("\\$[^$]*\\$", " ")).split("-", -1)) {
            first = first.isEmpty() ? word : first;
            if (word.matches(".*[a-z].*") && !SMALL_WORDS.contains(word)) {
                first = word;
                break;
            }
        }
        String family = ascii(PaperKeys.firstFamily(fields)).replace("-", "");
        String id = family.isEmpty() ? byTitle(title, year) : cut(family) + year + cut(first);
        return id.isEmpty() ? "paper-" + Slugs.mark(fields.text("title")) : id;
    }

    /** Returns the first words of the title, where no author is known. */
    private static String byTitle(String title, String year) {
        String[] words = ascii(title.replaceAll("\\$[^$]*\\$", " ")).split("-", -1);
        List<String> some = List.of(words).subList(0, Math.min(TITLE_WORDS, words.length));
        return String.join("-", some) + (year.isEmpty() ? "" : "-" + year);
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(LONGEST_WORD, word.length()));
    }

    /** Small letters and digits of ASCII, with hyphens between words. */
    private static String ascii(String text) {
        // A slug that is a device name gets a suffix, which an id does not need.
        return Slugs.of("x " + text)
                .replaceAll("[^a-z0-9-]", "")
                .replaceAll("-+", "-")
                .replaceFirst("^x-?", "");
    }

    /** Returns the text as a valid id that can also be the name of a folder on every system. */
    private static String valid(String text) {
        String id =
                text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9._-]+", "-")
                        .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        if (id.length() > LONGEST) {
            id = id.substring(0, LONGEST) + "-" + Slugs.mark(text);
        }
        if (id.isEmpty()) {
            id = "paper-" + Slugs.mark(text);
        }
        return PortableName.isDevice(id) || !PaperId.isValid(id) ? "paper-" + id : id;
    }
}
