package paperarchive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import paperarchive.read.Fingerprint;

/** All that decides the bytes of a site: the program, the order, the content, the templates. */
final class Inputs {
    private Inputs() {}

    /** A hash of everything a build would read; what is built from equal inputs is equal. */
    static String fingerprint(String program, Build.Order order) throws IOException {
        return new Fingerprint()
                .add(program)
                .add(order.content().toString())
                .add(order.templates().toString())
                .add(order.baseUrl())
                .add(Boolean.toString(order.drafts()))
                .add(order.shard().toString())
                .addFolder(order.content())
                .addFolder(order.templates())
                .hex();
    }

    /**
     * A hash of the jar, or of the classes of a checkout; and the Java whose Unicode tables make
     * slugs.
     */
    static String program() throws IOException {
        Fingerprint inputs = new Fingerprint().add(Integer.toString(Runtime.version().feature()));
        CodeSource source = Inputs.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return inputs.hex();
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(program)) {
                inputs.addFolder(program);
            } else {
                inputs.addFile(program);
            }
            return inputs.hex();
        } catch (URISyntaxException e) {
            throw new IOException("the program does not know where it stands", e);
        }
    }
}
