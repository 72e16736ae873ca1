package paperarchive.text;

/** Small questions about the syntax of TeX. */
final class TexSyntax {
    /** How far an address is looked back for. */
    private static final int LONGEST_ADDRESS = 300;

    private TexSyntax() {}

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Returns the index behind the name of a command that begins at {@code from}. */
    static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end == from ? Math.min(from + 1, text.length()) : end;
    }

    /** Looks no further than {@code last}, because to the end of a long text would be too far. */
    static int indexOf(String text, String sought, int from, int last) {
        for (int i = from; i <= Math.min(last, text.length() - sought.length()); i++) {
            if (text.startsWith(sought, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a place lies within a bare address, in which no sign is TeX. */
    static boolean isInAddress(String text, int at) {
        int from = at - 1;
        while (from >= Math.max(0, at - LONGEST_ADDRESS) && !endsAddress(text.charAt(from))) {
            from--;
        }
        String word = text.substring(from + 1, at);
        return word.contains("://") || word.regionMatches(true, 0, "www.", 0, 4);
    }

    private static boolean endsAddress(char c) {
        return c <= ' ' || c == '<' || c == '>' || c == '"' || c == '{' || c == '}' || c >= 0x3000;
    }
}
