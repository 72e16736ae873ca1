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
     * A hash of everything a build would read; what is built from equal inputs is equal. A build
     * that has written the ledger leaves the hash of what it would find now: the same site.
     *
     * @param others what {@link #others} said of the order
     */
    static String fingerprint(Build.Order order, String others) throws IOException {
        Fingerprint inputs = new Fingerprint().add(others);
        Path ledger = order.content().resolve(Ledger.NAME);
        return Files.isRegularFile(ledger) ? inputs.addFile(ledger).hex() : inputs.hex();
    }

    /** A hash of everything but the ledger. */
    static String others(Build.Order order) throws IOException {
        Fingerprint inputs = new Fingerprint();
        addProgram(inputs);
        return inputs.add(order.content().toString())
                .add(order.templates().toString())
                .add(order.baseUrl())
                .add(Boolean.toString(order.drafts()))
                .add(order.shard().toString())
                .add(Boolean.toString(order.newAddresses() instanceof NewAddresses.Refused))
                .addFolder(order.content(), Ledger.NAME)
                .addFolder(order.templates())
                .hex();
    }

    /** The jar, or the classes of a checkout; and the Java whose Unicode tables make slugs. */
    private static void addProgram(Fingerprint inputs) throws IOException {
        inputs.add(Integer.toString(Runtime.version().feature()));
        CodeSource source = Inputs.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return;
        }
        try {
            Path program = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(program)) {
                inputs.addFolder(program);
            } else {
                inputs.addFile(program);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the program does not know where it stands", e);
        }
    }
}
