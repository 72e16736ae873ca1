package paperarchive.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import paperarchive.read.InputHasher;
import paperarchive.scaffold.ScaffoldOptions;

/** The version, commit and repository from the manifest of the jar. */
record ProgramVersion(String version, String commit, String repository, Optional<Path> jar) {
    private static final int SHORT = 12;
    private static final String GITHUB = "https://github.com/";

    /** Returns the version of the running program; empty texts if it does not run from a jar. */
    static ProgramVersion current() {
        CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? of(jar) : none();
        } catch (URISyntaxException | IOException e) {
            return none();
        }
    }

    private static ProgramVersion none() {
        return new ProgramVersion("", "", "", Optional.empty());
    }

    /** The values in the manifest of a jar. */
    static ProgramVersion of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            return new ProgramVersion(
                    value(main, "Implementation-Version"),
                    value(main, "Implementation-Commit"),
                    value(main, "Implementation-URL"),
                    Optional.of(jar));
        }
    }

    private static String value(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }

    /** {@code paper-archive 0.2.0 (commit 5a8c01f34b7d)}. */
    String line() {
        String name = "paper-archive " + (version.isEmpty() ? "(unpackaged)" : version);
        return commit.isEmpty()
                ? name
                : name + " (commit " + commit.substring(0, Math.min(SHORT, commit.length())) + ")";
    }

    /**
     * The release that the workflow of a new archive uses.
     *
     * @param named the repository that the user named, {@code ada/paper-archive}; may be empty
     */
    ScaffoldOptions.Release release(String named) throws IOException {
        String own = repository.startsWith(GITHUB) ? repository.substring(GITHUB.length()) : "";
        boolean released = !own.isEmpty() && (named.isEmpty() || named.equals(own));
        String hash = released && jar.isPresent() ? InputHasher.ofFile(jar.get()) : "";
        return new ScaffoldOptions.Release(
                named.isEmpty() ? own : named, version, released ? commit : "", hash);
    }
}
