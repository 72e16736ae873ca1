package paperarchive.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The mount points below a folder, both folders and files. */
final class MountTable {
    private static final int MOUNT_POINT = 4;

    private final List<Path> places;

    private MountTable(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /** Reads the mount table of Linux; empty on other systems. */
    static MountTable below(Path folder) {
        List<Path> places = new ArrayList<>();
        Path table = Path.of("/proc/self/mountinfo");
        if (Files.isReadable(table)) {
            try {
                String text = new String(Files.readAllBytes(table), StandardCharsets.UTF_8);
                for (String line : text.lines().toList()) {
                    String[] part = line.split(" ", MOUNT_POINT + 2);
                    Path place = Path.of(part.length > MOUNT_POINT ? plain(part[MOUNT_POINT]) : "");
                    if (place.startsWith(folder)) {
                        places.add(place);
                    }
                }
            } catch (IOException | java.nio.file.InvalidPathException e) {
                // As on a system without such a table: an attempt to change the file will fail.
            }
        }
        return new MountTable(places);
    }

    /** Undoes the octal escapes of spaces, tabs, line feeds and backslashes. */
    private static String plain(String escaped) {
        return escaped.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Returns whether this exact path is a mount point. */
    boolean holds(Path place) {
        return !places.isEmpty() && places.contains(place);
    }
}
