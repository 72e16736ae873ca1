package paperarchive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts the sorted terms into files. Cuts depend on the terms around them alone, so that a changed
 * paper changes the files of its own terms; a frequent term has a file of its own.
 */
final class TermShards {
    /** Most files of terms, or nearly so. */
    private static final int MOST = 650;

    private static final int SMALLEST = 8 * 1024;

    private final String[] terms;
    private final Postings postings;
    private final long usual;

    private TermShards(String[] terms, Postings postings) {
        this.terms = terms;
        this.postings = postings;
        long all = IntStream.range(0, terms.length).mapToLong(this::weight).sum();
        long size = SMALLEST;
        while (all / size > MOST) {
            size += size / 8;
        }
        this.usual = size;
    }

    static void add(String[] terms, Postings postings, SearchIndex.Builder out) {
        TermShards shards = new TermShards(terms, postings);
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
    }

    /**
     * About the compressed bytes of a term. What few ask for, names and identifiers, counts less,
     * so that its files are larger and there are more for words.
     */
    private long weight(int term) {
        long bytes = 3L * postings.size(term) / 2 + 4;
        return terms[term].startsWith(":", 1) ? bytes / 4 + 1 : bytes;
    }

    private List<int[]> ranges() {
        List<int[]> ranges = new ArrayList<>();
        int from = 0;
        long size = 0;
        for (int i = 0; i < terms.length; i++) {
            long weight = weight(i);
            boolean large = weight > usual / 2;
            boolean full = size + weight > 2 * usual;
            boolean cut = size > usual / 2 && isBorder(terms[i], usual / 64);
            if (i > from && (large || full || cut)) {
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

    private static boolean isBorder(String term, long oneIn) {
        int hash = term.hashCode() * 0x9E3779B9;
        return (hash >>> 8) % oneIn == 0;
    }

    private byte[] bytes(int from, int to) {
        ByteWriter out = new ByteWriter().number(to - from);
        for (int term = from; term < to; term++) {
            out.sorted(terms[term]).number(postings.size(term));
        }
        for (int term = from; term < to; term++) {
            postings.writeGaps(term, out);
        }
        postings.writeImpacts(from, to, out);
        postings.writePlaces(from, to, out);
        return out.bytes();
    }
}
