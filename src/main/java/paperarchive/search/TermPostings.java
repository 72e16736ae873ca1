package paperarchive.search;

import java.util.Arrays;

/**
 * The papers that hold a term: for each its slot, its impact (1 to 15), and its place. A place is
 * the position of the term in the title, from 1 to 31, or 0, with flags for the fields that hold
 * it. May be added to from any thread; sorted once all are added.
 */
final class TermPostings {
    static final int VENUE = 0x20;
    static final int AUTHOR = 0x40;
    static final int TAG = 0x80;

    private int[] slots = new int[2];
    private byte[] impacts = new byte[2];
    private byte[] places = new byte[2];
    private int size;

    synchronized void add(int slot, int impact, int place) {
        if (size == slots.length) {
            int larger = size + size / 2 + 1;
            slots = Arrays.copyOf(slots, larger);
            impacts = Arrays.copyOf(impacts, larger);
            places = Arrays.copyOf(places, larger);
        }
        slots[size] = slot;
        impacts[size] = (byte) impact;
        places[size] = (byte) place;
        size++;
    }

    int size() {
        return size;
    }

    /** Sorts by slot. */
    void sort() {
        long[] all = new long[size];
        for (int i = 0; i < size; i++) {
            all[i] = (long) slots[i] << 16 | (impacts[i] & 255) << 8 | (places[i] & 255);
        }
        Arrays.sort(all);
        for (int i = 0; i < size; i++) {
            slots[i] = (int) (all[i] >> 16);
            impacts[i] = (byte) (all[i] >> 8);
            places[i] = (byte) all[i];
        }
    }

    void writeGaps(ByteWriter out) {
        int before = -1;
        for (int i = 0; i < size; i++) {
            out.number(slots[i] - before);
            before = slots[i];
        }
    }

    void writeImpacts(ByteWriter out) {
        out.raw(impacts, size);
    }

    void writePlaces(ByteWriter out) {
        out.raw(places, size);
    }
}
