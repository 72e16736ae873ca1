package paperarchive.plan;

import java.util.List;
import paperarchive.paper.Paper;
import paperarchive.paper.Slugs;
import paperarchive.words.Words;

/**
 * Something that papers share: a tag, an author or a venue.
 *
 * @param slug the last part of its address, unique within its kind: {@code ada-lovelace}
 * @param name as shown: {@code Ada Lovelace}
 * @param indexName as an index shows and sorts it: {@code Lovelace, Ada}
 * @param sortKey its letters alone, without accents and case: {@code lovelace-ada}
 * @param orcid of an author who has one, else empty
 * @param papers newest first
 * @param path of its page, {@code authors/ada-lovelace/index.html}; of the index if it has none
 * @param hasPage false for an author with too few papers to have a page
 */
public record Term(
        Kind kind,
        String slug,
        String name,
        String indexName,
        String sortKey,
        String orcid,
        List<Paper> papers,
        SitePath path,
        boolean hasPage)
        implements Comparable<Term> {
    /** The kinds of term, each with an index of its own. */
    public enum Kind {
        TAG("tags"),
        AUTHOR("authors"),
        VENUE("venues");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** Returns the first part of the address: {@code authors}. */
        public String folder() {
            return folder;
        }

        /** The display name of the kind: {@code Authors}. */
        public String title(Words words) {
            return words.text(folder);
        }
    }

    /** Returns the link target of the term: its page, or else its newest paper. */
    public SitePath target() {
        return hasPage ? path : Page.pathOf(papers.get(0));
    }

    /**
     * Returns the key that identifies the term: the slug of a tag, the ORCID of an author or else
     * the name, the name of a venue.
     */
    public String key() {
        return switch (kind) {
            case TAG -> Slugs.of(name);
            case AUTHOR -> orcid.isEmpty() ? Catalogue.composed(name) : orcid;
            case VENUE -> Catalogue.composed(name);
        };
    }

    /**
     * Returns its heading in an index: {@code L}; {@code 0–9} for digits; a common one for a script
     * with thousands of letters: {@code 漢}.
     */
    public String letter() {
        if (sortKey.isEmpty()) {
            return "#";
        }
        int first = sortKey.codePointAt(0);
        if (Character.isDigit(first)) {
            return "0–9";
        }
        return switch (Character.UnicodeScript.of(first)) {
            case HAN -> "漢";
            case HANGUL -> "한";
            default -> Character.toString(Character.toUpperCase(first));
        };
    }

    /** The order of an index: by letters, then by the exact text, the same in every locale. */
    @Override
    public int compareTo(Term other) {
        int order = sortKey.compareTo(other.sortKey);
        order = order == 0 ? indexName.compareTo(other.indexName) : order;
        order = order == 0 ? slug.compareTo(other.slug) : order;
        return order == 0 ? key().compareTo(other.key()) : order;
    }
}
