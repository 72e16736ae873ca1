package paperarchive.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import paperarchive.paper.PartialDate;
import paperarchive.problem.ReportText;
import picocli.CommandLine;

/** The current day in UTC. Only {@code build --publish} depends on it. */
final class Today {
    private Today() {}

    static LocalDate inUtc() {
        return of(System.getenv("SOURCE_DATE_EPOCH"), Instant.now());
    }

    /** Reads the day that an option names. */
    static final class Converter implements CommandLine.ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return PartialDate.parse(text)
                    .flatMap(PartialDate::full)
                    .orElseThrow(
                            () ->
                                    new CommandLine.TypeConversionException(
                                            ReportText.quoted(text)
                                                    + " is not a day: write it as 2026-11-24"));
        }
    }

    /**
     * The day of a run.
     *
     * <p>Source of the variable: reproducible-builds.org, SOURCE_DATE_EPOCH specification 1.0.
     *
     * @param epoch seconds since 1970, for reproducible builds; anything else is ignored
     */
    static LocalDate of(@Nullable String epoch, Instant now) {
        boolean given = epoch != null && epoch.matches("\\d{1,11}");
        Instant moment = given ? Instant.ofEpochSecond(Long.parseLong(epoch)) : now;
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
