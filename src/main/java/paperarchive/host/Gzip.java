package paperarchive.host;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/**
 * Packs a file as gzip, with the same bytes on every machine: what {@link java.util.zip.Deflater}
 * writes depends on the zlib of the system. It suits repetitive texts such as sitemaps. Use one
 * instance per file.
 *
 * <p>Source: RFC 1951, sections 3.2.5 and 3.2.6 (fixed Huffman codes), and RFC 1952.
 */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int HASH_BITS = 15;
    private static final int WINDOW = 1 << 15;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 258;

    /** How many earlier positions of the same four bytes are tried. */
    private static final int TRIES = 16;

    private static final int END = 256;
    private static final int[] LENGTHS = new int[29];
    private static final int[] LENGTH_BITS = new int[29];
    private static final int[] DISTANCES = new int[30];
    private static final int[] DISTANCE_BITS = new int[30];

    static {
        int length = 3;
        for (int code = 0; code < LENGTHS.length - 1; code++) {
            LENGTH_BITS[code] = code < 8 ? 0 : code / 4 - 1;
            LENGTHS[code] = length;
            length += 1 << LENGTH_BITS[code];
        }
        LENGTHS[LENGTHS.length - 1] = LONGEST;
        int distance = 1;
        for (int code = 0; code < DISTANCES.length; code++) {
            DISTANCE_BITS[code] = code < 4 ? 0 : code / 2 - 1;
            DISTANCES[code] = distance;
            distance += 1 << DISTANCE_BITS[code];
        }
    }

    private final byte[] text;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int[] latest = new int[1 << HASH_BITS];
    private final int[] before;
    private long bits;
    private int pending;

    private Gzip(byte[] text) {
        this.text = text;
        this.before = new int[text.length];
    }

    /** Returns the packed form of a file. */
    static byte[] pack(byte[] text) {
        return new Gzip(text).packed();
    }

    private byte[] packed() {
        out.writeBytes(HEADER);
        write(0b011, 3);
        int at = 0;
        while (at < text.length) {
            at += step(at);
        }
        literal(END);
        write(0, (Byte.SIZE - pending) % Byte.SIZE);
        CRC32 sum = new CRC32();
        sum.update(text);
        write(sum.getValue(), Integer.SIZE);
        write(text.length & 0xffffffffL, Integer.SIZE);
        return out.toByteArray();
    }

    /** Writes a byte, or a reference to the longest earlier copy; returns how many bytes it is. */
    private int step(int at) {
        int length = 0;
        int from = 0;
        int place = at + SHORTEST <= text.length ? latest[hash(at)] - 1 : -1;
        for (int i = 0; i < TRIES && place >= 0 && at - place <= WINDOW; i++) {
            int same = same(place, at);
            if (same > length) {
                length = same;
                from = place;
            }
            place = before[place] - 1;
        }
        if (length < SHORTEST) {
            literal(text[at] & 0xff);
            length = 1;
        } else {
            reference(length, at - from);
        }
        for (int i = at; i < at + length; i++) {
            remember(i);
        }
        return length;
    }

    private int same(int a, int b) {
        int most = Math.min(LONGEST, text.length - b);
        int same = 0;
        while (same < most && text[a + same] == text[b + same]) {
            same++;
        }
        return same;
    }

    private void remember(int at) {
        if (at + SHORTEST <= text.length) {
            int hash = hash(at);
            before[at] = latest[hash];
            latest[hash] = at + 1;
        }
    }

    private int hash(int at) {
        int four =
                (text[at] & 0xff)
                        | (text[at + 1] & 0xff) << 8
                        | (text[at + 2] & 0xff) << 16
                        | text[at + 3] << 24;
        return (four * 0x9e3779b1) >>> (Integer.SIZE - HASH_BITS);
    }

    private void literal(int code) {
        if (code < 144) {
            huffman(0x30 + code, 8);
        } else if (code < END) {
            huffman(0x190 + code - 144, 9);
        } else if (code < 280) {
            huffman(code - END, 7);
        } else {
            huffman(0xc0 + code - 280, 8);
        }
    }

    private void reference(int length, int distance) {
        int code = code(LENGTHS, length);
        literal(END + 1 + code);
        write(length - LENGTHS[code], LENGTH_BITS[code]);
        code = code(DISTANCES, distance);
        huffman(code, 5);
        write(distance - DISTANCES[code], DISTANCE_BITS[code]);
    }

    private static int code(int[] starts, int value) {
        int code = starts.length - 1;
        while (starts[code] > value) {
            code--;
        }
        return code;
    }

    /**
     * Huffman codes are written most significant bit first, everything else least significant
     * first.
     */
    private void huffman(int code, int length) {
        write(Integer.reverse(code) >>> (Integer.SIZE - length), length);
    }

    private void write(long value, int length) {
        bits |= value << pending;
        pending += length;
        while (pending >= Byte.SIZE) {
            out.write((int) bits);
            bits >>>= Byte.SIZE;
            pending -= Byte.SIZE;
        }
    }
}
