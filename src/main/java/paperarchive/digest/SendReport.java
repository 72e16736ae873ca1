package paperarchive.digest;

import java.util.List;

/**
 * How a sending went.
 *
 * @param sent messages that the server took in this run
 * @param before readers who had got theirs in an earlier run
 * @param failures who did not get it, and why
 * @param uncertain readers of whom nobody knows whether they got it
 * @param stopped why the run ended before its last reader; empty if it did not
 */
public record SendReport(
        int sent, int before, List<Failure> failures, List<String> uncertain, String stopped) {
    /** Somebody who did not get the message, and why. */
    public record Failure(String email, String reason) {}

    public SendReport {
        failures = List.copyOf(failures);
        uncertain = List.copyOf(uncertain);
    }

    public boolean isComplete() {
        return failures.isEmpty() && uncertain.isEmpty() && stopped.isEmpty();
    }
}
