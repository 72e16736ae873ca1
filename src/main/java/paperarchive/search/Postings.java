package paperarchive.search;

/**
 * The papers of all terms: for each its slot, its impact (1 to 24), and its place. A place is the
 * position of the term in the title, from 1 to 31, or 0, with flags for the fields that have it.
 * Held in a few large arrays, because there are a hundred for each paper. Immutable.
 */
final class Postings {
    /** The bit mask of the title position in a place. */
    static final int POSITION = 0x1f;

    static final int VENUE = 0x20;
    static final int AUTHOR = 0x40;
    static final int TAG = 0x80;

    private final int[] starts;
    private final int[] slots;
    private final byte[] impacts;
    private final byte[] places;

    private Postings(int[] starts, int[] slots, byte[] impacts, byte[] places) {
        this.starts = starts;
        this.slots = slots;
        this.impacts = impacts;
        this.places = places;
    }

    /** Packs a term of a paper into one number. */
    static long packed(int term, int impact, int place) {
        return (long) term << 16 | (long) impact << 8 | place;
    }

    private static int term(long packed) {
        return (int) (packed >> 16);
    }

    /**
     * Sorts by term and slot with counting sort.
     *
     * @param bySlot the packed terms of the paper in each slot; empty where there is none
     * @param ranks for each term its place in the sorted list of terms
     */
    static Postings of(long[][] bySlot, int[] ranks) {
        int[] starts = new int[ranks.length + 1];
        for (long[] paper : bySlot) {
            for (long each : paper) {
                starts[ranks[term(each)] + 1]++;
            }
        }
        for (int i = 0; i < ranks.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        int all = starts[ranks.length];
        int[] slots = new int[all];
        byte[] impacts = new byte[all];
        byte[] places = new byte[all];
        for (int slot = 0; slot < bySlot.length; slot++) {
            for (long each : bySlot[slot]) {
                int at = next[ranks[term(each)]]++;
                slots[at] = slot;
                impacts[at] = (byte) (each >> 8);
                places[at] = (byte) each;
            }
        }
        return new Postings(starts, slots, impacts, places);
    }

    /** Returns the number of papers that have a term. */
    int size(int term) {
        return starts[term + 1] - starts[term];
    }

    /** Returns the total number of postings in a range of terms. */
    int size(int from, int to) {
        return starts[to] - starts[from];
    }

    /**
     * Writes the slots and impacts of a term as bits: each gap in Rice's code, then the rank of the
     * impact in unary.
     *
     * @param slots the number of all slots
     * @param levels the levels of impacts
     */
    void write(int term, int slots, ImpactLevels levels, BitWriter out) {
        int low = riceBits(size(term), slots);
        int before = -1;
        for (int i = starts[term]; i < starts[term + 1]; i++) {
            int gap = this.slots[i] - before - 1;
            before = this.slots[i];
            out.unary(gap >> low).bits(gap, low);
            levels.write(impacts[i], out);
        }
    }

    /** Counts the impacts of a term by their levels. */
    void count(int term, ImpactLevels levels) {
        for (int i = starts[term]; i < starts[term + 1]; i++) {
            levels.count(impacts[i]);
        }
    }

    /**
     * The low bits of a gap that are written as they are; the others are written in unary. Rice's
     * code is shortest where these are about the binary logarithm of two thirds of the mean gap.
     */
    static int riceBits(int size, int slots) {
        int bits = 0;
        while (((3L * size) << (bits + 1)) <= 2L * slots) {
            bits++;
        }
        return bits;
    }

    /** Writes the places of a range of terms. */
    void writePlaces(int from, int to, ByteWriter out) {
        out.raw(places, starts[from], starts[to] - starts[from]);
    }
}
