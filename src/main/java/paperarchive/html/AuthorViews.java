package paperarchive.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.problem.Counting;
import paperarchive.text.Html;

/** Who wrote a paper, in words. */
final class AuthorViews {
    private static final Set<Byte> RIGHT_TO_LEFT =
            Set.of(
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

    private AuthorViews() {}

    /**
     * The line of a list, as HTML: names as far as {@code most} of them, then the organisation; or
     * how many wrote it. {@code Ada Lovelace, Alan Turing and 12 more · Example Labs}.
     */
    static String inList(Paper paper, int most) {
        List<Author> named = paper.authors();
        int shown = Math.min(named.size(), most);
        if (shown == 0) {
            return Html.escaped(counted(paper));
        }
        boolean isolated = areIsolated(named.subList(0, shown));
        StringBuilder line = new StringBuilder(80);
        for (int i = 0; i < shown; i++) {
            line.append(i == 0 ? "" : ", ").append(name(named.get(i).name(), isolated));
        }
        int more = paper.authorTotal() - shown;
        if (more > 0) {
            line.append(" and ").append(Counting.grouped(more)).append(" more");
        }
        if (!paper.organization().isEmpty()) {
            line.append(" · ").append(name(paper.organization(), isolated));
        }
        return line.toString();
    }

    /** The same as plain text, for a description: {@code A paper by Ada Lovelace and 2 more.} */
    static String named(Paper paper, int most) {
        int shown = Math.min(paper.authors().size(), most);
        String names =
                paper.authors().subList(0, shown).stream()
                        .map(Author::name)
                        .collect(Collectors.joining(", "));
        int more = paper.authorTotal() - shown;
        if (names.isEmpty()) {
            return paper.organization().isEmpty()
                    ? "A paper."
                    : "A paper by " + paper.organization() + ".";
        }
        String others = more > 0 ? " and " + Counting.grouped(more) + " more" : "";
        String by = "A paper by " + names + others;
        return by.endsWith(".") ? by : by + ".";
    }

    /**
     * Whether one of the names is written from right to left: next to each other such names would
     * change places, so that each name of the list is isolated.
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
            // No letter before Hebrew is written from right to left.
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

    /** What the names on a paper's own page leave out; empty where they say it all. */
    static String beside(Paper paper) {
        int unnamed = paper.authorTotal() - paper.authors().size();
        if (paper.authors().isEmpty()) {
            return counted(paper);
        }
        String more = unnamed > 0 ? "and " + Counting.grouped(unnamed) + " more" : "";
        return more.isEmpty() || paper.organization().isEmpty()
                ? more + paper.organization()
                : more + " · " + paper.organization();
    }

    private static String counted(Paper paper) {
        int people = paper.authorTotal();
        if (!paper.organization().isEmpty()) {
            return paper.organization();
        }
        return people == 0 ? "" : Counting.of(people, "author");
    }
}
