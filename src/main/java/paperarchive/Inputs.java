package paperarchive;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import paperarchive.ledger.LedgerFile;
import paperarchive.paper.Ledger;
import paperarchive.problem.Problems;
import paperarchive.publish.LastBuild;
import paperarchive.read.Fingerprint;
import paperarchive.read.InputFolder;

/**
 * All that decides the bytes of a site: the program, the order, the content, the templates. What is
 * built from equal inputs is equal. The ledger is hashed apart from all else, because a build
 * writes it.
 *
 * @param program a hash of the program
 */
record Inputs(
        Build.Order order,
        String program,
        InputFolder content,
        InputFolder templates,
        LedgerFile ledger) {
    /** The inputs of an order; what cannot be read is reported. */
    static Inputs of(Build.Order order, Problems problems) throws IOException {
        InputFolder content = InputFolder.of(order.content(), InputFolder.Kind.CONTENT, problems);
        InputFolder templates =
                InputFolder.of(order.templates(), InputFolder.Kind.TEMPLATES, problems);
        LedgerFile ledger = LedgerFile.of(content, problems);
        return new Inputs(order, programHash(), content, templates, ledger);
    }

    /** A hash of everything that a build reads, which reads what was not read yet. */
    String fingerprint() {
        return with(ledger.bytes());
    }

    /** The fingerprint that the next build will find where the ledger has these bytes. */
    String with(Optional<byte[]> ledgerBytes) {
        Fingerprint all =
                new Fingerprint()
                        .add(program)
                        .add(order.content().toString())
                        .add(order.templates().toString())
                        .add(order.baseUrl())
                        .add(Boolean.toString(order.drafts()))
                        .add(order.shard().toString())
                        .add(Boolean.toString(order.newAddresses() instanceof NewAddresses.Refused))
                        .add(content.fingerprint(Ledger.NAME))
                        .add(templates.fingerprint(""));
        ledgerBytes.ifPresent(all::addBytes);
        return all.hex();
    }

    boolean sameProgram(LastBuild build) {
        return build.origin().program().equals(program);
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
            throw new IOException("cannot locate the running jar", e);
        }
    }
}
