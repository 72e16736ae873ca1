package paperarchive.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The day of a run, the same in every time zone. Nothing of the site depends on it. */
final class Today {
    private Today() {}

    static LocalDate inUtc() {
        return of(System.getenv("SOURCE_DATE_EPOCH"), Instant.now());
    }

    /**
     * The day of a run.
     *
     * <p>Source of the variable: reproducible-builds.org, SOURCE_DATE_EPOCH specification 1.0.
     *
     * @param epoch seconds since 1970, where a build is to be repeatable; anything else is ignored
     */
    static LocalDate of(@Nullable String epoch, Instant now) {
        boolean given = epoch != null && epoch.matches("\\d{1,11}");
        Instant moment = given ? Instant.ofEpochSecond(Long.parseLong(epoch)) : now;
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
