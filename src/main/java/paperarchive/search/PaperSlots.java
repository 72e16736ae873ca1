package paperarchive.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;

/**
 * Assigns each paper a stable number (slot) that depends on its id and hardly on other papers, with
 * a hash table of blocks that are about four-fifths full. A new paper takes a free slot of its
 * block and moves only a few others; the table grows in steps of an eighth.
 */
final class PaperSlots {
    /** The maximum number of blocks of cards, each of which is a file. */
    private static final int MOST_BLOCKS = 704;

    private static final int SMALLEST_BLOCK = 128;

    private final Map<PaperId, Integer> slots = new HashMap<>();
    private final int size;
    private final int block;

    PaperSlots(List<Paper> papers) {
        int blockSize = SMALLEST_BLOCK;
        int blocks = blocks(papers.size(), blockSize);
        while (blocks > MOST_BLOCKS) {
            blockSize += blockSize / 8;
            blocks = blocks(papers.size(), blockSize);
        }
        this.block = blockSize;
        this.size = blocks * blockSize;
        boolean[] taken = new boolean[size];
        PaperId[] ids = papers.stream().map(Paper::id).toArray(PaperId[]::new);
        Arrays.sort(ids);
        for (PaperId id : ids) {
            int slot = free(hash(id.value()), blocks, taken);
            taken[slot] = true;
            slots.put(id, slot);
        }
    }

    /** Returns the smallest number of eighths of a power of two that leaves a fifth free. */
    private static int blocks(int papers, int blockSize) {
        long wanted = (papers * 5L / 4 + blockSize - 1) / blockSize;
        for (int power = 1; ; power *= 2) {
            for (int eighths = 8; eighths < 16; eighths++) {
                int blocks = power * eighths / 8;
                if (blocks >= wanted) {
                    return blocks;
                }
            }
        }
    }

    private int free(long hash, int blocks, boolean[] taken) {
        int first = (int) (hash % blocks);
        int start = (int) (hash / blocks % block);
        for (int next = 0; next < blocks; next++) {
            int from = (first + next) % blocks * block;
            for (int i = 0; i < block; i++) {
                int slot = from + (start + i) % block;
                if (!taken[slot]) {
                    return slot;
                }
            }
        }
        throw new IllegalStateException("the table of slots is full");
    }

    private static long hash(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    int slot(PaperId id) {
        Integer slot = slots.get(id);
        if (slot == null) {
            throw new IllegalArgumentException("not in the index: " + id);
        }
        return slot;
    }

    /** Returns the number of slots, used or not. */
    int size() {
        return size;
    }

    /** Returns the slots of one block. */
    int block() {
        return block;
    }
}
