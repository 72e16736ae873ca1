package paperarchive.render;

import java.text.Bidi;
import java.util.List;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;

/** Who wrote a paper, in words. */
final class People {
    private People() {}

    /**
     * The line of a list: names as far as {@code most} of them, then the organisation; or how many
     * wrote it. {@code Ada Lovelace, Alan Turing and 12 more · Example Labs}.
     */
    static String inList(Paper paper, int most) {
        List<Author> named = paper.authors();
        int shown = Math.min(named.size(), most);
        if (shown == 0) {
            return counted(paper);
        }
        StringBuilder line = new StringBuilder(80);
        for (int i = 0; i < shown; i++) {
            line.append(i == 0 ? "" : ", ").append(isolated(named.get(i).name()));
        }
        int more = paper.people() - shown;
        if (more > 0) {
            line.append(" and ").append(Counting.grouped(more)).append(" more");
        }
        if (!paper.organization().isEmpty()) {
            line.append(" · ").append(paper.organization());
        }
        return line.toString();
    }

    /** A name from right to left turns nothing beside it. */
    private static String isolated(String name) {
        return Bidi.requiresBidi(name.toCharArray(), 0, name.length())
                ? "\u2068" + name + "\u2069"
                : name;
    }

    /** What the names on a paper's own page leave out; empty where they say it all. */
    static String beside(Paper paper) {
        int unnamed = paper.people() - paper.authors().size();
        if (paper.authors().isEmpty()) {
            return counted(paper);
        }
        String more = unnamed > 0 ? "and " + Counting.grouped(unnamed) + " more" : "";
        return more.isEmpty() || paper.organization().isEmpty()
                ? more + paper.organization()
                : more + " · " + paper.organization();
    }

    private static String counted(Paper paper) {
        int people = paper.people();
        if (!paper.organization().isEmpty()) {
            return paper.organization();
        }
        return people == 0 ? "" : Counting.of(people, "author");
    }
}
