package paperarchive.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import paperarchive.plan.Shard;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.problem.Problems;

/** All files of the site, sorted by path. */
public final class OutputPlan {
    private final List<PlannedFile> files;

    private OutputPlan(List<PlannedFile> files) {
        this.files = files;
    }

    /**
     * Returns the plan of all files from the generators. A path collision, also by case only, is a
     * problem that names both generators.
     */
    public static OutputPlan of(SiteModel site, List<Generator> generators, Problems problems)
            throws IOException {
        Targets targets = new Targets(generators);
        List<PlannedFile> files = new ArrayList<>();
        try {
            for (Generator generator : generators) {
                for (OutputFile file : generator.files(site, targets)) {
                    files.add(new PlannedFile(generator.name(), file));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<PlannedFile> sorted =
                files.parallelStream().sorted(Comparator.comparing(PlannedFile::path)).toList();
        PathCollisions.report(sorted, problems);
        OutputPlan plan = new OutputPlan(sorted);
        targets.plan = plan;
        return plan;
    }

    /** Returns one shard of the plan. */
    public OutputPlan part(Shard shard) {
        return new OutputPlan(shard.of(files));
    }

    /** Returns the files, sorted by path. */
    public List<OutputFile> files() {
        return files.stream().map(PlannedFile::file).toList();
    }

    /** Returns whether a file has this path. */
    public boolean contains(String path) {
        return find(path).isPresent();
    }

    /** Returns the file at a path: {@code papers/xkv/index.html}. */
    public Optional<OutputFile> find(String path) {
        int from = 0;
        int to = files.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = files.get(middle).path().compareTo(path);
            if (order == 0) {
                return Optional.of(files.get(middle).file());
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return Optional.empty();
    }

    /**
     * Returns the plan as text, one file a line with its generator and template: {@code
     * papers/xkv/index.html <- html paper.ftlh}.
     */
    public String outline() {
        return files.stream().map(file -> file + "\n").collect(Collectors.joining());
    }

    /** The link targets of a plan, available once it is complete. */
    private static final class Targets implements LinkTargets {
        private final List<Generator> generators;
        private volatile OutputPlan plan = new OutputPlan(List.of());

        Targets(List<Generator> generators) {
            this.generators = generators;
        }

        @Override
        public boolean contains(String path) {
            return plan.contains(path);
        }

        @Override
        public List<Alternate> alternates(SitePath page) {
            List<Alternate> all = Collections.emptyList();
            for (Generator generator : generators) {
                List<Alternate> some = generator.alternates(page);
                if (!some.isEmpty()) {
                    all = new ArrayList<>(all);
                    all.addAll(some);
                }
            }
            return all;
        }
    }
}
