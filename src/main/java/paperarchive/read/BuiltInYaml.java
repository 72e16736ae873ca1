package paperarchive.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import paperarchive.problem.Problems;

/** Reads YAML files that are part of the program. */
public final class BuiltInYaml {
    private BuiltInYaml() {}

    /**
     * Returns the fields of a file.
     *
     * @param from a class of the package in which the file is
     * @param name {@code en.yaml}
     * @throws IllegalStateException if the file is missing or invalid
     */
    public static RawValue.Fields fields(Class<?> from, String name) {
        Problems problems = new Problems();
        RawValue.Fields fields =
                new RecordParser(name, DocumentKind.WORDS, problems)
                        .yaml(text(from, name), 1)
                        .orElseThrow(() -> new IllegalStateException("cannot read " + name))
                        .fields();
        if (problems.errors() > 0) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        return fields;
    }

    private static String text(Class<?> from, String name) {
        try (InputStream in = from.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
