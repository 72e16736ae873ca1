package paperarchive.publish;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * A build whose files are rendered but not published yet. Its last step runs once, just before the
 * site changes. Not thread-safe.
 */
final class PendingBuild {
    private final Publisher.LastStep lastStep;
    private final Problems problems;
    private final Map<String, LastBuild.FileMade> files;
    private Optional<LastBuild> completed = Optional.empty();

    PendingBuild(
            Publisher.LastStep lastStep, Problems problems, Map<String, LastBuild.FileMade> files) {
        this.lastStep = lastStep;
        this.problems = problems;
        this.files = files;
    }

    /** Returns each file of the new site by its path. */
    Map<String, LastBuild.FileMade> files() {
        return files;
    }

    /** Returns the state needed to roll back a change of the site. */
    LastBuild draft() {
        return LastBuild.NONE.withFiles(files);
    }

    /**
     * Runs the last step, unless it has run, and returns the build.
     *
     * @throws ProblemsFound if the site may not change after all
     */
    LastBuild complete() throws IOException, ProblemsFound {
        if (completed.isEmpty()) {
            LastBuild.Origin origin = lastStep.run();
            completed = Optional.of(new LastBuild(origin, problems.sorted(), files));
        }
        return completed.get();
    }
}
