package paperarchive.paper;

import java.util.Optional;

/** One version of a paper, such as {@code v2} of 2024-03-01 with the note "typos". */
public record Version(String version, Optional<PartialDate> date, String note, String url) {}
