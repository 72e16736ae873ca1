package paperarchive.search;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Gives each distinct text a number. Many threads may ask at the same time; numbers then depend on
 * which comes first, so that they are exchanged for {@link #ranks} before anything is written.
 */
final class Numbering {
    private final ConcurrentMap<String, Integer> numbers = new ConcurrentHashMap<>(1 << 16);

    int of(String text) {
        Integer known = numbers.get(text);
        return known == null ? next(text) : known;
    }

    private synchronized int next(String text) {
        Integer known = numbers.putIfAbsent(text, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    int count() {
        return numbers.size();
    }

    /** Returns all texts, sorted. */
    String[] sorted() {
        String[] texts = numbers.keySet().toArray(String[]::new);
        Arrays.parallelSort(texts);
        return texts;
    }

    /** Returns for each number the place of its text among the sorted ones. */
    int[] ranks(String[] sorted) {
        int[] ranks = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ranks[of(sorted[i])] = i;
        }
        return ranks;
    }
}
