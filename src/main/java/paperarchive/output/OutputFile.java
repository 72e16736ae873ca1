package paperarchive.output;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;

/**
 * A file of the site, decided before any is made. A site has hundreds of thousands: an
 * implementation holds what it is made from, which others share, and never its bytes. Its methods
 * may be called from any thread.
 */
public interface OutputFile {
    SitePath path();

    /**
     * Returns a text that is the path of a file in a site, and cannot lead out of it: {@code
     * papers/xkv/index.html}.
     *
     * @throws IllegalArgumentException if it is not
     */
    static String checkedPath(String text) {
        return new SitePath(text).value();
    }

    /** What it is made as, for people who read the plan: {@code paper.ftlh}; may be empty. */
    default String kind() {
        return "";
    }

    /** Where a person wrote what it shows; warnings are reported there. */
    default Location source() {
        return Location.of(path().value());
    }

    /**
     * A hash of all that its bytes depend on, without white space: files of one fingerprint have
     * the same bytes and warnings in any build of this program. Empty for a file that is always
     * made. Asked before {@link #bytes}.
     */
    default Optional<String> fingerprint() {
        return Optional.empty();
    }

    /**
     * Makes the file.
     *
     * @throws OutputFailure where something that a person wrote cannot be shown
     */
    byte[] bytes() throws IOException;

    /** What people should change in what it shows. Asked after {@link #bytes}. */
    default List<OutputWarning> warnings() {
        return List.of();
    }
}
