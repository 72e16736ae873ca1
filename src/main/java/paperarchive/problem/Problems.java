package paperarchive.problem;

import java.util.ArrayList;
import java.util.List;

/** Every problem found so far, from any thread; read back in order of file, line and text. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private int errors;

    public synchronized void add(Problem problem) {
        found.add(problem);
        if (problem.severity() == Severity.ERROR) {
            errors++;
        }
    }

    /** Takes over what was found elsewhere. */
    public void addAll(Problems others) {
        others.sorted().forEach(this::add);
    }

    public void error(Location at, String message, String hint) {
        add(Problem.error(at, message, hint));
    }

    public void warning(Location at, String message, String hint) {
        add(Problem.warning(at, message, hint));
    }

    public synchronized int errors() {
        return errors;
    }

    public synchronized int warnings() {
        return found.size() - errors;
    }

    /** All problems, sorted, each once: two threads that say the same thing say it once. */
    public synchronized List<Problem> sorted() {
        return found.isEmpty() ? List.of() : found.stream().sorted().distinct().toList();
    }

    /**
     * Ends the run where an error was found.
     *
     * @throws ProblemsFound when there is at least one error
     */
    public void stopAtErrors() throws ProblemsFound {
        if (errors() > 0) {
            throw new ProblemsFound(errors());
        }
    }
}
