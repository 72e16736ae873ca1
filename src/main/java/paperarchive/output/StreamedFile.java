package paperarchive.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file that grows with the whole archive, so it is written piece by piece. */
public interface StreamedFile extends OutputFile {
    /** Writes the whole file, and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;

    /** The whole file in memory, for those who want it so. */
    @Override
    default byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeTo(bytes);
        return bytes.toByteArray();
    }
}
