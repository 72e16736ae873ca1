package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import paperarchive.plan.SitePlan;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.render.PaperWarning;
import paperarchive.render.Renderer;

/**
 * Makes the output folder exactly the plan, or leaves it as it was. A first build and a full one
 * make a whole new folder and exchange it for the old one; any other stages what changed, and moves
 * it into place file by file, each whole at every moment.
 *
 * <p>One build at a time: from its making until it is closed a publisher holds the folder's lock.
 */
public final class Publisher implements AutoCloseable {
    private final OutputFolder folder;
    private final Exchange exchange;
    private final BuildLock lock;
    private final boolean full;
    private final Problems problems;

    private Publisher(OutputFolder folder, Exchange exchange, boolean full, Problems problems) {
        this.folder = folder;
        this.exchange = exchange;
        this.lock = folder.lock();
        this.full = full;
        this.problems = problems;
    }

    /**
     * A publisher into a folder; what a build left there that was cut off is put right first.
     *
     * @param full whether every file is written anew, even one that has the right bytes already
     * @throws ProblemsFound where another build is at work there, or the folder is not ours
     */
    public static Publisher into(Path output, boolean full, Problems problems)
            throws IOException, ProblemsFound {
        Publisher publisher =
                new Publisher(new OutputFolder(output), new Exchange(output), full, problems);
        publisher.folder.misplaced().ifPresent(problems::add);
        problems.stopAtErrors();
        publisher.lock.take().ifPresent(problems::add);
        problems.stopAtErrors();
        try {
            publisher.exchange.recover();
            publisher.folder.refusal().ifPresent(problems::add);
            problems.stopAtErrors();
            return publisher;
        } catch (IOException | ProblemsFound e) {
            publisher.close();
            throw e;
        }
    }

    /**
     * Publishes the plan.
     *
     * @param lastStep what is to be done once nothing is in the way any more
     * @param last what the last build left, where it can be trusted
     * @param told told what people should mend in a record, from any thread
     * @param progress told how many pages are done
     * @throws ProblemsFound where a page cannot be rendered or something stands in its way; then
     *     nothing has changed
     */
    public Outcome publish(
            SitePlan plan,
            Renderer renderer,
            LastStep lastStep,
            Optional<LastBuild> last,
            Consumer<PaperWarning> told,
            IntConsumer progress)
            throws IOException, ProblemsFound {
        boolean whole = (full || !folder.manifest().exists()) && exchange.isPossible();
        Path place = whole ? exchange.next() : folder.staging();
        OutputFolder.deleteTree(place);
        try {
            Before before = new Before(folder, last.orElse(LastBuild.NONE), full, whole);
            Staging staging = new Staging(place, before, renderer, told, problems);
            Map<String, LastBuild.FileMade> files = staging.fill(plan.pages(), progress);
            if (whole) {
                exchange.carryOver(before.ours(), folder.workshop()).forEach(problems::add);
            } else {
                folder.obstacles().forEach(problems::add);
            }
            problems.stopAtErrors();
            LastBuild.Origin origin = lastStep.run();
            LastBuild build = new LastBuild(origin, problems.sorted(), files);
            int removed = whole ? exchange(build, before) : change(build, before);
            return new Outcome(build, published(build, staging, removed));
        } finally {
            OutputFolder.deleteTree(place);
        }
    }

    /** The last step before the site changes: after it nothing may refuse the build. */
    @FunctionalInterface
    public interface LastStep {
        /**
         * Runs once, when every file is rendered and none of them has an obstacle.
         *
         * @return what the site is made from
         * @throws ProblemsFound where the site may not change after all
         */
        LastBuild.Origin run() throws IOException, ProblemsFound;
    }

    /** How a build went: what it knows now, and what it did to the output folder. */
    public record Outcome(LastBuild build, Published published) {}

    private static Published published(LastBuild build, Staging staging, int removed) {
        int unchanged = build.files().size() - staging.written();
        long bytes = build.size().bytes();
        return new Published(staging.rendered(), staging.written(), unchanged, removed, bytes);
    }

    /** The whole new folder takes the place of the old one. */
    private int exchange(LastBuild build, Before before) throws IOException {
        OutputFolder next = new OutputFolder(exchange.next());
        next.manifest().write(build.files().keySet());
        next.lastBuild().write(build);
        Set<String> gone = new HashSet<>(before.ours());
        gone.removeAll(build.files().keySet());
        exchange.swap();
        return gone.size();
    }

    /**
     * The site changes file by file. The manifest names old and new files before the first of them
     * moves, and the record of the last build is gone until the end: whatever ends this process,
     * the next build knows which files are ours, looks at every one, and finishes.
     */
    private int change(LastBuild build, Before before) throws IOException {
        Set<String> after = build.files().keySet();
        NavigableSet<String> gone = new TreeSet<>(before.ours());
        gone.removeAll(after);
        boolean samePaths = gone.isEmpty() && before.ours().size() == after.size();
        folder.lastBuild().delete();
        if (!samePaths) {
            TreeSet<String> either = new TreeSet<>(after);
            either.addAll(gone);
            folder.manifest().write(either);
        }
        int removed = folder.delete(inTheWay(gone, after));
        folder.moveStagedIntoPlace();
        removed += folder.delete(gone);
        if (!gone.isEmpty()) {
            folder.manifest().write(after);
        }
        folder.lastBuild().write(build);
        return removed;
    }

    /**
     * What has to go before the new files can come: a file where a folder will be, or within one.
     */
    private static Set<String> inTheWay(NavigableSet<String> gone, Set<String> after) {
        Set<String> way = new TreeSet<>();
        for (String path : gone.isEmpty() ? Set.<String>of() : after) {
            String within = gone.ceiling(path + "/");
            if (within != null && within.startsWith(path + "/")) {
                way.addAll(gone.subSet(path + "/", path + "0"));
            }
            for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
                if (gone.contains(path.substring(0, end))) {
                    way.add(path.substring(0, end));
                }
            }
        }
        return way;
    }

    /** What the last build left word of; empty where it left none that can be read. */
    public Optional<LastBuild> lastBuild() throws IOException {
        return hasSite() ? folder.lastBuild().read() : Optional.empty();
    }

    /**
     * Whether a build has written here before.
     *
     * @throws IOException where it was a build of another version, whose files this one cannot tell
     */
    public boolean hasSite() throws IOException {
        return folder.manifest().isReadable();
    }

    /** Whether every file is as a build left it: of the same size, and not written to since. */
    public boolean standsAsLeft(LastBuild last) {
        return folder.holds(last.files());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /**
     * Removes every file that a build put into a folder and leaves all others.
     *
     * @return how many files were removed; empty where the folder is not ours
     */
    public static Optional<Integer> clean(Path output) throws IOException {
        OutputFolder folder = new OutputFolder(output);
        if (!folder.manifest().exists()) {
            return Optional.empty();
        }
        int removed = folder.delete(folder.manifest().paths());
        folder.deleteWorkshop();
        return Optional.of(removed);
    }
}
