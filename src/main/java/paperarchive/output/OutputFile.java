package paperarchive.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;

/**
 * A file of the site, planned before any file is rendered. A site has hundreds of thousands of
 * them, so an implementation keeps only references to its shared inputs, never its bytes.
 * Thread-safe.
 */
public interface OutputFile {
    SitePath path();

    /**
     * Validates that a text is the path of a file inside the site: {@code papers/xkv/index.html}.
     *
     * @throws IllegalArgumentException if it is not
     */
    static String checkedPath(String text) {
        return new SitePath(text).value();
    }

    /** Returns how it is made, for the printed plan: {@code paper.ftlh}; may be empty. */
    default String kind() {
        return "";
    }

    /** Returns the location of its source, where warnings are reported. */
    default Location source() {
        return Location.of(path().value());
    }

    /**
     * Returns a hash of everything that its bytes depend on, without white space: files with the
     * same fingerprint have the same bytes and warnings in any build of this program. Empty for a
     * file that is always rendered. Called before {@link #bytes}.
     */
    default Optional<String> fingerprint() {
        return Optional.empty();
    }

    /**
     * Renders the file.
     *
     * @throws OutputFailure if the user's input cannot be rendered
     */
    byte[] bytes() throws IOException;

    /** Returns warnings about its content. Called after {@link #bytes}. */
    default List<OutputWarning> warnings() {
        return List.of();
    }
}
