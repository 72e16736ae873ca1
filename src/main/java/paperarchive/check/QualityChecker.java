package paperarchive.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import paperarchive.problem.Check;
import paperarchive.problem.CheckLevel;
import paperarchive.problem.Counting;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.ContentReader;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;
import paperarchive.text.TexReader;

/**
 * Reports probable mistakes in an archive that is formally correct: duplicate titles, wrong
 * encodings, titles in capitals and the like. The command {@code check} runs these checks; a build
 * runs only those that the setting {@code checks} makes errors.
 */
public final class QualityChecker {
    private static final int MOST_NAMED = 3;
    private static final int SHORT_TITLE = 8;
    private static final int LONG_TITLE = 20;

    /** The checks of this class and of {@link RecordQuality}. */
    static final List<Check> CHECKS =
            List.of(
                    Check.ALL_CAPS,
                    Check.CHARACTER_REFERENCE,
                    Check.DUPLICATE_AUTHOR,
                    Check.DUPLICATE_TITLE,
                    Check.FUTURE_DATE,
                    Check.MISSING_ABSTRACT,
                    Check.MOJIBAKE,
                    Check.NAME_WITH_AFFILIATION,
                    Check.NAME_WITH_EMAIL,
                    Check.SUSPICIOUS_LINK,
                    Check.UNBALANCED_TEX);

    private final boolean drafts;
    private final LocalDate today;
    private final Problems problems;

    /** The data of one record that archive-wide checks need. */
    private record Brief(
            String id,
            Location at,
            String title,
            String key,
            String venue,
            String year,
            boolean hasAbstract) {}

    /**
     * A checker.
     *
     * @param drafts whether drafts are checked, too
     * @param today papers with a later date are reported
     */
    public QualityChecker(boolean drafts, LocalDate today, Problems problems) {
        this.drafts = drafts;
        this.today = today;
        this.problems = problems;
    }

    /**
     * Runs only the checks that the settings make errors; used by builds. Dates are not compared
     * with today, because a build must depend only on its input.
     */
    public static void checkErrors(
            ContentReader content,
            Map<String, CheckLevel> levels,
            boolean drafts,
            Problems problems) {
        Map<String, CheckLevel> errors = new HashMap<>();
        for (Check check : CHECKS) {
            CheckLevel level = levels.getOrDefault(check.id(), CheckLevel.OFF);
            errors.put(check.id(), level == CheckLevel.ERROR ? level : CheckLevel.OFF);
        }
        if (errors.containsValue(CheckLevel.ERROR)) {
            Problems found = new Problems();
            found.grade(errors);
            new QualityChecker(drafts, LocalDate.MAX, found).check(content);
            problems.addAll(found);
        }
    }

    /** Checks every record of a content folder that can be read. */
    public void check(ContentReader content) {
        List<Brief> papers = new ArrayList<>();
        content.records(this::one).forEach(brief -> brief.ifPresent(papers::add));
        papers.sort(Comparator.comparing(Brief::at));
        checkTitles(papers);
        checkAbstracts(papers);
    }

    private Optional<Brief> one(RawRecord record) {
        if (!drafts && text(record, "draft").equals("true")) {
            return Optional.empty();
        }
        new RecordQuality(record, today, problems).check();
        String title = text(record, "title");
        String key = folded(TexReader.plain(title)) + "|" + folded(firstAuthor(record));
        RawValue status = record.fields().values().get("status");
        String published = text(record, "published");
        RawValue line = record.fields().values().getOrDefault("title", record.fields());
        return Optional.of(
                new Brief(
                        text(record, "id"),
                        record.at(line.line()),
                        title,
                        key,
                        folded(text(record, "venue")),
                        published.substring(0, Math.min(4, published.length())),
                        status != null || !text(record, "abstract").isBlank()));
    }

    private static String text(RawRecord record, String name) {
        return record.fields().values().get(name) instanceof RawValue.Scalar scalar
                        && scalar.type() != RawValue.Kind.NULL
                ? scalar.text()
                : "";
    }

    private static String firstAuthor(RawRecord record) {
        if (!(record.fields().values().get("authors") instanceof RawValue.Items authors)
                || authors.values().isEmpty()) {
            return "";
        }
        RawValue first = authors.values().get(0);
        if (first instanceof RawValue.Fields map
                && map.values().get("family") instanceof RawValue.Scalar family) {
            return family.text();
        }
        String name = first instanceof RawValue.Scalar scalar ? scalar.text() : "";
        int comma = name.indexOf(',');
        return comma > 0 ? name.substring(0, comma) : name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /**
     * The same title in two venues, or a series title such as "Editorial" in two years, is allowed.
     */
    private void checkTitles(List<Brief> papers) {
        Map<String, List<Brief>> byKey = new HashMap<>();
        for (Brief paper : papers) {
            // A title such as "Preface" without authors proves nothing.
            if (paper.key.indexOf('|') < (paper.key.endsWith("|") ? LONG_TITLE : SHORT_TITLE)) {
                continue;
            }
            List<Brief> alike = byKey.computeIfAbsent(paper.key, key -> new ArrayList<>());
            alike.stream()
                    .filter(other -> !isApart(paper.venue, other.venue))
                    .filter(other -> !isApart(paper.year, other.year))
                    .findFirst()
                    .ifPresent(other -> warnOfTitle(paper, other));
            alike.add(paper);
        }
    }

    private static boolean isApart(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private void warnOfTitle(Brief paper, Brief other) {
        problems.warning(
                Check.DUPLICATE_TITLE,
                paper.at,
                "paper "
                        + ReportText.quoted(paper.id)
                        + " has the title and first author of "
                        + ReportText.quoted(other.id)
                        + " ("
                        + other.at
                        + "): "
                        + ReportText.quoted(paper.title),
                "if they are one paper, keep one record and add the other id to its aliases");
    }

    private void checkAbstracts(List<Brief> papers) {
        List<Brief> without = papers.stream().filter(paper -> !paper.hasAbstract).toList();
        if (without.isEmpty()) {
            return;
        }
        List<String> names =
                without.stream()
                        .limit(MOST_NAMED)
                        .map(paper -> ReportText.quoted(paper.id))
                        .toList();
        int more = without.size() - names.size();
        problems.warning(
                Check.MISSING_ABSTRACT,
                without.get(0).at,
                Counting.of(without.size(), "paper")
                        + (without.size() == 1 ? " has" : " have")
                        + " no abstract: "
                        + String.join(", ", names)
                        + (more > 0 ? " and " + Counting.grouped(more) + " more" : ""),
                "add abstracts, or take missing-abstract from the checks in site.yaml");
    }
}
