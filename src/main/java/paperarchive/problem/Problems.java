package paperarchive.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every problem found so far, from any thread; read back in order of file, line and text. Of very
 * many, the first {@link #KEPT} errors and warnings in that order are kept, and the others counted,
 * so that no content can exhaust the memory.
 */
public final class Problems {
    /** The most errors, and the most warnings, that are kept. */
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
     * Sets the levels of checks by their names, for what was found and what will be.
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

    /** Drops what comes last in the order of a report, whatever the order of finding. */
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

    /** Takes over what was found elsewhere. */
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

    /** How many problems of a severity were counted and are not among {@link #sorted}. */
    public synchronized int dropped(Severity severity) {
        dropIfMany();
        return severity == Severity.ERROR ? droppedErrors : droppedWarnings;
    }

    /** The problems kept, sorted, each once: two threads that say the same thing say it once. */
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
