package paperarchive.paper;

import java.util.Locale;
import java.util.Optional;

/**
 * The status of a paper after it was listed.
 *
 * @param by the paper that replaces this one, if any
 */
public record Status(
        State state, Optional<PartialDate> date, String note, String url, Optional<PaperId> by) {

    /** The five types of status. */
    public enum State {
        RETRACTED,
        WITHDRAWN,
        CORRECTED,
        SUPERSEDED,
        REMOVED;

        /** The value in records: {@code retracted}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The display text: {@code Retracted}. */
        public String label() {
            return name().charAt(0) + word().substring(1);
        }
    }
}
