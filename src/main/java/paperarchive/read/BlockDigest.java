package paperarchive.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-512/256 of the SHA-512/256 of each block of 1 MiB. All cores can hash one file, and the
 * compiler that short runs use makes this algorithm 1.5 times as fast as SHA-256. For one thread.
 */
final class BlockDigest extends MessageDigest {
    static final int BLOCK_BYTES = 1 << 20;

    private static final String ALGORITHM = "SHA-512/256";

    private final MessageDigest blocks = sha();
    private final MessageDigest block = sha();
    private int filled;

    BlockDigest() {
        super(ALGORITHM + " of blocks");
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, e);
        }
    }

    /** The digest of a file, whose blocks are read and hashed on all cores. */
    static byte[] of(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = in.size();
            List<Block> hashed =
                    LongStream.range(0, (size + BLOCK_BYTES - 1) / BLOCK_BYTES)
                            .parallel()
                            .mapToObj(number -> Block.of(in, number * BLOCK_BYTES, size))
                            .toList();
            MessageDigest all = sha();
            for (Block each : hashed) {
                all.update(each.hash());
            }
            return all.digest();
        }
    }

    /** What became of one block. */
    private static final class Block {
        private final byte[] hash;
        private final @Nullable IOException failure;

        private Block(byte[] hash, @Nullable IOException failure) {
            this.hash = hash;
            this.failure = failure;
        }

        static Block of(FileChannel in, long from, long size) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BLOCK_BYTES, size - from));
            try {
                while (bytes.hasRemaining()) {
                    if (in.read(bytes, from + bytes.position()) < 0) {
                        throw new EOFException("the file became shorter while it was read");
                    }
                }
                return new Block(sha().digest(bytes.array()), null);
            } catch (IOException e) {
                return new Block(new byte[0], e);
            }
        }

        byte[] hash() throws IOException {
            if (failure != null) {
                throw failure;
            }
            return hash;
        }
    }

    @Override
    protected void engineUpdate(byte input) {
        engineUpdate(new byte[] {input}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, BLOCK_BYTES - filled);
            block.update(input, from, part);
            from += part;
            left -= part;
            filled += part;
            if (filled == BLOCK_BYTES) {
                endBlock();
            }
        }
    }

    private void endBlock() {
        blocks.update(block.digest());
        filled = 0;
    }

    @Override
    protected byte[] engineDigest() {
        if (filled > 0) {
            endBlock();
        }
        return blocks.digest();
    }

    @Override
    protected void engineReset() {
        block.reset();
        blocks.reset();
        filled = 0;
    }
}
