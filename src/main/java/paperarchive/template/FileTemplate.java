package paperarchive.template;

import java.util.List;
import java.util.Map;
import paperarchive.output.OutputWarning;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;

/**
 * A kind of file that a template makes. What the template sees and what decides the bytes are side
 * by side: what {@link #view} reads, {@link #addDependencies} hashes.
 *
 * @param <S> what one file shows: a page, a list of addresses
 */
public interface FileTemplate<S> {
    /** The name of the template: {@code paper.ftlh}. */
    String template(S subject);

    /** The variables of the template. */
    Map<String, Object> view(S subject);

    /**
     * Adds all that {@link #view} reads to a hash.
     *
     * @return whether that decides the bytes; false for a file that is always made, since there are
     *     few, or since it has to look at everything anyway
     */
    boolean addDependencies(S subject, ValueHasher hash);

    /** Where the file goes. */
    SitePath path(S subject);

    /** Templates that the program itself renders for a view. */
    default List<String> parts() {
        return List.of();
    }

    /** Where a person wrote what the file shows. */
    default Location source(S subject) {
        return Location.of(path(subject).value());
    }

    /** What people should change in what the file shows. */
    default List<OutputWarning> warnings(S subject) {
        return List.of();
    }

    /** What a message calls the file: {@code papers/a/ (paper "a")}. */
    default String describe(S subject) {
        String address = path(subject).address();
        return address.isEmpty() ? "/" : address;
    }
}
