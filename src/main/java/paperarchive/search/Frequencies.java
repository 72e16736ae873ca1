package paperarchive.search;

import java.util.Arrays;

/** How often one text has each term; used for one text after the other. Not for several threads. */
final class Frequencies {
    private final byte[] counts;
    private int[] touched = new int[1 << 10];
    private int size;

    /**
     * The frequencies of a text that has no term.
     *
     * @param terms the number of terms there are
     */
    Frequencies(int terms) {
        this.counts = new byte[terms];
    }

    /** Counts a term once more, up to 255 times. */
    void add(int term) {
        if (counts[term] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, 2 * size);
            }
            touched[size++] = term;
        }
        if (counts[term] != -1) {
            counts[term]++;
        }
    }

    /** Returns the terms of the text, ascending; what follows is another text. */
    int[] terms() {
        int[] found = Arrays.copyOf(touched, size);
        Arrays.sort(found);
        size = 0;
        return found;
    }

    /** Returns how often the text has a term, and sets it to 0. */
    int take(int term) {
        int count = counts[term] & 0xff;
        counts[term] = 0;
        return count;
    }
}
