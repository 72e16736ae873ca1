package paperarchive.api;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;

/** The dates in records. */
final class RecordDates {
    private RecordDates() {}

    /** Returns the latest date in a record; 1970-01-01 if it has none. */
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

    /** Returns the latest date in any record. */
    static LocalDate updated(List<Paper> papers) {
        return papers.stream()
                .map(RecordDates::updated)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /** Returns the year of a paper in file names: {@code 2025}; {@code undated} if it has none. */
    static String year(Paper paper) {
        LocalDate day = paper.sortDate();
        return day.equals(LocalDate.MIN)
                ? "undated"
                : PartialDate.of(day).toString().substring(0, 4);
    }
}
