package paperarchive.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;

/** The days that records tell. */
final class RecordDates {
    private RecordDates() {}

    /** The latest day that a record names; the first day of 1970 if it names none. */
    static LocalDate updated(Paper paper) {
        Stream<PartialDate> dates =
                Stream.of(
                                paper.published().stream(),
                                paper.status().stream().flatMap(s -> s.date().stream()),
                                paper.versions().stream().flatMap(v -> v.date().stream()))
                        .flatMap(stream -> stream);
        return Stream.concat(paper.listed().stream(), dates.map(PartialDate::earliest))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /** The latest day that any record names. */
    static LocalDate updated(List<Paper> papers) {
        return papers.stream()
                .map(RecordDates::updated)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /** The year by which files are divided: {@code 2025}; {@code undated} for a paper without. */
    static String year(Paper paper) {
        LocalDate day = paper.sortDate();
        return day.equals(LocalDate.MIN)
                ? "undated"
                : PartialDate.of(day).toString().substring(0, 4);
    }
}
