package paperarchive.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import paperarchive.publish.UserCache;

/**
 * A file that makes the JVM start faster because classes are loaded and verified already: a class
 * data (CDS) archive on JDK 17 to 24, an AOT cache on JDK 25 and later. It is created in the
 * background after the first build, is kept in the user's cache folder, and may be deleted at any
 * time.
 *
 * <p>The virtual machine checks that an archive belongs to it and to the jar, but crashes on a
 * truncated one. So an archive is used only if it has the size and the checksum that were recorded
 * when it was created.
 *
 * @param file the archive
 * @param jar the program
 * @param java the home of the virtual machine
 */
record StartupArchive(Path file, Path jar, Path java) {
    /** The first version that makes an AOT cache by one option (JEP 514). */
    private static final int AOT = 25;

    private static final int BLOCK_BYTES = 1 << 16;

    /** The metadata of all archives of a user; the launcher script reads it, too. */
    private static final String NOTES = "startup.tsv";

    /** Returns the archive of a program, which need not exist; empty if it cannot be kept. */
    static Optional<StartupArchive> of(Path jar) {
        try {
            Path program = jar.toRealPath();
            Path java = Path.of(System.getProperty("java.home")).toRealPath();
            String subject =
                    String.join(
                            "\n",
                            program.toString(),
                            stamp(program),
                            java.toString(),
                            System.getProperty("java.vm.version"));
            String ending = Runtime.version().feature() >= AOT ? ".aot" : ".jsa";
            return UserCache.fileFor("startup", subject, ending)
                    .map(file -> new StartupArchive(file, program, java));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The size and modification time in seconds, which the launcher script can read, too. */
    private static String stamp(Path jar) throws IOException {
        return Files.size(jar) + "\t" + Files.getLastModifiedTime(jar).toMillis() / 1000;
    }

    /** Returns the JVM options for using the archive; none if it is incomplete. */
    List<String> options() {
        return isWhole() ? List.of("-Xlog:disable", option()) : List.of();
    }

    private String option() {
        return (isAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }

    private boolean isAot() {
        return file.toString().endsWith(".aot");
    }

    /** Returns the JVM option that creates an archive on exit. */
    String making(Path fresh) {
        return (isAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + fresh;
    }

    private boolean isWhole() {
        try {
            return Files.isRegularFile(file) && Files.readAllLines(notes()).contains(note());
        } catch (IOException e) {
            return false;
        }
    }

    private Path notes() {
        return file.resolveSibling(NOTES);
    }

    /** Returns the metadata of the archive: its jar and Java, its size, its checksum. */
    private String note() throws IOException {
        return String.join(
                "\t", jar.toString(), stamp(jar), java.toString(), option(), check(file));
    }

    /** Returns the size of a file, and its CRC-32. */
    private static String check(Path file) throws IOException {
        CRC32 sum = new CRC32();
        byte[] block = new byte[BLOCK_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sum.update(block, 0, read);
            }
        }
        return Files.size(file) + "\t" + String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    /**
     * Moves a new archive into place, records it, and removes archives whose jar or JVM is gone.
     */
    void keep(Path fresh) throws IOException {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        List<String> lines = new ArrayList<>();
        for (String line :
                Files.exists(notes()) ? Files.readAllLines(notes()) : List.<String>of()) {
            if (isCurrent(line.split("\t", -1))) {
                lines.add(line);
            }
        }
        lines.add(note());
        Path made = file.resolveSibling(NOTES + ".new");
        Files.write(made, lines, StandardCharsets.UTF_8);
        Files.move(made, notes(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns whether an archive of another program is still useful; if not, removes it. */
    private boolean isCurrent(String[] fields) throws IOException {
        if (fields.length < 5) {
            return false;
        }
        Path other = Path.of(fields[4].substring(fields[4].indexOf('=') + 1));
        Path program = Path.of(fields[0]);
        boolean current =
                !other.equals(file)
                        && Files.isRegularFile(program)
                        && stamp(program).equals(fields[1] + "\t" + fields[2])
                        && Files.isDirectory(Path.of(fields[3]));
        boolean own = notes().equals(other.resolveSibling(NOTES));
        if (!current && own && !other.equals(file)) {
            Files.deleteIfExists(other);
        }
        return current;
    }
}
