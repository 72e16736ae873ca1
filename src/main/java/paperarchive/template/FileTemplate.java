package paperarchive.template;

import java.util.List;
import java.util.Map;
import paperarchive.output.OutputWarning;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;

/**
 * A type of file rendered by a template, with its variables and its dependencies: {@link
 * #addDependencies} hashes everything that {@link #view} reads.
 *
 * @param <S> the subject of a file: a page, a list of addresses
 */
public interface FileTemplate<S> {
    /** Returns the name of the template: {@code paper.ftlh}. */
    String template(S subject);

    /** Returns the variables of the template. */
    Map<String, Object> view(S subject);

    /**
     * Adds everything that {@link #view} reads to a hash.
     *
     * @return whether the hash determines the bytes; false for a file that is always rendered,
     *     because there are few, or because it depends on everything anyway
     */
    boolean addDependencies(S subject, ValueHasher hash);

    /** Returns the path of the file. */
    SitePath path(S subject);

    /** Templates that the program itself renders for a view. */
    default List<String> parts() {
        return List.of();
    }

    /** Returns the location of the source of the file. */
    default Location source(S subject) {
        return Location.of(path(subject).value());
    }

    /** Returns warnings about the content of the file. */
    default List<OutputWarning> warnings(S subject) {
        return List.of();
    }

    /** Returns the name of the file in messages: {@code papers/a/ (paper "a")}. */
    default String describe(S subject) {
        String address = path(subject).address();
        return address.isEmpty() ? "/" : address;
    }
}
