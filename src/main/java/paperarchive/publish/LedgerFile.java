package paperarchive.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import paperarchive.paper.Ledger;

/**
 * Writes the ledger into a content folder, the one file there that a build writes. It is replaced
 * in one step and only once its bytes are on the disk, so that it is whole at every moment.
 */
public final class LedgerFile {
    private static final String HEADING =
            """
            # The addresses this archive has published, what answers at each, and since when. A build
            # writes it; keep it with the records. No paper's address here may ever be lost.
            """;

    private LedgerFile() {}

    /** Replaces {@code addresses.tsv}; where that is a link, the file it leads to. */
    public static void write(Path content, Ledger ledger) throws IOException {
        Path named = content.resolve(Ledger.NAME);
        Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        Path fresh = file.resolveSibling("." + Ledger.NAME + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(ledger));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The ledger as it stands in its file. */
    public static byte[] bytes(Ledger ledger) {
        StringBuilder text = new StringBuilder(HEADING.length() + 100 * ledger.entries().size());
        text.append(HEADING);
        for (Ledger.Entry entry : ledger.entries()) {
            text.append(entry).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
