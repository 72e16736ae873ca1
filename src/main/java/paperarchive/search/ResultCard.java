package paperarchive.search;

import java.util.List;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;

/**
 * What a result shows before its page is read: title, first author and date, and the id for the
 * address of the page.
 *
 * @param id in short, see {@link #shortId}
 * @param by the only author; of several the family name of the first and a plus: {@code Lovelace+}
 * @param date {@code 2023-12-25}, {@code 2023}, or empty
 */
record ResultCard(String id, String title, String by, String date) {
    /** Words of a title that an id may name by a letter. */
    private static final int LETTERS = 26;

    static ResultCard of(Paper paper, String plainTitle) {
        String title = inLine(plainTitle);
        String date = date(paper);
        String id = shortId(paper.id().value(), by(paper), date, title);
        return new ResultCard(id, title, by(paper), date);
    }

    private static String by(Paper paper) {
        if (paper.authors().isEmpty()) {
            return "";
        }
        Author first = paper.authors().get(0);
        return inLine(paper.authorTotal() > 1 ? first.family() + "+" : first.name());
    }

    /**
     * When a paper appeared, as exactly as is known: {@code 2023-12}, {@code 2023}; else when it
     * was listed.
     */
    static String date(Paper paper) {
        return paper.published()
                .map(PartialDate::toString)
                .or(() -> paper.listed().map(Object::toString))
                .orElse("");
    }

    private static String inLine(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /**
     * Returns an id without what the rest of the card says. Ids have no capitals, so these are
     * free: {@code A} is the last word of the author, {@code Y} the year, and {@code TC} the third
     * word of the title: {@code vaswani2017neurips-attention} is {@code AYneurips-TA}.
     */
    private static String shortId(String id, String by, String date, String title) {
        StringBuilder out = new StringBuilder();
        String rest = id;
        List<String> names = WordAnalyzer.words(by.replace("+", ""));
        String family = names.isEmpty() ? "" : names.get(names.size() - 1);
        if (!family.isEmpty() && rest.startsWith(family)) {
            out.append('A');
            rest = rest.substring(family.length());
        }
        if (date.length() >= 4 && rest.startsWith(date.substring(0, 4))) {
            out.append('Y');
            rest = rest.substring(4);
        }
        int start = rest.lastIndexOf('-') + 1;
        int word = WordAnalyzer.words(title).indexOf(rest.substring(start));
        boolean named = word >= 0 && word < LETTERS;
        return named
                ? out.append(rest, 0, start).append('T').append((char) ('A' + word)).toString()
                : out.append(rest).toString();
    }
}
