package paperarchive.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import paperarchive.output.LeveledGzip;

/**
 * The files of an index.
 *
 * @param root the JSON file that lists the others
 * @param files compressed, by name: a content hash and an extension for the compression
 */
record SearchIndex(String root, Map<String, byte[]> files) {
    /** Letters of a name, of five bits each. */
    private static final int NAME = 9;

    /** Level 9 would save 1 % of the bytes but take three times as long. */
    private static final int LEVEL = 6;

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";

    /** Builder of the files of an index. Not thread-safe. */
    static final class Builder {
        private final int papers;
        private final PaperSlots slots;
        private final Map<String, byte[]> files = new TreeMap<>();
        private final List<String> termStarts = new ArrayList<>();
        private final List<byte[]> terms = new ArrayList<>();
        private final StringBuilder placeFiles = new StringBuilder();
        private final StringBuilder cardFiles = new StringBuilder();
        private final Map<String, String> columns = new TreeMap<>();
        private final Map<String, String> words = new TreeMap<>();
        private String dictionary = "";
        private int placesOf = 1;

        Builder(int papers, PaperSlots slots) {
            this.papers = papers;
            this.slots = slots;
        }

        /** Adds a file of terms. */
        void terms(String first, byte[] content) {
            termStarts.add(first);
            terms.add(content);
        }

        /** Says how many files of terms have their places in one file. */
        void placesOf(int files) {
            placesOf = files;
        }

        /** Adds the places of the next files of terms. */
        void places(byte[] content) {
            placeFiles.append(add(content, packed(content), ".gz"));
        }

        /** Adds cards by slot. */
        void cards(ResultCard[] cards, byte[] shared) {
            dictionary = add(shared, packed(shared), ".gz");
            int block = slots.block();
            List<byte[]> blocks =
                    IntStream.range(0, slots.size() / block)
                            .mapToObj(i -> CardBlock.bytes(cards, i * block, block))
                            .toList();
            List<byte[]> packed =
                    blocks.parallelStream().map(content -> primed(content, shared)).toList();
            for (int i = 0; i < blocks.size(); i++) {
                cardFiles.append(add(blocks.get(i), packed.get(i), ".deflate"));
            }
        }

        void column(String name, byte[] content) {
            columns.put(name, add(content, packed(content), ".gz"));
        }

        void spellings(String first, byte[] content) {
            words.put(first, add(content, packed(content), ".gz"));
        }

        SearchIndex build() {
            StringBuilder termFiles = new StringBuilder();
            List<byte[]> packed = terms.parallelStream().map(SearchIndex::packed).toList();
            for (int i = 0; i < terms.size(); i++) {
                termFiles.append(add(terms.get(i), packed.get(i), ".gz"));
            }
            StringBuilder json = new StringBuilder();
            json.append("{\"version\":3,\"papers\":").append(papers);
            json.append(",\"slots\":").append(slots.size());
            json.append(",\"cards\":").append(slots.block());
            json.append(",\"dictionary\":").append(quoted(dictionary));
            json.append(",\"columns\":").append(object(columns));
            json.append(",\"words\":").append(object(words));
            json.append(",\"placesOf\":").append(placesOf);
            json.append(",\"placeFiles\":\"").append(placeFiles).append('"');
            json.append(",\"cardFiles\":\"").append(cardFiles);
            json.append("\",\"termFiles\":\"").append(termFiles).append("\",\"terms\":[");
            for (int i = 0; i < termStarts.size(); i++) {
                json.append(i == 0 ? "" : ",").append(quoted(termStarts.get(i)));
            }
            json.append("]}\n");
            return new SearchIndex(json.toString(), files);
        }

        private static String object(Map<String, String> names) {
            StringBuilder json = new StringBuilder("{");
            names.forEach(
                    (key, name) ->
                            json.append(json.length() > 1 ? "," : "")
                                    .append(quoted(key))
                                    .append(':')
                                    .append(quoted(name)));
            return json.append('}').toString();
        }

        /** Needs no escaping, because terms contain neither quotes nor control characters. */
        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        private String add(byte[] content, byte[] packed, String ending) {
            String name = name(content);
            files.put(name + ending, packed);
            return name;
        }
    }

    /** Returns a content hash as a name: the first 45 bits of the SHA-256. */
    private static String name(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            long bits = 0;
            for (int i = 0; i < 6; i++) {
                bits = bits << 8 | (hash[i] & 255);
            }
            StringBuilder name = new StringBuilder(NAME);
            for (int i = 0; i < NAME; i++) {
                name.append(DIGITS.charAt((int) (bits >> (5 * i)) & 31));
            }
            return name.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2 + 32);
        try (LeveledGzip gzip = new LeveledGzip(bytes, LEVEL)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Compresses with raw deflate and a preset dictionary that every reader has. */
    private static byte[] primed(byte[] content, byte[] dictionary) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length + 64];
            int length = deflater.deflate(packed);
            if (!deflater.finished()) {
                throw new IllegalStateException("deflate has made a text longer");
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }
}
