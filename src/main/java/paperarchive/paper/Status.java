package paperarchive.paper;

import java.util.Locale;
import java.util.Optional;

/**
 * What became of a paper after it was listed.
 *
 * @param by the paper that replaces this one, where one does
 */
public record Status(
        State state, Optional<PartialDate> date, String note, String url, Optional<PaperId> by) {

    /** The five things that can become of a paper. */
    public enum State {
        RETRACTED,
        WITHDRAWN,
        CORRECTED,
        SUPERSEDED,
        REMOVED;

        /** The word a record holds: {@code retracted}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The word as people read it: {@code Retracted}. */
        public String label() {
            return name().charAt(0) + word().substring(1);
        }
    }
}
