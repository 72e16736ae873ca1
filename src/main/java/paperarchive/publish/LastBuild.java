package paperarchive.publish;

import java.util.List;
import java.util.Map;
import paperarchive.output.OutputWarning;
import paperarchive.output.SiteSize;
import paperarchive.problem.Problem;

/**
 * The inputs and outputs of the last build, from which the next build derives what to do.
 *
 * @param warnings the warnings of the build, about files and everything else
 * @param files each file by its path, in the order of paths
 */
public record LastBuild(Origin origin, List<Problem> warnings, Map<String, FileMade> files) {
    /** The state before the first build. */
    static final LastBuild NONE = new LastBuild(new Origin("", "", 0), List.of(), Map.of());

    public LastBuild {
        warnings = List.copyOf(warnings);
    }

    /** Returns the same with other files. */
    LastBuild withFiles(Map<String, FileMade> others) {
        return new LastBuild(origin, warnings, others);
    }

    /**
     * The inputs of a site.
     *
     * @param program a hash of the program that builds
     * @param inputs a hash of all inputs of the site
     * @param papers how many papers it shows
     */
    public record Origin(String program, String inputs, int papers) {
        public Origin withPapers(int number) {
            return new Origin(program, inputs, number);
        }
    }

    /**
     * A file of the site.
     *
     * @param size in bytes
     * @param fingerprint a hash of its inputs; empty if it is always rendered
     * @param digest a hash of its bytes, as {@link ContentDigest} makes it
     * @param warnings warnings about its content
     */
    public record FileMade(
            int size, String fingerprint, String digest, List<OutputWarning> warnings) {
        public FileMade {
            warnings = List.copyOf(warnings);
        }

        /** A file without warnings. */
        public FileMade(int size, String fingerprint, String digest) {
            this(size, fingerprint, digest, List.of());
        }
    }

    /** Returns the size of the site. */
    public SiteSize size() {
        return SiteSize.of(files, FileMade::size);
    }
}
