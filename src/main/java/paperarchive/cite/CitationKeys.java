package paperarchive.cite;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Status;

/**
 * The citation keys of the papers of an archive. Keys are unique: the paper that was listed first
 * gets the plain key, {@code lovelace2016adaptive}, the next has {@code lovelace2016adaptivea}.
 * Many threads may share one instance.
 */
public final class CitationKeys {
    private static final Comparator<Ledger.Entry> EARLIER =
            Comparator.comparing(Ledger.Entry::since).thenComparing(Ledger.Entry::address);

    private final Map<PaperId, String> keys;

    private CitationKeys(Map<PaperId, String> keys) {
        this.keys = keys;
    }

    /**
     * Gives each paper its key: the one that the ledger keeps for its id or a former id; a new one
     * if there is none. A key that the ledger keeps for two papers, as after a merge of two
     * branches, stays with the one that was published first.
     */
    public static CitationKeys of(List<Paper> papers, Ledger ledger) {
        Map<String, Ledger.Entry> kept = new HashMap<>();
        for (Ledger.Entry entry : ledger.below(Ledger.PAPERS)) {
            if (!entry.citationKey().isEmpty()) {
                kept.put(entry.slug(), entry);
            }
        }
        Map<String, PaperId> owners = new HashMap<>();
        Map<String, Ledger.Entry> first = new HashMap<>();
        for (Paper paper : kept.isEmpty() ? List.<Paper>of() : papers) {
            entry(paper, kept)
                    .ifPresent(
                            entry -> {
                                String key = entry.citationKey();
                                Ledger.Entry other = first.get(key);
                                if (other == null || EARLIER.compare(entry, other) < 0) {
                                    first.put(key, entry);
                                    owners.put(key, paper.id());
                                }
                            });
        }
        Map<PaperId, String> published = new HashMap<>();
        owners.forEach((key, id) -> published.put(id, key));
        Set<String> taken = new HashSet<>();
        kept.values().forEach(entry -> taken.add(entry.citationKey()));
        return of(papers, published, taken);
    }

    private static Optional<Ledger.Entry> entry(Paper paper, Map<String, Ledger.Entry> kept) {
        return Stream.concat(Stream.of(paper.id()), paper.aliases().stream())
                .flatMap(id -> Optional.ofNullable(kept.get(id.value())).stream())
                .findFirst();
    }

    /**
     * Gives each paper its key.
     *
     * @param published keys that were published before and are kept, by paper
     */
    static CitationKeys of(List<Paper> papers, Map<PaperId, String> published) {
        return of(papers, published, new HashSet<>(published.values()));
    }

    private static CitationKeys of(
            List<Paper> papers, Map<PaperId, String> published, Set<String> taken) {
        Wish[] wishes =
                papers.parallelStream()
                        .filter(p -> published.containsKey(p.id()) || isCited(p))
                        .map(Wish::of)
                        .toArray(Wish[]::new);
        Arrays.parallelSort(wishes);
        Set<String> plain = new HashSet<>(2 * papers.size());
        for (Wish wish : wishes) {
            plain.add(wish.key());
        }
        Map<String, Integer> next = new HashMap<>();
        Map<PaperId, String> keys = new HashMap<>(papers.size() * 2);
        for (Wish wish : wishes) {
            String known = published.get(wish.id());
            keys.put(wish.id(), known == null ? free(wish.key(), taken, plain, next) : known);
        }
        return new CitationKeys(keys);
    }

    /** Returns a removed paper has no citation; it has a key only if one was published. */
    private static boolean isCited(Paper paper) {
        return !paper.is(Status.State.REMOVED);
    }

    /** Returns the preferred key of each paper; the earliest paper comes first. */
    private record Wish(long day, PaperId id, String key) implements Comparable<Wish> {
        static Wish of(Paper paper) {
            return new Wish(paper.sortDate().toEpochDay(), paper.id(), CitationKey.of(paper));
        }

        @Override
        public int compareTo(Wish other) {
            return day == other.day ? id.compareTo(other.id) : Long.compare(day, other.day);
        }
    }

    /**
     * Returns the first form of a key that is free.
     *
     * @param next the next number to try, by key, because many papers can prefer the same key
     */
    private static String free(
            String wished, Set<String> taken, Set<String> plain, Map<String, Integer> next) {
        if (taken.add(wished)) {
            return wished;
        }
        for (int number = next.getOrDefault(wished, 0); ; number++) {
            String key = wished + letters(number);
            if (!plain.contains(key) && taken.add(key)) {
                next.put(wished, number + 1);
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
        return of(paper.id());
    }

    /** Returns the key of the paper of an id; empty for a removed paper that never had one. */
    public String of(PaperId id) {
        return keys.getOrDefault(id, "");
    }
}
