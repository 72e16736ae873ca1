package paperarchive.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file whose size grows with the archive, so it is streamed. */
public interface StreamedFile extends OutputFile {
    /** Writes the whole file, and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;

    /** Returns the whole file in memory, for callers that need it. */
    @Override
    default byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeTo(bytes);
        return bytes.toByteArray();
    }
}
