package paperarchive.digest;

import java.util.List;

/**
 * The result of sending a digest.
 *
 * @param sent messages that the server accepted in this run
 * @param before readers who received theirs in an earlier run
 * @param failures readers who did not receive it, and why
 * @param uncertain readers who may or may not have received it
 * @param stopped why the run ended before its last reader; empty if it did not
 */
public record SendReport(
        int sent, int before, List<Failure> failures, List<String> uncertain, String stopped) {
    /** A reader who did not receive the message, and why. */
    public record Failure(String email, String reason) {}

    public SendReport {
        failures = List.copyOf(failures);
        uncertain = List.copyOf(uncertain);
    }

    public boolean isComplete() {
        return failures.isEmpty() && uncertain.isEmpty() && stopped.isEmpty();
    }
}
