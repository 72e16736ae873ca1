package paperarchive.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import paperarchive.plan.Page;
import paperarchive.plan.SitePlan;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.render.PaperWarning;
import paperarchive.render.RenderFailure;
import paperarchive.render.Renderer;

/**
 * Makes the output folder exactly the plan. Pages are rendered on all cores into a staging folder;
 * only when every one is there does the site change.
 */
public final class Publisher {
    /** Pages one core takes at a time: few enough that no core is left with the last ones. */
    private static final int AT_ONCE = 50;

    /** What the build finds in the folder: nothing at all, or the files that are ours. */
    private record Before(boolean empty, Set<String> ours) {}

    private final OutputFolder folder;
    private final boolean full;
    private final Problems problems;
    private final ConcurrentHashMap<Location, List<Problem>> failures = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private int[] sizes = new int[0];
    private Consumer<PaperWarning> told = warning -> {};

    /**
     * A publisher into a folder.
     *
     * @param full whether every file is written anew, even one that has the right bytes already
     */
    public Publisher(Path output, boolean full, Problems problems) {
        this.folder = new OutputFolder(output);
        this.full = full;
        this.problems = problems;
    }

    /**
     * Publishes the plan.
     *
     * @param warnings told what people should mend in a record, from any thread
     * @param progress told after each page how many are rendered
     * @throws ProblemsFound where a page cannot be rendered or the folder is not ours; then nothing
     *     has changed
     */
    public Published publish(
            SitePlan plan, Renderer renderer, Consumer<PaperWarning> warnings, IntConsumer progress)
            throws IOException, ProblemsFound {
        folder.refusal().ifPresent(problems::add);
        problems.stopAtErrors();
        folder.clearStaging();
        SortedSet<String> before = folder.manifest().paths();
        Before found = new Before(folder.isEmpty(), new HashSet<>(before));
        sizes = new int[plan.pages().size()];
        try {
            told = warnings;
            render(plan, renderer, found, progress);
            reportFailures();
            folder.obstacles().forEach(problems::add);
            problems.stopAtErrors();
            return change(plan, before);
        } finally {
            folder.clearStaging();
        }
    }

    /** After the first refusal no more pages are begun, and none is left half done. */
    private void render(SitePlan plan, Renderer renderer, Before found, IntConsumer progress)
            throws IOException {
        List<Page> pages = plan.pages();
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(
                        worker -> {
                            int from = next.getAndAdd(AT_ONCE);
                            while (from < pages.size() && refused.get() == null) {
                                int to = Math.min(pages.size(), from + AT_ONCE);
                                for (int i = from; i < to; i++) {
                                    sizes[i] = stage(pages.get(i), renderer, found);
                                }
                                progress.accept(done.addAndGet(to - from));
                                from = next.getAndAdd(AT_ONCE);
                            }
                        });
        Throwable first = refused.get();
        if (first instanceof IOException refusal) {
            throw refusal;
        }
        if (first != null) {
            throw new IllegalStateException("a page could not be made", first);
        }
    }

    /** The size of a page in bytes, once it waits in the staging folder or stands where it was. */
    private int stage(Page page, Renderer renderer, Before found) {
        try {
            byte[] content = renderer.render(page);
            renderer.warnings(page).forEach(told);
            String path = page.path().value();
            Path place = folder.file(path);
            boolean ours = found.ours().contains(path);
            if (!ours && !found.empty() && Files.exists(place)) {
                problems.error(
                        Location.of(place.toString().replace('\\', '/')),
                        "this file stands where the site needs to write one",
                        "no build put it there: move it away");
            } else if (failures.isEmpty() && (full || !ours || !holds(place, content))) {
                written.incrementAndGet();
                write(folder.staging().resolve(path), content);
            }
            return content.length;
        } catch (RenderFailure e) {
            failures.merge(e.problem().at(), List.of(e.problem()), Publisher::both);
        } catch (IOException | RuntimeException | Error e) {
            refused.compareAndSet(null, e);
        }
        return 0;
    }

    private static List<Problem> both(List<Problem> a, List<Problem> b) {
        List<Problem> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        try {
            return Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /**
     * One mistake in a template spoils every page made with it: say it once, with the first page.
     */
    private void reportFailures() {
        failures.forEach(
                (at, same) -> {
                    Problem first = same.stream().sorted().findFirst().orElseThrow();
                    String more =
                            same.size() == 1
                                    ? ""
                                    : " (and so on " + (same.size() - 1) + " more pages)";
                    problems.error(at, first.message() + more, first.hint());
                });
    }

    /** The one moment in which the site changes. */
    private Published change(SitePlan plan, SortedSet<String> before) throws IOException {
        SortedSet<String> after = new TreeSet<>();
        plan.pages().forEach(page -> after.add(page.path().value()));
        SortedSet<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        SortedSet<String> either = new TreeSet<>(after);
        either.addAll(gone);
        folder.lastBuild().delete();
        folder.manifest().write(either);
        int removed = folder.delete(gone);
        folder.moveStagedIntoPlace();
        if (!gone.isEmpty()) {
            folder.manifest().write(after);
        }
        int unchanged = plan.pages().size() - written.get();
        long bytes = Arrays.stream(sizes).asLongStream().sum();
        return new Published(written.get(), unchanged, removed, bytes);
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
        return folder.holds(last.sizes());
    }

    /**
     * Keeps for the next build what this one, just published, was made from.
     *
     * @param inputs a hash of all that decided the site
     */
    public LastBuild remember(String inputs, int papers, SitePlan plan) throws IOException {
        Map<String, Integer> byPath = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            byPath.put(plan.pages().get(i).path().value(), sizes[i]);
        }
        LastBuild build = new LastBuild(inputs, papers, problems.sorted(), byPath);
        folder.lastBuild().write(build);
        return build;
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
