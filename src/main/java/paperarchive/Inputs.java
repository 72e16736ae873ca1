package paperarchive;

import java.io.IOException;
import paperarchive.ledger.LedgerFolder;
import paperarchive.ledger.LedgerMode;
import paperarchive.paper.Ledger;
import paperarchive.plan.Shard;
import paperarchive.problem.Problems;
import paperarchive.read.InputFolder;
import paperarchive.read.InputHasher;

/**
 * Everything that determines the bytes of a site: the program, the options, the content, the
 * templates. Equal inputs give equal sites. The ledger is hashed separately, because a build writes
 * it.
 *
 * @param program a hash of the program
 * @param options a hash of the options that affect the site
 */
record Inputs(
        String program,
        String options,
        InputFolder content,
        InputFolder templates,
        LedgerFolder ledger) {
    /** Returns the inputs of a build; what cannot be read is reported. */
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
                LedgerFolder.of(content, problems));
    }

    private static String hash(BuildOptions.Content options, Shard shard, LedgerMode mode) {
        return new InputHasher()
                .add(options.folder().toString())
                .add(options.templates().toString())
                .add(options.baseUrl())
                .add(Boolean.toString(options.drafts()))
                .add(shard.toString())
                .add(mode.key())
                .hex();
    }

    /** Returns a hash of everything that a build reads; reads what was not read yet. */
    String fingerprint() {
        return with(ledger.fingerprint());
    }

    /**
     * Returns the fingerprint that the next build will find if the ledger has this one.
     *
     * @param ledgerFingerprint as {@link LedgerFolder#fingerprint} returns it
     */
    String with(String ledgerFingerprint) {
        return new InputHasher()
                .add(program)
                .add(options)
                .add(content.fingerprint(Inputs::isOfLedger))
                .add(templates.fingerprint(name -> false))
                .add(ledgerFingerprint)
                .hex();
    }

    private static boolean isOfLedger(String name) {
        return name.equals(Ledger.NAME) || LedgerFolder.owns(name);
    }
}
