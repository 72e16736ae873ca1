package paperarchive.search;

import java.util.Arrays;

/**
 * Gives each distinct word a number, from 0 on, in the order in which they first come: a hash table
 * with open addressing over the letters of all words, so that a word that is known makes no object.
 * Not for several threads.
 */
final class WordTable {
    private static final int EMPTY = -1;

    private char[] letters = new char[1 << 14];
    private int[] ends = new int[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] table = new int[1 << 12];
    private int count;

    WordTable() {
        Arrays.fill(table, EMPTY);
    }

    int count() {
        return count;
    }

    /** Returns all words, by their numbers. */
    String[] words() {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = new String(letters, start(i), ends[i] - start(i));
        }
        return words;
    }

    private int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** Returns the number of a word, the letters from one to before another. */
    int number(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int at = place(hash);
        while (table[at] != EMPTY) {
            int word = table[at];
            if (hashes[word] == hash && isWord(word, text, from, to)) {
                return word;
            }
            at = (at + 1) & (table.length - 1);
        }
        table[at] = count;
        return add(hash, text, from, to);
    }

    private int place(int hash) {
        return (hash * 0x9E3779B9 >>> 7) & (table.length - 1);
    }

    private boolean isWord(int word, char[] text, int from, int to) {
        int start = start(word);
        if (ends[word] - start != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (letters[start + i - from] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private int add(int hash, char[] text, int from, int to) {
        int start = start(count);
        int end = start + to - from;
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, 2 * letters.length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        System.arraycopy(text, from, letters, start, to - from);
        ends[count] = end;
        hashes[count] = hash;
        count++;
        if (2 * count > table.length) {
            grow();
        }
        return count - 1;
    }

    private void grow() {
        table = new int[2 * table.length];
        Arrays.fill(table, EMPTY);
        for (int word = 0; word < count; word++) {
            int at = place(hashes[word]);
            while (table[at] != EMPTY) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = word;
        }
    }
}
