package paperarchive.problem;

/**
 * Thrown to stop the run because there are problems to fix. The problems are in {@link Problems}.
 */
public final class ProblemsFound extends Exception {
    private static final long serialVersionUID = 1L;

    public ProblemsFound(int errors) {
        super(errors + (errors == 1 ? " error" : " errors"));
    }
}
