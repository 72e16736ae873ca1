package paperarchive.cite;

import java.util.Comparator;
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
    private static final Comparator<Paper> EARLIEST =
            Comparator.comparing(Paper::sortDate).thenComparing(paper -> paper.id().value());

    private final Map<PaperId, String> keys;

    private CitationKeys(Map<PaperId, String> keys) {
        this.keys = Map.copyOf(keys);
    }

    /**
     * Gives each paper its key.
     *
     * @param published keys that were given before and stay, by paper; the place for those that a
     *     ledger keeps
     */
    public static CitationKeys of(List<Paper> papers, Map<PaperId, String> published) {
        List<Paper> sorted = papers.stream().sorted(EARLIEST).toList();
        List<String> wished = sorted.parallelStream().map(CitationKey::of).toList();
        Set<String> taken = new HashSet<>(published.values());
        Map<PaperId, String> keys = new HashMap<>(papers.size() * 2);
        Set<String> plain = new HashSet<>(wished);
        for (int i = 0; i < sorted.size(); i++) {
            PaperId id = sorted.get(i).id();
            String known = published.get(id);
            keys.put(id, known == null ? free(wished.get(i), taken, plain) : known);
        }
        return new CitationKeys(keys);
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
