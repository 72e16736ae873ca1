package paperarchive.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paperarchive.check.CheckedRecord.Mention;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PortableName;
import paperarchive.paper.Settings;
import paperarchive.problem.Check;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;

/**
 * Checks the rules that involve several records: ids are unique, aliases are unambiguous, and
 * references resolve.
 */
public final class ArchiveChecker {
    private static final int MOST_GUESSES = 100;

    private final Problems problems;
    private final boolean drafts;
    private int guesses;
    private final Set<Location> followed = new HashSet<>();
    private final Map<String, CheckedRecord> byId = new HashMap<>();
    private final Map<String, Alias> byAlias = new HashMap<>();

    /** A former id, the paper it redirects to, and the place in the record. */
    private record Alias(CheckedRecord paper, Location at) {}

    private ArchiveChecker(Problems problems, boolean drafts) {
        this.problems = problems;
        this.drafts = drafts;
    }

    /** Returns the papers of an archive that has published nothing yet. */
    public static List<Paper> check(
            List<CheckedRecord> records, boolean drafts, Problems problems) {
        return check(records, drafts, Ledger.none(Ledger.NAME), problems);
    }

    /**
     * Returns the papers of the archive after checking the rules that involve several records.
     *
     * @param drafts whether drafts are shown
     * @param ledger the addresses that must not be lost
     */
    public static List<Paper> check(
            List<CheckedRecord> records, boolean drafts, Ledger ledger, Problems problems) {
        List<CheckedRecord> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(CheckedRecord::at));
        if (problems.errors() <= Limits.ERRORS) {
            new ArchiveChecker(problems, drafts).check(sorted, ledger);
        }
        return sorted.stream()
                .flatMap(checked -> checked.paper().stream())
                .filter(paper -> drafts || !paper.draft())
                .toList();
    }

    /** Checks the rules that need all records. Not called unless all records were read. */
    private void check(List<CheckedRecord> sorted, Ledger ledger) {
        Set<String> published = unportable(ledger);
        sorted.forEach(record -> checkNames(record, published));
        sorted.forEach(this::checkId);
        sorted.forEach(this::checkAliases);
        sorted.forEach(this::checkStatus);
        new LedgerChecker(ledger, drafts, this::lookedUp, problems).check(sorted);
    }

    /** Returns whether the settings remove author pages that were published. */
    public static void checkAuthors(Settings settings, Ledger ledger, Problems problems) {
        List<Ledger.Entry> published = ledger.below("authors");
        if (!settings.authorPages().exist() && !published.isEmpty()) {
            problems.warning(
                    Check.LOST_AUTHOR_PAGES,
                    ledger.at(published.get(0)),
                    "authorPages: false takes the published addresses of "
                            + published.size()
                            + " authors away",
                    "take authorPages from site.yaml, or let them go: run paper-archive ledger"
                            + " forget authors/");
        }
    }

    /** The published ids that are not valid folder names on every system. */
    private static Set<String> unportable(Ledger ledger) {
        return ledger.below(Ledger.PAPERS).stream()
                .map(Ledger.Entry::slug)
                .filter(id -> !PortableName.isValid(id))
                .collect(Collectors.toSet());
    }

    private void checkNames(CheckedRecord record, Set<String> published) {
        if (PaperId.isValid(record.id())) {
            checkName(record.id(), record.at(), "id", published);
        }
        for (Mention alias : record.aliases()) {
            checkName(alias.id().value(), alias.at(), "alias", published);
        }
    }

    /** A published id is kept, although its page is missing if the site is built on Windows. */
    private void checkName(String id, Location at, String field, Set<String> published) {
        if (PortableName.isValid(id)) {
            return;
        }
        String message =
                "Windows does not allow a folder for the " + field + " " + ReportText.quoted(id);
        String reason =
                id.endsWith(".")
                        ? "it drops a dot at the end of a name"
                        : "it takes the part before the first dot for a device";
        if (published.contains(id)) {
            problems.warning(
                    Check.UNPORTABLE_ID,
                    at,
                    message + ": " + reason,
                    "build the site on Linux or macOS: it is published");
        } else {
            problems.error(at, message + ": " + reason, "choose another " + field + example(id));
        }
    }

    private static String example(String id) {
        String stem = id.replaceAll("\\.+$", "");
        String free = PortableName.isValid(stem) ? stem : "paper-" + stem;
        return PaperId.isValid(free) ? ", such as \"" + free + '"' : "";
    }

    /** Compares ids without case, because file systems may treat them as the same name. */
    private void checkId(CheckedRecord record) {
        if (record.id().isEmpty()) {
            return;
        }
        CheckedRecord first = byId.putIfAbsent(record.id().toLowerCase(Locale.ROOT), record);
        if (first != null) {
            problems.error(
                    record.at(),
                    "the id " + ReportText.quoted(record.id()) + " is taken",
                    "it is also used at " + first.at() + ": an id belongs to one paper");
        }
    }

    private void checkAliases(CheckedRecord record) {
        for (Mention alias : record.aliases()) {
            String id = alias.id().value();
            CheckedRecord owner = byId.get(id);
            if (owner == null) {
                Alias first = byAlias.putIfAbsent(id, new Alias(record, alias.at()));
                if (first != null) {
                    rejectAlias(
                            alias,
                            "it is also used at "
                                    + first.at()
                                    + ": an address belongs to one paper");
                }
            } else if (!owner.at().equals(record.at())) {
                rejectAlias(alias, "it is the id of the paper at " + owner.at());
            }
        }
    }

    private void rejectAlias(Mention alias, String hint) {
        problems.error(alias.at(), "the alias \"" + alias.id() + "\" is taken", hint);
    }

    private void checkStatus(CheckedRecord record) {
        record.by().ifPresent(by -> checkReplacement(record, by));
    }

    private void checkReplacement(CheckedRecord record, Mention by) {
        CheckedRecord named = named(by.id().value());
        if (named == null) {
            problems.error(
                    by.at(),
                    "status.by is not the id of a paper: \"" + by.id() + "\"",
                    guess(by.id().value())
                            .map(id -> "did you mean \"" + id + "\"?")
                            .orElse("write the id of a paper of this archive"));
        } else if (named.at().equals(record.at())) {
            problems.error(
                    by.at(), "status.by names the paper itself", "write the id of the other paper");
        } else if (named.draft() && !drafts && !record.draft()) {
            problems.error(
                    by.at(),
                    "status.by names a draft: \"" + by.id() + "\"",
                    "take draft: true from " + named.at().file() + ", or build with --drafts");
        } else {
            checkCircle(record);
        }
    }

    /**
     * Suggests the id that was meant, for the first few unknown ids only: each guess scans all ids.
     */
    private Optional<String> guess(String id) {
        return guesses++ < MOST_GUESSES
                ? SpellingSuggestion.nearest(id, byId.keySet())
                : Optional.empty();
    }

    /**
     * Returns whether following replacements leads in a circle; each step is followed only once.
     */
    private void checkCircle(CheckedRecord record) {
        List<CheckedRecord> path = new ArrayList<>();
        Set<Location> onPath = new HashSet<>();
        CheckedRecord next = record;
        while (next != null && followed.add(next.at())) {
            onPath.add(next.at());
            path.add(next);
            next = next.by().map(mention -> named(mention.id().value())).orElse(null);
        }
        if (next != null && onPath.contains(next.at())) {
            reportCircle(path.subList(path.indexOf(next), path.size()));
        }
    }

    /** Reports a circle at the first of its papers, in the order of the report. */
    private void reportCircle(List<CheckedRecord> circle) {
        CheckedRecord first = Collections.min(circle, Comparator.comparing(CheckedRecord::at));
        int at = circle.indexOf(first);
        CheckedRecord last = circle.get((at + circle.size() - 1) % circle.size());
        Location back = last.by().map(Mention::at).orElse(last.at());
        if (circle.size() > 1) {
            problems.error(
                    first.by().map(Mention::at).orElse(first.at()),
                    "status.by is circular: " + back + " leads back to \"" + first.id() + "\"",
                    "take it from the paper that is not replaced");
        }
    }

    private Optional<CheckedRecord> lookedUp(String id) {
        return Optional.ofNullable(named(id));
    }

    private @Nullable CheckedRecord named(String id) {
        Alias alias = byAlias.get(id);
        return byId.getOrDefault(id, alias == null ? null : alias.paper());
    }
}
