package paperarchive.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** Removes the files that builds wrote from an output folder, and nothing else. */
public final class OutputCleaner {
    private final OutputFolder folder;
    private final StateFolder state;
    private final StateSigningKey key = StateSigningKey.ofUser();
    private final Problems problems;
    private final Notices notices = new Notices();
    private final List<Location> changed = new ArrayList<>();

    private OutputCleaner(OutputFolder folder, Problems problems) {
        this.folder = folder;
        this.state = StateFolder.of(folder.root());
        this.problems = problems;
    }

    /**
     * Removes every file that a build wrote and that has not changed since.
     *
     * @return how many files were removed; empty if there is no site in the folder
     * @throws ProblemsFound if a build is running there, or some of its files cannot be removed
     */
    public static Optional<Integer> clean(Path output, Problems problems)
            throws IOException, ProblemsFound {
        OutputCleaner cleaner = new OutputCleaner(OutputFolder.of(output), problems);
        if (!cleaner.state.exists()) {
            boolean earlier = new LegacyBuildState(cleaner.folder).exists();
            if (earlier) {
                cleaner.refuse();
            }
            return Optional.empty();
        }
        cleaner.state.obstacle().ifPresent(problems::add);
        problems.stopAtErrors();
        try (BuildLock lock = cleaner.state.lock()) {
            lock.take().ifPresent(problems::add);
            problems.stopAtErrors();
            return cleaner.clean();
        } finally {
            cleaner.notices.tell(problems);
            cleaner.state.removeIfEmpty();
        }
    }

    private Optional<Integer> clean() throws IOException, ProblemsFound {
        new CutOffBuild(folder, state, key, notices).recover();
        BuildStateFile file = state.current(key);
        if (!file.exists()) {
            return Optional.empty();
        }
        Optional<BuildState> read = file.state();
        if (read.isEmpty()) {
            refuse();
        }
        BuildState before = read.orElse(BuildState.NONE);
        int removed = 0;
        MountTable mounts = MountTable.below(folder.root());
        for (Map.Entry<String, LastBuild.FileMade> made : before.build().files().entrySet()) {
            removed += remove(made.getKey(), made.getValue(), mounts) ? 1 : 0;
        }
        notices.warn(
                changed,
                "this is not what a build wrote, so it is left",
                "delete it yourself if you do not need it");
        forget(before, file);
        problems.stopAtErrors();
        return Optional.of(removed);
    }

    private void refuse() throws ProblemsFound {
        problems.error(
                folder.at(""),
                "cannot prove which files builds wrote here: the state next to the folder is"
                        + " damaged, or of another version, user or machine",
                "run build, which makes it good, and then clean; or delete the folder yourself");
        problems.stopAtErrors();
    }

    private boolean remove(String path, LastBuild.FileMade made, MountTable mounts)
            throws IOException {
        Path file = folder.file(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) || folder.isBehindLink(path)) {
            return false;
        }
        if (mounts.holds(file) || !folder.isProved(path, made)) {
            changed.add(folder.at(path));
            return false;
        }
        try {
            Files.delete(file);
        } catch (FileSystemException e) {
            problems.error(
                    folder.at(path),
                    "cannot delete this file (" + e.getReason() + ")",
                    "make it and its folder changeable (chmod, chown, chattr -i), then clean again");
            return false;
        }
        folder.deleteEmptyParents(path)
                .ifPresent(
                        e ->
                                notices.warn(
                                        Location.of(String.valueOf(e.getFile())),
                                        "this folder is empty, but cannot be deleted",
                                        "delete it yourself"));
        return true;
    }

    /** If unmanaged files remain, the state is kept, so a build may use the folder again. */
    private void forget(BuildState before, BuildStateFile file) throws IOException {
        if (problems.errors() > 0) {
            return;
        }
        if (folder.isEmpty(false)) {
            file.delete();
        } else {
            file.write(before.with(LastBuild.NONE));
        }
    }
}
