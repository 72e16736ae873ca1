package paperarchive.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private static int number(WordTable table, String word) {
        char[] letters = ("x" + word + "x").toCharArray();
        return table.number(letters, 1, letters.length - 1);
    }

    @Test
    void aWordHasTheNumberOfItsFirstOccurrence() {
        WordTable table = new WordTable();
        assertEquals(0, number(table, "graph"));
        assertEquals(1, number(table, "graphs"));
        assertEquals(0, number(table, "graph"));
        assertEquals(2, number(table, "注意"));
        assertArrayEquals(new String[] {"graph", "graphs", "注意"}, table.words());
    }

    /** {@code Aa} and {@code BB} have the same hash, and so has every word made of them. */
    @Test
    void wordsWithTheSameHashAreTold() {
        WordTable table = new WordTable();
        for (String word : List.of("AaAa", "BBBB", "AaBB", "BBAa")) {
            number(table, word);
        }
        assertEquals(4, table.count());
        assertEquals(2, number(table, "AaBB"));
    }

    @Test
    void manyWordsAreNumberedAsAMapWould() {
        WordTable table = new WordTable();
        Map<String, Integer> expected = new HashMap<>();
        List<String> inOrder = new ArrayList<>();
        Random random = new Random(13);
        for (int i = 0; i < 200_000; i++) {
            String word = Integer.toString(random.nextInt(50_000), 36);
            if (expected.putIfAbsent(word, inOrder.size()) == null) {
                inOrder.add(word);
            }
            assertEquals(expected.get(word), number(table, word));
        }
        assertArrayEquals(inOrder.toArray(), table.words());
    }

    @Test
    void aLoopOnAllCoresTakesEachNumberOnce() {
        for (int count : new int[] {0, 1, 63, 64, 65, 10_000}) {
            AtomicIntegerArray taken = new AtomicIntegerArray(count);
            List<int[]> own =
                    CoreLoop.run(
                            count,
                            () -> new int[1],
                            (mine, i) -> {
                                mine[0]++;
                                taken.incrementAndGet(i);
                            });
            for (int i = 0; i < count; i++) {
                assertEquals(1, taken.get(i));
            }
            assertEquals(count, own.stream().mapToInt(mine -> mine[0]).sum());
        }
    }
}
