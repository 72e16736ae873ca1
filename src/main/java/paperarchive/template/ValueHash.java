package paperarchive.template;

/** A hash, 128 bits. */
public record ValueHash(long high, long low) {
    /** 32 hexadecimal digits, such as {@code 00c2f6e1a7b3d9459f4c0a1b2d3e4f56}. */
    public String hex() {
        return hex(high) + hex(low);
    }

    private static String hex(long number) {
        String digits = Long.toHexString(number);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
