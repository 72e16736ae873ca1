package paperarchive.serve;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.check.CheckedRecord;
import paperarchive.output.OutputPlan;
import paperarchive.plan.SiteModel;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.problem.Severity;
import paperarchive.read.RecordMemory;
import paperarchive.search.SearchData;
import paperarchive.text.FormulaConverter;

/**
 * The site of the present content, planned in memory. {@link #rebuild} plans it again; pages are
 * made when they are asked for. After the first time, search and related papers are carried over
 * from the site before, until {@link #refreshSearch} makes them. Nothing is written. One thread
 * rebuilds; any thread may ask for the {@link #current} snapshot or wait for the next.
 */
public final class Preview {
    private static final int SHOWN = 20;

    /** The result of a rebuild. */
    public record Outcome(int papers, int files, Problems problems) {}

    private final BuildOptions.Content options;
    private final RecordMemory<CheckedRecord> memory = Build.memory();
    private final String run;
    private int number;
    private Snapshot current;
    private Optional<SiteModel> planned = Optional.empty();
    private Optional<SearchData> search = Optional.empty();
    private boolean searchIsLate;

    /**
     * A preview that has planned nothing yet.
     *
     * @param run a word that differs in each run of the program, so that browsers reload after a
     *     restart
     */
    public Preview(BuildOptions.Content options, String run) {
        this.options = options;
        this.run = run;
        this.current = new Snapshot(run + "-0", Optional.empty(), "/", List.of());
    }

    /** Reads what changed and plans the site again. With errors, the last site stays. */
    public Outcome rebuild() {
        Problems problems = new Problems();
        try {
            Build build = Build.again(options, problems, memory);
            SiteModel site = build.site();
            FormulaConverter formulas = Build.formulas(site);
            Optional<SearchData> earlier = earlierSearch(site);
            SearchData used = earlier.orElseGet(() -> new SearchData(formulas));
            OutputPlan plan = build.plan(site, formulas, used);
            number++;
            String base = path(site.settings().baseUrl());
            Snapshot next = new Snapshot(run + "-" + number, Optional.of(plan), base, List.of());
            show(next, site, used, earlier.isPresent());
            int papers = site.archive().papers().size();
            return new Outcome(papers, plan.files().size(), problems);
        } catch (ProblemsFound e) {
            fail(problems);
        } catch (IOException e) {
            problems.error(
                    Location.of(options.folder().toString()),
                    "cannot read the content: " + e.getMessage(),
                    "the site is built again after the next change");
            fail(problems);
        }
        return new Outcome(0, 0, problems);
    }

    private synchronized Optional<SearchData> earlierSearch(SiteModel site) {
        return search.map(data -> data.carriedOver(site.catalogue().papers()));
    }

    private synchronized void show(
            Snapshot next, SiteModel site, SearchData data, boolean dataIsLate) {
        planned = Optional.of(site);
        search = Optional.of(data);
        searchIsLate = dataIsLate;
        set(next);
    }

    /**
     * Makes the search index and the related papers of the present site, where it shows those of an
     * earlier one. Takes seconds in a large archive; any thread may do it. Pages are not told.
     */
    public void refreshSearch() {
        Snapshot before = current();
        Optional<SiteModel> site = lateSite();
        if (site.isEmpty()) {
            return;
        }
        try {
            FormulaConverter formulas = Build.formulas(site.get());
            SearchData fresh = new SearchData(formulas);
            Build build = new Build(options, new Problems());
            OutputPlan plan = build.plan(site.get(), formulas, fresh);
            refresh(before, plan, fresh);
        } catch (ProblemsFound | IOException e) {
            // A template has changed in the meantime: the rebuild that follows reports it.
        }
    }

    /** The present site, if its search data are those of an earlier one. */
    private synchronized Optional<SiteModel> lateSite() {
        return searchIsLate ? planned : Optional.empty();
    }

    private synchronized void refresh(Snapshot before, OutputPlan plan, SearchData fresh) {
        search = Optional.of(fresh);
        if (current.site().equals(before.site())) {
            searchIsLate = false;
            set(
                    new Snapshot(
                            before.site(), Optional.of(plan), before.basePath(), current.errors()));
        }
    }

    /** Whether search and related papers are those of an earlier site. */
    synchronized boolean searchIsLate() {
        return searchIsLate;
    }

    private void fail(Problems problems) {
        List<Problem> errors =
                problems.sorted().stream()
                        .filter(p -> options.strict() || p.severity() == Severity.ERROR)
                        .limit(SHOWN)
                        .toList();
        set(current().with(errors));
    }

    /** Shows an error that occurred while a page was rendered. */
    synchronized void report(Snapshot at, Problem problem) {
        boolean known = current.errors().contains(problem);
        if (current.site().equals(at.site()) && !known && current.errors().size() < SHOWN) {
            List<Problem> errors = new ArrayList<>(current.errors());
            errors.add(problem);
            set(current.with(errors));
        }
    }

    /** Returns the path of an address: {@code /papers/} for {@code https://example.org/papers/}. */
    private static String path(String baseUrl) {
        String path = baseUrl.isEmpty() ? "" : URI.create(baseUrl).getPath();
        return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
    }

    private synchronized void set(Snapshot next) {
        current = next;
        notifyAll();
    }

    synchronized Snapshot current() {
        return current;
    }

    /** Where the site begins: {@code /} or {@code /papers/}. */
    public String basePath() {
        return current().basePath();
    }

    /** Waits for a snapshot other than {@code seen}; returns {@code seen} after a timeout. */
    synchronized Snapshot after(Snapshot seen, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (current.equals(seen)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return current;
            }
            wait(left);
        }
        return current;
    }
}
