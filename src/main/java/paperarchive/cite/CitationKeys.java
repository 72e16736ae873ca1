package paperarchive.cite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;

/**
 * The keys under which texts cite the papers of an archive. No two papers share a key: the paper
 * that was listed first has the plain one, {@code lovelace2016adaptive}, the next has {@code
 * lovelace2016adaptivea}. Many threads may share one instance.
 */
public final class CitationKeys {
    private final Map<PaperId, String> keys;

    private CitationKeys(Map<PaperId, String> keys) {
        this.keys = keys;
    }

    /**
     * Gives each paper its key.
     *
     * @param published keys that were given before and stay, by paper; the place for those that a
     *     ledger keeps
     */
    public static CitationKeys of(List<Paper> papers, Map<PaperId, String> published) {
        Wish[] wishes = papers.parallelStream().map(Wish::of).toArray(Wish[]::new);
        Arrays.parallelSort(wishes);
        Set<String> taken = new HashSet<>(2 * papers.size());
        taken.addAll(published.values());
        Set<String> plain = new HashSet<>(2 * papers.size());
        for (Wish wish : wishes) {
            plain.add(wish.key());
        }
        Map<PaperId, String> keys = new HashMap<>(papers.size() * 2);
        for (Wish wish : wishes) {
            String known = published.get(wish.id());
            keys.put(wish.id(), known == null ? free(wish.key(), taken, plain) : known);
        }
        return new CitationKeys(keys);
    }

    /** The key a paper would have if it were alone; the earliest paper comes first. */
    private record Wish(long day, PaperId id, String key) implements Comparable<Wish> {
        static Wish of(Paper paper) {
            return new Wish(paper.sortDate().toEpochDay(), paper.id(), CitationKey.of(paper));
        }

        @Override
        public int compareTo(Wish other) {
            return day == other.day ? id.compareTo(other.id) : Long.compare(day, other.day);
        }
    }

    private static String free(String wished, Set<String> taken, Set<String> plain) {
        if (taken.add(wished)) {
            return wished;
        }
        for (int number = 0; ; number++) {
            String key = wished + letters(number);
            if (!plain.contains(key) && taken.add(key)) {
                return key;
            }
        }
    }

    /** {@code a} to {@code z}, {@code aa}, {@code ab}, … */
    private static String letters(int number) {
        String last = String.valueOf((char) ('a' + number % 26));
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }

    /** Returns the key of a paper of the archive. */
    public String of(Paper paper) {
        String key = keys.get(paper.id());
        return key == null ? CitationKey.of(paper) : key;
    }
}
