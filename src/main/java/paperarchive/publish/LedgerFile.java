package paperarchive.publish;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /** The bytes of the file that holds a ledger. */
    public static byte[] bytes(Ledger ledger) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * ledger.entries().size() + 256);
        bytes.writeBytes(HEADING.getBytes(StandardCharsets.UTF_8));
        for (Ledger.Entry entry : ledger.entries()) {
            bytes.writeBytes(entry.toString().getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** Replaces {@code addresses.tsv}; where that is a link, the file it leads to. */
    public static void write(Path content, byte[] bytes) throws IOException {
        Path named = content.resolve(Ledger.NAME);
        Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        Path fresh = file.resolveSibling("." + Ledger.NAME + ".new");
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            out.write(bytes);
            // The name must not reach the disk before what it names: the machine may lose power.
            out.getFD().sync();
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
