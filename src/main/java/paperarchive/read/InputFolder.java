package paperarchive.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/**
 * A snapshot of an input folder (content or templates). All files are read through it, and every
 * byte is hashed: a file with other bytes when it is read again is an error. So the fingerprint of
 * a build matches exactly the bytes that were read. Thread-safe.
 */
public final class InputFolder {
    /** What a folder is for. */
    public enum Kind {
        CONTENT,
        TEMPLATES;

        /** The word in messages: {@code content}. */
        String word() {
            return this == CONTENT ? "content" : "templates";
        }

        /**
         * Returns whether a build reads a file of this name: READMEs of a content folder are
         * ignored.
         */
        boolean isRead(String name) {
            return this == TEMPLATES || !name.startsWith("README");
        }
    }

    private final Kind kind;
    private final Optional<Path> root;
    private final String shown;
    private final Problems problems;
    private final TreeMap<String, InputFile> files = new TreeMap<>();
    private final TreeSet<String> folders = new TreeSet<>();
    private final Set<String> refused;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private InputFolder(Kind kind, Optional<Path> root, String shown, Problems problems) {
        this.kind = kind;
        this.root = root;
        this.shown = shown;
        this.problems = problems;
        Optional<InputFolderListing> listing = listing().map(InputFolderListing::all);
        listing.ifPresent(all -> all.files().forEach(file -> files.put(file.name(), file)));
        listing.ifPresent(all -> folders.addAll(all.folders()));
        refused = listing.map(all -> Set.copyOf(all.refused())).orElse(Set.of());
    }

    /**
     * Lists a folder, which need not exist. The folder itself may be a link, which is resolved
     * here, once.
     */
    public static InputFolder of(Path folder, Kind kind, Problems problems) {
        String shown = folder.toString().replace('\\', '/');
        Optional<Path> root = Optional.empty();
        try {
            if (Files.isDirectory(folder)) {
                root = Optional.of(folder.toRealPath());
            } else if (kind == Kind.TEMPLATES && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                problems.error(
                        Location.of(shown),
                        "this is not a folder",
                        "name the folder of your templates with --templates");
            }
        } catch (IOException e) {
            problems.add(InputFailure.problem(shown, "folder", e));
        }
        return new InputFolder(kind, root, shown, problems);
    }

    private Optional<InputFolderListing> listing() {
        return root.map(folder -> new InputFolderListing(folder, shown, kind, problems));
    }

    /** Where the folder is, with no link in its path; empty where there is none. */
    public Optional<Path> root() {
        return root;
    }

    /** The absolute path of the folder as it was named, for messages about one that is missing. */
    String absolute() {
        return Path.of(shown).toAbsolutePath().normalize().toString();
    }

    /** Returns the name that messages use for the folder, or for an entry of it. */
    public String shown(String name) {
        return name.isEmpty() ? shown : shown + "/" + name;
    }

    /** Returns every file, sorted by name. */
    public List<InputFile> files() {
        return List.copyOf(files.values());
    }

    /** Returns the files below a folder of it, sorted by name. */
    public List<InputFile> below(String folder) {
        return List.copyOf(files.subMap(folder + "/", folder + "0").values());
    }

    /** Returns the file of a name, if it exists: {@code site.yaml}. */
    public Optional<InputFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Returns the file of a name as the folder is now, not as it was when it was listed. */
    public Optional<InputFile> fileNow(String name) {
        return listing().flatMap(list -> list.one(name).files().stream().findFirst());
    }

    /** Returns the files below a folder as it is now, sorted by name. */
    public List<InputFile> belowNow(String name) {
        return listing().map(list -> list.below(name).files()).orElse(List.of()).stream()
                .sorted(Comparator.comparing(InputFile::name))
                .toList();
    }

    /** Returns the names of all folders below it, sorted. */
    public Set<String> folders() {
        return folders;
    }

    /**
     * Returns whether an entry of this name exists but cannot be used, which was already reported.
     */
    boolean isRefused(String name) {
        return refused.contains(name);
    }

    /**
     * The bytes of a file.
     *
     * @throws InputFailure where it cannot be read; the problem is reported
     */
    public byte[] bytes(InputFile file) throws InputFailure {
        try {
            byte[] bytes = Files.readAllBytes(file.path());
            note(file, new BlockDigest().digest(bytes));
            return bytes;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Opens a file. It is read to its end when it is closed.
     *
     * @throws InputFailure where it cannot be read; the problem is reported
     */
    InputStream open(InputFile file) throws InputFailure {
        try {
            return new HashedStream(file, Files.newInputStream(file.path()));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Reports that a file cannot be read. */
    InputFailure failure(InputFile file, IOException e) {
        InputFailure failure = InputFailure.of(file.shown(), e);
        if (reported.add(file.name())) {
            problems.add(failure.problem());
        }
        return failure;
    }

    /** Hashes a file as it is read. */
    private final class HashedStream extends DigestInputStream {
        private final InputFile file;
        private boolean closed;

        HashedStream(InputFile file, InputStream in) {
            super(in, new BlockDigest());
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            try {
                transferTo(OutputStream.nullOutputStream());
                note(file, digest.digest());
            } catch (IOException e) {
                throw failure(file, e);
            } finally {
                super.close();
            }
        }
    }

    private void note(InputFile file, byte[] hash) {
        String now = HexFormat.of().formatHex(hash);
        String before = hashes.putIfAbsent(file.name(), now);
        if (before != null && !before.equals(now) && reported.add(file.name())) {
            problems.add(InputFailure.changed(file.shown(), "changed"));
        }
    }

    /**
     * Returns a hash of all names and bytes; reads the files that were not read yet. Reports files
     * that cannot be read.
     *
     * @param without the names of files and folders to exclude
     */
    public String fingerprint(Predicate<String> without) {
        InputHasher all = new InputHasher().add(root.isPresent() ? "folder" : "no folder");
        folders.stream().filter(without.negate()).forEach(all::add);
        List<InputFile> counted =
                files.values().stream().filter(file -> !without.test(file.name())).toList();
        List<String> hashed = counted.parallelStream().map(this::hash).toList();
        for (int i = 0; i < hashed.size(); i++) {
            all.add(counted.get(i).name()).add(hashed.get(i));
        }
        return all.hex();
    }

    /** Returns a hash of the bytes of a file; reads it if it was not read before. */
    String hash(InputFile file) {
        String known = hashes.get(file.name());
        return known == null ? hashNow(file) : known;
    }

    private String hashNow(InputFile file) {
        try {
            note(file, BlockDigest.of(file.path()));
        } catch (IOException e) {
            failure(file, e);
        }
        return hashes.getOrDefault(file.name(), "unreadable");
    }
}
