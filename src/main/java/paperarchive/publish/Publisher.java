package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import paperarchive.output.OutputFile;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/**
 * Makes the output folder exactly the plan, or leaves it as it was. A first or full build creates a
 * new folder and exchanges it for the old one, if that has no unmanaged files. Any other build
 * stages the changed files, and moves each of them into place atomically.
 *
 * <p>A publisher holds the folder's lock until it is closed, so builds do not overlap.
 */
public final class Publisher implements AutoCloseable {
    private final OutputFolder folder;
    private final StateFolder state;
    private final BuildLock lock;
    private final StateSigningKey key = StateSigningKey.ofUser();
    private final LegacyBuildState earlier;
    private final boolean full;
    private final Problems problems;
    private final Notices notices = new Notices();
    private PreviousOutput.Found found = new PreviousOutput.Found(BuildState.NONE, Set.of(), false);

    private Publisher(OutputFolder folder, boolean full, Problems problems) {
        this.folder = folder;
        this.state = StateFolder.of(folder.root());
        this.lock = state.lock();
        this.earlier = new LegacyBuildState(folder);
        this.full = full;
        this.problems = problems;
    }

    /**
     * Returns a publisher for a folder, after recovering from an interrupted build.
     *
     * @param full whether to rewrite every file, even if it is up to date
     * @throws ProblemsFound if another build is running there, or the folder does not belong to a
     *     build
     */
    public static Publisher into(Path output, boolean full, Problems problems)
            throws IOException, ProblemsFound {
        Publisher publisher = new Publisher(OutputFolder.of(output), full, problems);
        publisher.begin();
        try {
            new CutOffBuild(publisher.folder, publisher.state, publisher.key, publisher.notices)
                    .recover();
            publisher.look();
            publisher.refusal().ifPresent(problems::add);
            problems.stopAtErrors();
            return publisher;
        } catch (IOException | ProblemsFound e) {
            publisher.close();
            throw e;
        }
    }

    /** Returns the folder in which builds into an output folder keep their state. */
    public static Path stateFolder(Path output) throws IOException {
        return StateFolder.of(OutputFolder.of(output).root()).path();
    }

    private void begin() throws IOException, ProblemsFound {
        folder.misplaced().ifPresent(problems::add);
        state.obstacle().ifPresent(problems::add);
        for (Path name : folder.root()) {
            if (name.toString().equals(StateFolder.NAME)) {
                problems.error(
                        folder.at(""),
                        "builds keep their state in folders of the name " + name,
                        "name another folder with --output");
            }
        }
        problems.stopAtErrors();
        state.create();
        lock.take().ifPresent(problems::add);
        problems.stopAtErrors();
    }

    private void look() throws IOException {
        BuildStateFile file = state.current(key);
        BuildStateFile.Reading reading = file.read();
        Set<String> claims = new HashSet<>(reading.claims());
        boolean old = reading.state().isEmpty() && earlier.exists();
        if (old) {
            claims.addAll(earlier.claims());
        }
        boolean unproved = reading.state().isEmpty() && (file.exists() || old);
        found = new PreviousOutput.Found(reading.state().orElse(BuildState.NONE), claims, unproved);
    }

    private Optional<Problem> refusal() throws IOException {
        boolean known = state.current(key).exists() || earlier.exists();
        return known || folder.isEmpty(true)
                ? Optional.empty()
                : Optional.of(
                        Problem.error(
                                folder.at(""),
                                "this folder is not empty, and is not known as the output of a build",
                                "name an empty folder with --output, or empty this one yourself"));
    }

