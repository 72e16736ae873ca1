package paperarchive.output;

import paperarchive.problem.Problem;

/** A file that could not be made because of something a person wrote; the problem says what. */
public final class OutputFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public OutputFailure(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public OutputFailure(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
