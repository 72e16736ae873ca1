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
 * The classes of the program as the virtual machine keeps them in memory, in a file, so that a run
 * need not read and check them again: a class data archive (JDK 17 to 24) or an AOT cache (JDK 25
 * and later). It is made in the background after the first build, lies in the user's cache folder,
 * and may be deleted at any time.
 *
 * <p>The virtual machine checks that an archive belongs to it and to the jar, but one that was cut
 * short ends it. So an archive is used only if it has the size and the checksum that were noted
 * when it was made.
 *
 * @param file the archive
 * @param jar the program
 * @param java the home of the virtual machine
 */
record StartupArchive(Path file, Path jar, Path java) {
    /** The first version that makes an AOT cache by one option (JEP 514). */
    private static final int AOT = 25;

    private static final int BLOCK_BYTES = 1 << 16;

    /** The notes on all archives of a user, for the launcher script, too. */
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

    /** The size and the second of the last change: what the launcher script can ask for, too. */
    private static String stamp(Path jar) throws IOException {
        return Files.size(jar) + "\t" + Files.getLastModifiedTime(jar).toMillis() / 1000;
    }

    /** Returns the options that make a virtual machine use the archive; none if it is not whole. */
    List<String> options() {
        return isWhole() ? List.of("-Xlog:disable", option()) : List.of();
    }

    private String option() {
        return (isAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file;
    }

    private boolean isAot() {
        return file.toString().endsWith(".aot");
    }

    /** The option with which a virtual machine makes an archive when it ends. */
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

    /** What is noted of the archive: for which jar and which Java it is, its size, its checksum. */
    private String note() throws IOException {
        return String.join(
                "\t", jar.toString(), stamp(jar), java.toString(), option(), check(file));
    }

    /** The size of a file, and its CRC-32. */
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

    /** Puts a new archive in its place, notes it, and removes those whose jar or Java is gone. */
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

    /** Whether an archive of another program is still of use; if not, it is removed. */
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