    /**
     * Publishes files.
     *
     * @param files those of the site, sorted by path
     * @param lastStep the step to run once there are no obstacles
     * @param last what the last build left, if it can be trusted
     * @param told receives warnings about the content of files, from any thread
     * @param progress receives the number of pages done
     * @throws ProblemsFound if a file cannot be rendered or there is an obstacle; nothing is then
     *     changed
     */
    public Outcome publish(
            List<OutputFile> files,
            LastStep lastStep,
            Optional<LastBuild> last,
            Consumer<Problem> told,
            IntConsumer progress)
            throws IOException, ProblemsFound {
        FolderExchange exchange = new FolderExchange(folder, state, key);
        boolean whole =
                (full || found.state().build().files().isEmpty())
                        && !found.unproved()
                        && exchange.isLikely();
        Path place = whole ? state.next() : state.staged();
        LinkSafeFolders.deleteTree(place);
        try {
            PreviousOutput before = new PreviousOutput(folder, found, last, full, whole);
            StagedBuild staging = new StagedBuild(place, before, told, problems);
            Map<String, LastBuild.FileMade> made = staging.fill(files, progress);
            PendingBuild pending = new PendingBuild(lastStep, problems, made);
            List<String> written = staging.written();
            boolean exchanged = whole && exchange.apply(pending, before.state(), notices);
            int removed =
                    exchanged
                            ? gone(before, made)
                            : new InPlaceChange(folder, state, key, before, notices)
                                    .apply(pending, place, written, problems);
            LastBuild build = pending.complete();
            warnOfClaims(build);
            earlier.remove();
            if (!exchanged) {
                checkThatAllIsThere(build);
            }
            return new Outcome(build, published(build, staging.rendered(), written, removed));
        } finally {
            LinkSafeFolders.deleteTree(place);
        }
    }

    /** The last step before the site changes. After it the build can no longer be rejected. */
    @FunctionalInterface
    public interface LastStep {
        /**
         * Runs once, when every file is rendered and none of them has an obstacle.
         *
         * @return the inputs of the site
         * @throws ProblemsFound if the site may not change after all
         */
        LastBuild.Origin run() throws IOException, ProblemsFound;
    }

    /** The result of a build: the new state, and the changes to the output folder. */
    public record Outcome(LastBuild build, PublishResult published) {}

    private static PublishResult published(
            LastBuild build, int rendered, List<String> written, int removed) {
        int unchanged = build.files().size() - written.size();
        return new PublishResult(
                rendered, written.size(), unchanged, removed, build.size().bytes());
    }

    private static int gone(PreviousOutput before, Map<String, LastBuild.FileMade> after) {
        Set<String> gone = new HashSet<>(before.files().keySet());
        gone.removeAll(after.keySet());
        return gone.size();
    }

    /** Files that only an unauthenticated state lists are kept, because they may be anything. */
    private void warnOfClaims(LastBuild build) {
        List<Location> left =
                found.claims().stream()
                        .filter(path -> !build.files().containsKey(path))
                        .filter(path -> Files.exists(folder.file(path), LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .map(folder::at)
                        .toList();
        notices.warn(
                left,
                "this may be a page of an earlier build, but that cannot be proved, so it is left",
                "delete it if it is");
    }

    /**
     * In a folder that this build created, all files exist, because otherwise writing would have
     * failed.
     */
    private void checkThatAllIsThere(LastBuild build) throws IOException {
        List<String> missing =
                build.files().entrySet().parallelStream()
                        .filter(file -> !folder.hasFile(file.getKey(), file.getValue().size()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        if (!missing.isEmpty()) {
            throw new IOException(
                    folder.at(missing.get(0)).file()
                            + (missing.size() == 1
                                    ? ""
                                    : " and " + (missing.size() - 1) + " more files")
                            + " vanished or changed while the site was being built;"
                            + " see what does that, and build again");
        }
    }

    /** Returns the last build; empty if there is no trusted state. */
    public Optional<LastBuild> lastBuild() {
        return Optional.of(found.state().build()).filter(build -> !build.equals(LastBuild.NONE));
    }

    /** Returns whether a build has written here before. */
    public boolean hasSite() {
        return found.unproved() || lastBuild().isPresent();
    }

    /** Returns whether every file is unchanged: it has the same size and was not modified since. */
    public boolean isUnchangedSince(LastBuild last) {
        try {
            return found.state().folder().equals(folder.identity())
                    && last.files().entrySet().parallelStream()
                            .allMatch(
                                    file ->
                                            folder.isAsLeft(
                                                    file.getKey(),
                                                    file.getValue().size(),
                                                    found.state().end()));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        notices.tell(problems);
        lock.close();
        state.removeIfEmpty();
    }
}
