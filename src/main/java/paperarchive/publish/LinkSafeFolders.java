package paperarchive.publish;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists and deletes folders without following links. */
final class LinkSafeFolders {
    private LinkSafeFolders() {}

    /** Returns the sorted entries of a folder; none if it is not a folder. */
    static List<Path> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(entries);
        return entries;
    }

    /** Returns every file below a folder that is not a folder itself. */
    static List<Path> filesBelow(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path entry : of(folder)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                files.addAll(filesBelow(entry));
            } else {
                files.add(entry);
            }
        }
        return files;
    }

    /**
     * Deletes a folder that belongs to a build, with its content. Lists a folder fully before
     * deleting, because some file systems skip entries during concurrent deletion.
     *
     * @throws IOException if a file system is mounted in it, whose files are never deleted
     */
    static void deleteTree(Path tree) throws IOException {
        if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            deleteTree(tree, MountTable.below(tree));
        } else {
            Files.deleteIfExists(tree);
        }
    }

    private static void deleteTree(Path tree, MountTable mounts) throws IOException {
        if (mounts.holds(tree)) {
            throw new java.nio.file.FileSystemException(
                    tree.toString(), null, "something is mounted here: unmount it");
        }
        for (Path child : of(tree)) {
            deleteTree(child, mounts);
        }
        Files.deleteIfExists(tree);
    }
}
