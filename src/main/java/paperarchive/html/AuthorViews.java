package paperarchive.html;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.text.Html;
import paperarchive.words.Words;

/** Formats the authors of a paper. */
final class AuthorViews {
    private static final String AND_MORE = "namesAndMore";
    private static final String NAMES = "names";

    private static final Set<Byte> RIGHT_TO_LEFT =
            Set.of(
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

    private AuthorViews() {}

    /**
     * Returns the byline in a list, as HTML: at most {@code most} names, then the organisation, or
     * the number of authors. {@code Ada Lovelace, Alan Turing and 12 more · Example Labs}.
     */
    static String inList(Paper paper, int most, Words words) {
        List<Author> named = paper.authors();
        int shown = Math.min(named.size(), most);
        if (shown == 0) {
            return Html.escaped(counted(paper, words));
        }
        boolean isolated = areIsolated(named.subList(0, shown));
        StringBuilder names = new StringBuilder(80);
        for (int i = 0; i < shown; i++) {
            names.append(i == 0 ? "" : ", ").append(name(named.get(i).name(), isolated));
        }
        int more = paper.authorTotal() - shown;
        String line =
                more > 0
                        ? words.countHtml(
                                AND_MORE, more, Map.of(NAMES, names.toString()), Html::escaped)
                        : names.toString();
        return paper.organization().isEmpty()
                ? line
                : line + " · " + name(paper.organization(), isolated);
    }

    /** The same as plain text, for a description: {@code A paper by Ada Lovelace and 2 more.} */
    static String named(Paper paper, int most, Words words) {
        int shown = Math.min(paper.authors().size(), most);
        String names =
                paper.authors().subList(0, shown).stream()
                        .map(Author::name)
                        .collect(Collectors.joining(", "));
        int more = paper.authorTotal() - shown;
        if (names.isEmpty() && paper.organization().isEmpty()) {
            return words.text("paper");
        }
        String all = more > 0 ? words.count(AND_MORE, more, Map.of(NAMES, names)) : names;
        String by =
                words.text("paperBy", Map.of(NAMES, names.isEmpty() ? paper.organization() : all));
        return by.endsWith("..") ? by.substring(0, by.length() - 1) : by;
    }

    /**
     * Returns whether a name is written from right to left. Adjacent names would then change
     * places, so each name of the list is isolated.
     */
    static boolean areIsolated(List<Author> authors) {
        for (Author author : authors) {
            if (isRightToLeft(author.given()) || isRightToLeft(author.family())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            // No character before the Hebrew block is written from right to left.
            if (text.charAt(i) >= 0x590
                    && RIGHT_TO_LEFT.contains(Character.getDirectionality(text.codePointAt(i)))) {
                return true;
            }
        }
        return false;
    }

    private static String name(String name, boolean isolated) {
        String html = Html.escaped(name);
        return isolated ? "<bdi>" + html + "</bdi>" : html;
    }

    /** Returns what to show after the names on a paper's page; empty if the names are complete. */
    static String beside(Paper paper, Words words) {
        int unnamed = paper.authorTotal() - paper.authors().size();
        if (paper.authors().isEmpty()) {
            return counted(paper, words);
        }
        String more = unnamed > 0 ? andMore(unnamed, words) : "";
        return more.isEmpty() || paper.organization().isEmpty()
                ? more + paper.organization()
                : more + " · " + paper.organization();
    }

    private static String andMore(int people, Words words) {
        return words.text("andMore", Map.of("more", words.count("moreCount", people)));
    }

    private static String counted(Paper paper, Words words) {
        int people = paper.authorTotal();
        if (!paper.organization().isEmpty()) {
            return paper.organization();
        }
        return people == 0 ? "" : words.count("authorCount", people);
    }
}
