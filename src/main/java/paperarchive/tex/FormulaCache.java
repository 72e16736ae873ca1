package paperarchive.tex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Caches the output of {@link Temml} for formulas, so a run without new formulas need not start it.
 * The cache is one file, which may be deleted at any time. The file is used only if it is complete
 * and from the same version of the program. Thread-safe.
 *
 * <p>Its content is validated like the output of Temml itself: it can only become MathML Core.
 */
public final class FormulaCache {
    /** A cache that keeps nothing. */
    public static final FormulaCache NONE = new FormulaCache(Optional.empty(), "");

    private static final long MOST_BYTES = 32L << 20;
    private static final String FORMAT = "formulas 1 ";
    private static final String ESCAPE = "\u001b";
    private static final String UNREAD = "-";
    private static final String READ = "+";

    private final Optional<Path> file;
    private final String program;
    private final ConcurrentMap<String, String> fresh = new ConcurrentHashMap<>();
    private @Nullable ConcurrentMap<String, String> kept;

    private FormulaCache(Optional<Path> file, String program) {
        this.file = file;
        this.program = program;
    }

    /**
     * The cache in a file, which is read when the first formula is requested.
     *
     * @param program the identity of this program version, because versions may write different
     *     MathML
     */
    public static FormulaCache in(Path file, String program) {
        return new FormulaCache(Optional.of(file), program);
    }

    /** Returns the cached result for a formula, which may be a failure; empty if it is unknown. */
    Optional<Temml.Written> get(String formula, boolean display) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String key = key(formula, display);
        String known = kept().get(key);
        String found = known == null ? fresh.get(key) : known;
        return found == null ? Optional.empty() : Optional.of(written(found));
    }

    private static Temml.Written written(String value) {
        return new Temml.Written(
                value.equals(UNREAD)
                        ? Optional.empty()
                        : Optional.of(value.substring(READ.length())),
                true);
    }

    void put(String formula, boolean display, Optional<String> written) {
        if (file.isPresent()) {
            fresh.put(key(formula, display), written.map(READ::concat).orElse(UNREAD));
        }
    }

    private static String key(String formula, boolean display) {
        return (display ? "D" : "I") + formula;
    }

    /** Returns a text as a part of a line, without a tab and an end of line. */
    private static String inLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0 && text.indexOf(ESCAPE) < 0
                ? text
                : text.replace(ESCAPE, ESCAPE + "e")
                        .replace("\n", ESCAPE + "n")
                        .replace("\t", ESCAPE + "t");
    }

    private static String fromLine(String part) {
        return part.indexOf(ESCAPE) < 0
                ? part
                : part.replace(ESCAPE + "t", "\t")
                        .replace(ESCAPE + "n", "\n")
                        .replace(ESCAPE + "e", ESCAPE);
    }

    private synchronized ConcurrentMap<String, String> kept() {
        if (kept == null) {
            kept = file.map(this::read).orElseGet(ConcurrentHashMap::new);
        }
        return kept;
    }

    private ConcurrentMap<String, String> read(Path path) {
        ConcurrentMap<String, String> formulas = new ConcurrentHashMap<>();
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
                return formulas;
            }
            byte[] bytes = Files.readAllBytes(path);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n', text.length() - 2) + 1;
            String head = FORMAT + program + "\n";
            if (text.startsWith(head) && text.substring(end).equals(sum(text, end) + "\n")) {
                for (int at = head.length(); at < end; at = text.indexOf('\n', at) + 1) {
                    add(text.substring(at, text.indexOf('\n', at)), formulas);
                }
            }
        } catch (IOException e) {
            // It is only a cache.
        }
        return formulas;
    }

    private static void add(String key, String value, StringBuilder text) {
        text.append(inLine(key)).append('\t').append(inLine(value)).append('\n');
    }

    private static void add(String line, ConcurrentMap<String, String> formulas) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
            formulas.put(fromLine(line.substring(0, tab)), fromLine(line.substring(tab + 1)));
        }
    }

    private static String sum(String text, int end) {
        try {
            byte[] bytes = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes the file if there is anything new. Ignores a file that cannot be written. */
    public void save() {
        if (file.isEmpty() || fresh.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder(FORMAT).append(program).append('\n');
        fresh.forEach((key, value) -> add(key, value, text));
        for (var known : kept().entrySet()) {
            if (text.length() < MOST_BYTES / 2) {
                add(known.getKey(), known.getValue(), text);
            }
        }
        text.append(sum(text.toString(), text.length())).append('\n');
        Path path = file.get().toAbsolutePath();
        Path folder = path.getParent();
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path made = Files.createTempFile(folder, "formulas", ".new");
            try {
                Files.writeString(made, text);
                Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // It is only a cache.
        }
    }
}
