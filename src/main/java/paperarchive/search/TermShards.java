package paperarchive.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits the sorted terms into files. Boundaries depend only on nearby terms, so a changed paper
 * affects only the files of its own terms; a frequent term has a file of its own.
 */
final class TermShards {
    /** The approximate maximum number of term files. */
    private static final int MOST = 660;

    private static final int SMALLEST = 8 * 1024;

    /** An archive with so few files of terms does not separate words from exact values. */
    private static final int FEW = 4;

    /** The files of terms whose places are in one file. */
    private static final int PLACES = 32;

    /**
     * A term in more than one out of this many papers is so common that its impacts are quantized.
     */
    private static final int COMMON = 16;

    private static final int FINE = 1;
    private static final int ROUGH = 2;

    private final String[] terms;
    private final Postings postings;
    private final int papers;
    private final int slots;
    private final long usual;

    /** Whether words share files with exact values, whose files are larger than others. */
    private final boolean mixed;

    private TermShards(String[] terms, Postings postings, int papers, int slots) {
        this.papers = papers;
        this.slots = slots;
        this.terms = terms;
        this.postings = postings;
        long all = IntStream.range(0, terms.length).mapToLong(this::weight).sum();
        long size = SMALLEST;
        while (all / size > MOST) {
            size += size / 8;
        }
        this.usual = size;
        this.mixed = all < FEW * size;
    }

    static void add(
            String[] terms, Postings postings, int papers, int slots, SearchIndex.Builder out) {
        TermShards shards = new TermShards(terms, postings, papers, slots);
        List<int[]> ranges = shards.ranges();
        List<byte[]> files =
                IntStream.range(0, ranges.size())
                        .parallel()
                        .mapToObj(i -> shards.bytes(ranges.get(i)[0], ranges.get(i)[1]))
                        .toList();
        for (int i = 0; i < files.size(); i++) {
            String first = i == 0 ? "" : terms[ranges.get(i)[0]];
            out.terms(first, files.get(i));
        }
        for (int i = 0; i < ranges.size(); i += PLACES) {
            out.places(shards.places(ranges.subList(i, Math.min(ranges.size(), i + PLACES))));
        }
        out.placesOf(PLACES);
    }

    /** The places of some files of terms, each with its length; exact values have none. */
    private byte[] places(List<int[]> ranges) {
        ByteWriter places = new ByteWriter();
        for (int[] range : ranges) {
            if (Arrays.stream(terms, range[0], range[1]).allMatch(TermShards::isExact)) {
                places.number(0);
            } else {
                places.number(postings.size(range[0], range[1]));
                postings.writePlaces(range[0], range[1], places);
            }
        }
        return places.bytes();
    }

    private static boolean isExact(String term) {
        return term.startsWith(":", 1);
    }

    private boolean isCommon(int term) {
        return postings.size(term) > papers / COMMON;
    }

    /**
     * About the compressed bytes of a term. What few ask for, names and identifiers, counts less,
     * so that its files are larger and there are more for words.
     */
    private long weight(int term) {
        int size = postings.size(term);
        int bits = 2 * Postings.riceBits(size, slots) + (isCommon(term) ? 5 : 6);
        long bytes = (long) size * bits / 16 + 3;
        return isExact(terms[term]) ? bytes / 8 + 1 : bytes;
    }

    private List<int[]> ranges() {
        List<int[]> ranges = new ArrayList<>();
        int from = 0;
        long size = 0;
        for (int i = 0; i < terms.length; i++) {
            long weight = weight(i);
            boolean large = weight > usual * 3 / 4;
            boolean full = size + weight > usual * 5 / 4;
            boolean cut = size > usual * 3 / 4 && isBorder(terms[i], usual / 512);
            boolean otherKind = i > 0 && !mixed && isOtherKind(terms[i - 1], terms[i]);
            if (i > from && (large || full || cut || otherKind)) {
                ranges.add(new int[] {from, i});
                from = i;
                size = 0;
            }
            size = large ? 2 * usual : size + weight;
        }
        if (from < terms.length) {
            ranges.add(new int[] {from, terms.length});
        }
        return ranges;
    }

    private static boolean isOtherKind(String before, String term) {
        return isExact(before) != isExact(term);
    }

    private static boolean isBorder(String term, long oneIn) {
        int hash = term.hashCode() * 0x9E3779B9;
        return (hash >>> 8) % oneIn == 0;
    }

    private byte[] bytes(int from, int to) {
        ByteWriter out = new ByteWriter().number(to - from);
        ImpactLevels fine = new ImpactLevels(FINE);
        ImpactLevels rough = new ImpactLevels(ROUGH);
        for (int term = from; term < to; term++) {
            out.sorted(terms[term]).number(postings.size(term));
            postings.count(term, isCommon(term) ? rough : fine);
        }
        fine.writeTable(out);
        rough.writeTable(out);
        BitWriter bits = new BitWriter();
        for (int term = from; term < to; term++) {
            postings.write(term, slots, isCommon(term) ? rough : fine, bits);
        }
        byte[] packed = bits.bytes();
        return out.raw(packed, 0, packed.length).bytes();
    }
}
