package paperarchive.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects problems from any thread, and returns them in order of file, line and text. Only the
 * first {@link #KEPT} errors and warnings in that order are kept; the others are counted, so no
 * content can exhaust the memory.
 */
public final class Problems {
    /** The maximum number of errors, and of warnings, that are kept. */
    public static final int KEPT = 10_000;

    private final Set<Problem> found = new HashSet<>();
    private int errors;
    private int warnings;
    private int droppedErrors;
    private int droppedWarnings;

    private Map<String, CheckLevel> levels = Map.of();

    public synchronized void add(Problem found) {
        graded(found).ifPresent(this::addGraded);
    }

    /**
     * Sets the levels of checks by their names, for problems found so far and later.
     *
     * @param byName levels that differ from the usual ones
     */
    public synchronized void grade(Map<String, CheckLevel> byName) {
        levels = Map.copyOf(byName);
        List<Problem> before = List.copyOf(found);
        found.clear();
        errors = droppedErrors;
        warnings = droppedWarnings;
        before.forEach(this::add);
    }

    private Optional<Problem> graded(Problem problem) {
        CheckLevel level = levels.getOrDefault(problem.check().id(), problem.check().usual());
        return switch (level) {
            case OFF -> Optional.empty();
            case WARNING -> Optional.of(problem);
            case ERROR -> Optional.of(problem.with(Severity.ERROR));
        };
    }

    private void addGraded(Problem problem) {
        if (!found.add(problem)) {
            return;
        }
        if (problem.severity() == Severity.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        if (found.size() >= 4 * KEPT) {
            drop();
        }
    }

    /** Drops the last problems in the order of reports, regardless of when they were found. */
    private void drop() {
        List<Problem> sorted = found.stream().sorted().toList();
        found.clear();
        droppedErrors += dropped(sorted, Severity.ERROR);
        droppedWarnings += dropped(sorted, Severity.WARNING);
    }

    private int dropped(List<Problem> sorted, Severity severity) {
        List<Problem> alike = sorted.stream().filter(p -> p.severity() == severity).toList();
        int kept = Math.min(KEPT, alike.size());
        found.addAll(alike.subList(0, kept));
        return alike.size() - kept;
    }

    /** Adds problems collected elsewhere. */
    public void addAll(Problems others) {
        others.sorted().forEach(this::add);
        countDropped(others.dropped(Severity.ERROR), others.dropped(Severity.WARNING));
    }

    private synchronized void countDropped(int moreErrors, int moreWarnings) {
        errors += moreErrors;
        warnings += moreWarnings;
        droppedErrors += moreErrors;
        droppedWarnings += moreWarnings;
    }

    public void warning(Check check, Location at, String message, String hint) {
        add(Problem.warning(check, at, message, hint));
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
        return warnings;
    }

    /** Returns the number of problems of a severity that {@link #sorted} omits. */
    public synchronized int dropped(Severity severity) {
        dropIfMany();
        return severity == Severity.ERROR ? droppedErrors : droppedWarnings;
    }

    /**
     * Returns the kept problems, sorted and without duplicates, because two threads may report the
     * same problem.
     */
    public synchronized List<Problem> sorted() {
        if (found.isEmpty()) {
            return List.of();
        }
        dropIfMany();
        return found.stream().sorted().toList();
    }

    private void dropIfMany() {
        if (found.size() > KEPT) {
            drop();
        }
    }

    /**
     * Throws if an error was found.
     *
     * @throws ProblemsFound when there is at least one error
     */
    public void stopAtErrors() throws ProblemsFound {
        if (errors() > 0) {
            throw new ProblemsFound(errors());
        }
    }
}
