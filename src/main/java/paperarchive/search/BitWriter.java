package paperarchive.search;

import java.io.ByteArrayOutputStream;

/** Writes bits into bytes, the least bit of a byte first. Not for several threads. */
final class BitWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long open;
    private int count;

    /** Writes the lowest bits of a number, the least first. */
    BitWriter bits(int number, int bits) {
        open |= (number & ((1L << bits) - 1)) << count;
        count += bits;
        flush();
        return this;
    }

    /** Writes as many ones, and a zero. */
    BitWriter unary(int ones) {
        for (int left = ones; left > 0; left -= 16) {
            bits(0xffff, Math.min(left, 16));
        }
        return bits(0, 1);
    }

    private void flush() {
        while (count >= 8) {
            bytes.write((int) open);
            open >>>= 8;
            count -= 8;
        }
    }

    /** Returns all bytes; the last is filled with zeros. */
    byte[] bytes() {
        if (count > 0) {
            bits(0, 8 - count);
        }
        return bytes.toByteArray();
    }
}
