package paperarchive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import paperarchive.paper.Ledger;
import paperarchive.publish.LastBuild;
import paperarchive.read.Fingerprint;

/**
 * All that decides the bytes of a site: the program, the order, the content, the templates. What is
 * built from equal inputs is equal.
 *
 * @param program a hash of the program
 * @param others a hash of everything but the ledger
 * @param fingerprint a hash of everything a build would read
 */
record Inputs(String program, String others, String fingerprint) {
    /** The inputs of an order, as they are now. */
    static Inputs of(Build.Order order) throws IOException {
        String program = programHash();
        String others = others(program, order);
        Path ledger = order.content().resolve(Ledger.NAME);
        Fingerprint all = new Fingerprint().add(others);
        if (Files.isRegularFile(ledger)) {
            all.addFile(ledger);
        }
        return new Inputs(program, others, all.hex());
    }

    /** The fingerprint that the next build will find, once a build has written this ledger. */
    String with(byte[] ledger) {
        return new Fingerprint().add(others).addBytes(ledger).hex();
    }

    boolean sameProgram(LastBuild build) {
        return build.origin().program().equals(program);
    }

    private static String others(String program, Build.Order order) throws IOException {
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
    private static String programHash() throws IOException {
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
