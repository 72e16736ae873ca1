package paperarchive.hostile;

import java.util.List;

/**
 * Choices drawn from the bytes of an input, so that a fuzzer that changes bytes changes choices.
 * When the bytes are used up every draw is the first of its choices.
 */
final class Draws {
    private final byte[] bytes;
    private int next;

    Draws(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isUsedUp() {
        return next >= bytes.length;
    }

    /** A number from 0 to below {@code bound}, which is at most 65,536. */
    int below(int bound) {
        int drawn = bound > 256 ? (unsigned() << 8) | unsigned() : unsigned();
        return drawn % bound;
    }

    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** What is left, as it is. */
    byte[] rest() {
        byte[] rest = new byte[Math.max(0, bytes.length - next)];
        System.arraycopy(bytes, Math.min(next, bytes.length), rest, 0, rest.length);
        next = bytes.length;
        return rest;
    }

    private int unsigned() {
        return isUsedUp() ? 0 : bytes[next++] & 0xff;
    }
}
