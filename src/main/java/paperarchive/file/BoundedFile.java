package paperarchive.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files whose length nobody has checked. A device such as {@code /dev/zero} says that it has
 * no bytes and never ends, so bytes are counted as they are read.
 */
public final class BoundedFile {
    private BoundedFile() {}

    /**
     * Returns the bytes of a file.
     *
     * @param most the limit in bytes
     * @throws FileSystemException that names the file, if it is longer
     */
    public static byte[] bytes(Path file, int most) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "this is a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new FileSystemException(
                        file.toString(), null, "this is larger than " + most + " bytes");
            }
            return bytes;
        }
    }

    /**
     * Returns the text of a file.
     *
     * @param most the limit in bytes
     * @throws FileSystemException that names the file, if it is longer or is not UTF-8
     */
    public static String text(Path file, int most) throws IOException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(file, most));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new FileSystemException(file.toString(), null, "this is not UTF-8 text");
        }
    }
}
