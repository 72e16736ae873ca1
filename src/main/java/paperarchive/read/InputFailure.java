package paperarchive.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

/**
 * Thrown if a file or folder of the content or the templates cannot be read. It was already
 * reported.
 */
public final class InputFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private InputFailure(Problem problem, IOException cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** Returns the failure to read a file. */
    static InputFailure of(String shown, IOException cause) {
        return new InputFailure(problem(shown, "file", cause), cause);
    }

    /**
     * Converts an I/O error to a problem.
     *
     * @param what {@code file} or {@code folder}
     */
    static Problem problem(String shown, String what, IOException cause) {
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return changed(shown, "removed");
        }
        boolean denied = cause instanceof AccessDeniedException;
        return Problem.error(
                Location.of(shown),
                "cannot read this " + what + ": " + reason(cause),
                denied
                        ? "give the user who runs the build permission to read it, or remove it"
                        : "check the disk, restore the " + what + ", or remove it");
    }

    /** Returns the problem for a file that changed during the build. */
    static Problem changed(String shown, String how) {
        return Problem.error(
                Location.of(shown),
                "this was " + how + " while the site was built",
                "run the build again when nothing else writes to this folder");
    }

    /** Returns the message of the operating system without the file name. */
    public static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = cause instanceof FileSystemException f ? f.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
