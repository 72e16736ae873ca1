package paperarchive.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/**
 * The rules that hold across records: one id a paper, one paper an alias, no name that leads
 * nowhere.
 */
public final class ArchiveChecker {
    private final Problems problems;
    private final boolean drafts;
    private final Map<String, Checked> byId = new HashMap<>();
    private final Map<String, Checked> byAlias = new HashMap<>();

    private ArchiveChecker(Problems problems, boolean drafts) {
        this.problems = problems;
        this.drafts = drafts;
    }

    /**
     * The papers the archive shows, once every record keeps the common rules.
     *
     * @param drafts whether drafts are shown
     */
    public static List<Paper> check(List<Checked> records, boolean drafts, Problems problems) {
        List<Checked> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(Checked::at));
        ArchiveChecker checker = new ArchiveChecker(problems, drafts);
        sorted.forEach(checker::checkId);
        sorted.forEach(checker::checkAliases);
        sorted.forEach(checker::checkStatus);
        return sorted.stream()
                .flatMap(checked -> checked.paper().stream())
                .filter(paper -> drafts || !paper.draft())
                .toList();
    }

    private void checkId(Checked record) {
        if (record.id().isEmpty()) {
            return;
        }
        Checked first = byId.putIfAbsent(record.id(), record);
        if (first != null) {
            problems.error(
                    record.at(),
                    "the id \"" + record.id() + "\" is taken",
                    "it stands at " + first.at() + " too: an id belongs to one paper");
        }
    }

    private void checkAliases(Checked record) {
        for (PaperId alias : record.paper().map(Paper::aliases).orElse(List.of())) {
            Checked other = byId.get(alias.value());
            other = other == null ? byAlias.putIfAbsent(alias.value(), record) : other;
            if (other != null) {
                Location there = byId.containsKey(alias.value()) ? other.at() : other.aliases();
                problems.error(
                        record.aliases(),
                        "the alias \"" + alias + "\" is taken",
                        "it stands at " + there + " too: an address leads to one paper");
            }
        }
    }

    private void checkStatus(Checked record) {
        PaperId by = record.paper().flatMap(Paper::status).flatMap(s -> s.by()).orElse(null);
        if (by == null) {
            return;
        }
        Checked named = byId.getOrDefault(by.value(), byAlias.get(by.value()));
        if (named == null) {
            String near =
                    Spelling.nearest(by.value(), byId.keySet())
                            .map(id -> "did you mean \"" + id + "\"?")
                            .orElse("write the id of a paper of this archive");
            problems.error(record.status(), "status.by names no paper: \"" + by + "\"", near);
        } else if (named.at().equals(record.at())) {
            problems.error(
                    record.status(),
                    "status.by names the paper itself",
                    "write the id of the other paper");
        } else if (!drafts && named.paper().map(Paper::draft).orElse(false)) {
            problems.error(
                    record.status(),
                    "status.by names a draft: \"" + by + "\"",
                    "take draft: true from " + named.at().file() + ", or build with --drafts");
        }
    }
}
