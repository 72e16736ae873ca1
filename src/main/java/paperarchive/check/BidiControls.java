package paperarchive.check;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Removes dangerous bidirectional control characters. Letters have a direction of their own; these
 * controls can disguise a name or reverse the rest of its line. So overrides are dropped, and
 * embeddings and isolates are kept only if they are closed.
 *
 * <p>Source: Unicode Standard Annex 9, sections 2.1 to 2.5; Unicode Technical Report 36, section
 * 2.5 (bidirectional text spoofing).
 */
public final class BidiControls {
    private static final char FIRST_EMBEDDING = '\u202a';
    private static final char POP_EMBEDDING = '\u202c';
    private static final char LAST_OVERRIDE = '\u202e';
    private static final char FIRST_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int isolates;
    private final BitSet kept = new BitSet();

    private BidiControls(String text) {
        this.text = text;
    }

    /**
     * Removes controls whose effect would extend past the text: {@code "a\u202eb"} becomes {@code
     * "ab"}.
     */
    public static String contained(String text) {
        char[] characters = text.toCharArray();
        for (char c : characters) {
            if (c >= FIRST_EMBEDDING && turns(c)) {
                return new BidiControls(text).contained();
            }
        }
        return text;
    }

    /** Returns whether a character is an embedding, an override, an isolate, or the end of one. */
    public static boolean turns(int c) {
        return (c >= FIRST_EMBEDDING && c <= LAST_OVERRIDE)
                || (c >= FIRST_ISOLATE && c <= POP_ISOLATE);
    }

    private String contained() {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            pair(text.charAt(i), i);
        }
        for (int i = 0; i < text.length(); i++) {
            if (!turns(text.charAt(i)) || kept.get(i)) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private void pair(char c, int at) {
        if (c == POP_EMBEDDING) {
            closeEmbedding(at);
        } else if (c == POP_ISOLATE) {
            closeIsolate(at);
        } else if (turns(c)) {
            open.push(at);
            isolates += c >= FIRST_ISOLATE ? 1 : 0;
        }
    }

    private void closeEmbedding(int at) {
        if (!open.isEmpty() && text.charAt(open.peek()) < FIRST_ISOLATE) {
            int start = open.pop();
            if (text.charAt(start) < POP_EMBEDDING) {
                keep(start, at);
            }
        }
    }

    /** Anything opened within an isolate ends with it, so it counts as unclosed. */
    private void closeIsolate(int at) {
        boolean opened = isolates > 0;
        while (opened && text.charAt(open.peek()) < FIRST_ISOLATE) {
            open.pop();
        }
        if (opened) {
            isolates--;
            keep(open.pop(), at);
        }
    }

    private void keep(int start, int end) {
        kept.set(start);
        kept.set(end);
    }
}
