package paperarchive.html;

import paperarchive.problem.Problem;

/** A page that could not be rendered because of something a person wrote; the problem says what. */
public final class RenderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RenderFailure(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    RenderFailure(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
