package paperarchive.problem;

/** The run stops here: people have something to mend. The problems themselves are in Problems. */
public final class ProblemsFound extends Exception {
    private static final long serialVersionUID = 1L;

    public ProblemsFound(int errors) {
        super(errors + (errors == 1 ? " error" : " errors"));
    }
}
