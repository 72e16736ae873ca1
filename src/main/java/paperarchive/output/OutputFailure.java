package paperarchive.output;

import paperarchive.problem.Problem;

/** Thrown if a file cannot be rendered because of the user's input; the problem has details. */
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
