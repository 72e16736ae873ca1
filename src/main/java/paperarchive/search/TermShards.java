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
    private static final int MOST = 640;

    private static final int SMALLEST = 8 * 1024;

    /** The frequent terms whose places are in one file. */
    private static final int PLACES = 8;

    /** A term that is in more than one of so many papers says little: its impacts are rough. */
    private static final int COMMON = 16;

    private final String[] terms;
    private final Postings postings;
    private final int papers;
    private final long usual;

    private TermShards(String[] terms, Postings postings, int papers) {
        this.papers = papers;
        this.terms = terms;
        this.postings = postings;
        long all = IntStream.range(0, terms.length).mapToLong(this::weight).sum();
        long size = SMALLEST;
        while (all / size > MOST) {
            size += size / 8;
        }
        this.usual = size;
    }

    static void add(String[] terms, Postings postings, int papers, SearchIndex.Builder out) {
        TermShards shards = new TermShards(terms, postings, papers);
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
        shards.addPlaces(ranges, out);
    }

    /** Adds the files of the places of frequent terms, whose own files lack them. */
    private void addPlaces(List<int[]> ranges, SearchIndex.Builder out) {
        ByteWriter places = new ByteWriter();
        int count = 0;
        for (int i = 0; i < ranges.size(); i++) {
            int term = ranges.get(i)[0];
            if (isFrequent(term)) {
                out.frequent(i);
                places.number(postings.size(term));
                postings.writePlaces(term, term + 1, places);
                if (++count % PLACES == 0) {
                    out.places(places.bytes());
                    places = new ByteWriter();
                }
            }
        }
        if (count % PLACES > 0) {
            out.places(places.bytes());
        }
    }

    /** Whether a term has a file of its own. */
    private boolean isFrequent(int term) {
        return weight(term) > usual / 2;
    }

    /**
     * About the compressed bytes of a term: a gap takes as many bits as the papers have for each of
     * the term. What few ask for, names and identifiers, counts less, so that its files are larger
     * and there are more for words.
     */
    private long weight(int term) {
        int size = postings.size(term);
        int gap = 31 - Integer.numberOfLeadingZeros(Math.max(1, papers / size));
        long bytes = size * (gap + 5L) / 8 + 5;
        return terms[term].startsWith(":", 1) ? bytes / 4 + 1 : bytes;
    }

    private List<int[]> ranges() {
        List<int[]> ranges = new ArrayList<>();
        int from = 0;
        long size = 0;
        for (int i = 0; i < terms.length; i++) {
            long weight = weight(i);
            boolean large = isFrequent(i);
            boolean full = size + weight > usual * 3 / 2;
            boolean cut = size > usual * 3 / 4 && isBorder(terms[i], usual / 128);
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
        if (isFrequent(from) && postings.size(from) > papers / COMMON) {
            postings.writeRoughImpacts(from, out);
        } else {
            postings.writeImpacts(from, to, out);
        }
        if (!isFrequent(from)) {
            postings.writePlaces(from, to, out);
        }
        return out.bytes();
    }
}
