package paperarchive.search;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Assigns a number to each distinct text. Thread-safe; because numbers depend on timing, they are
 * replaced by {@link #ranks} before anything is written.
 */
final class TextNumbering {
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

    /** Returns the rank of each number's text in the sorted list. */
    int[] ranks(String[] sorted) {
        int[] ranks = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            ranks[of(sorted[i])] = i;
        }
        return ranks;
    }
}
