package paperarchive;

import java.io.IOException;
import java.util.Optional;
import paperarchive.ledger.LedgerFile;
import paperarchive.ledger.LedgerMode;
import paperarchive.paper.Ledger;
import paperarchive.plan.Shard;
import paperarchive.problem.Problems;
import paperarchive.publish.LastBuild;
import paperarchive.read.Fingerprint;
import paperarchive.read.InputFolder;

/**
 * All that decides the bytes of a site: the program, the options, the content, the templates. What
 * is built from equal inputs is equal. The ledger is hashed apart from all else, because a build
 * writes it.
 *
 * @param program a hash of the program
 * @param options a hash of the options that decide the site
 */
record Inputs(
        String program,
        String options,
        InputFolder content,
        InputFolder templates,
        LedgerFile ledger) {
    /** The inputs of a build; what cannot be read is reported. */
    static Inputs of(BuildOptions.Content options, Shard shard, LedgerMode mode, Problems problems)
            throws IOException {
        InputFolder content = InputFolder.of(options.folder(), InputFolder.Kind.CONTENT, problems);
        InputFolder templates =
                InputFolder.of(options.templates(), InputFolder.Kind.TEMPLATES, problems);
        return new Inputs(
                ProgramIdentity.ofRunning(),
                hash(options, shard, mode),
                content,
                templates,
                LedgerFile.of(content, problems));
    }

    private static String hash(BuildOptions.Content options, Shard shard, LedgerMode mode) {
        return new Fingerprint()
                .add(options.folder().toString())
                .add(options.templates().toString())
                .add(options.baseUrl())
                .add(Boolean.toString(options.drafts()))
                .add(shard.toString())
                .add(Boolean.toString(mode instanceof LedgerMode.Frozen))
                .hex();
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
                        .add(options)
                        .add(content.fingerprint(Ledger.NAME))
                        .add(templates.fingerprint(""));
        ledgerBytes.ifPresent(all::addBytes);
        return all.hex();
    }

    boolean sameProgram(LastBuild build) {
        return build.origin().program().equals(program);
    }
}
