package paperarchive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import paperarchive.paper.Ledger;
import paperarchive.read.Fingerprint;

/** All that decides the bytes of a site: the program, the order, the content, the templates. */
final class Inputs {
    private Inputs() {}

    /**
     * A hash of everything a build would read; what is built from equal inputs is equal.
     *
     * @param others what {@link #others} said of the order
     */
    static String withLedger(String others, Path content) throws IOException {
        Path ledger = content.resolve(Ledger.NAME);
        Fingerprint inputs = new Fingerprint().add(others);
        return Files.isRegularFile(ledger) ? inputs.addFile(ledger).hex() : inputs.hex();
    }

    /**
     * The same with the ledger that this build is about to write. The next build finds it, and what
     * it would build from it is the same site.
     */
    static String withLedger(String others, byte[] ledger) {
        return new Fingerprint().add(others).add(ledger).hex();
    }

    /** A hash of everything but the ledger. */
    static String others(String program, Build.Order order) throws IOException {
        return new Fingerprint()
                .add(program)
                .add(order.content().toString())
                .add(order.templates().toString())
                .add(order.baseUrl())
                .add(Boolean.toString(order.drafts()))
                .add(order.shard().toString())
                .add(Boolean.toString(order.newAddresses() instanceof NewAddresses.Refused))
                .addFolder(order.content(), Ledger.NAME)
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
