package paperarchive.publish;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of lines that is replaced in one step, so that it is whole at every moment. */
final class LinesFile {
    private LinesFile() {}

    static void replace(Path place, Iterable<String> lines) throws IOException {
        Files.createDirectories(place.getParent());
        Path fresh = place.resolveSibling(place.getFileName() + ".new");
        try (FileOutputStream file = new FileOutputStream(fresh.toFile());
                BufferedWriter out =
                        new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8))) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
            out.flush();
            // The name must not reach the disk before what it names: the machine may lose power.
            file.getFD().sync();
        }
        Files.move(
                fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
