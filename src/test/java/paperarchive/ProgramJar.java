package paperarchive;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A jar of the classes under test, for tests that start the program as users do. */
public final class ProgramJar {
    private ProgramJar() {}

    /** Writes the jar, which finds the libraries where the tests have them. */
    public static void write(Path jar) throws IOException {
        List<Path> folders = new ArrayList<>();
        StringBuilder libraries = new StringBuilder();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(part).toAbsolutePath();
            if (Files.isDirectory(path)) {
                folders.add(path);
            } else if (Files.exists(path)) {
                libraries.append(path.toUri()).append(' ');
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "paperarchive.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries.toString().strip());
        List<String> names = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            for (Path root : folders) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        String name = root.relativize(file).toString();
                        if (!names.contains(name) && !name.startsWith("META-INF")) {
                            names.add(name);
                            zip.putNextEntry(new JarEntry(name));
                            Files.copy(file, zip);
                        }
                    }
                }
            }
        }
    }
}
