package paperarchive.cli;

import paperarchive.digest.SendReport;
import paperarchive.problem.Counting;
import paperarchive.problem.ReportText;

/** Prints who received a message and who did not. */
final class SendSummary {
    private SendSummary() {}

    /** Prints the failures to the log and the numbers to the results; returns the exit code. */
    static int print(SendReport report, Terminal terminal) {
        for (SendReport.Failure failure : report.failures()) {
            terminal.err()
                    .println(
                            "error: "
                                    + ReportText.shortened(failure.email())
                                    + ": "
                                    + ReportText.shortened(failure.reason()));
        }
        for (String email : report.uncertain()) {
            terminal.err()
                    .println(
                            "error: "
                                    + ReportText.shortened(email)
                                    + ": the connection ended before the server answered\n"
                                    + "    look whether the message arrived, then run again with"
                                    + " --uncertain send or --uncertain skip");
        }
        if (!report.stopped().isEmpty()) {
            terminal.err().println("error: " + report.stopped());
        }
        int missed = report.failures().size() + report.uncertain().size();
        terminal.out()
                .println(
                        Counting.of(report.sent(), "message")
                                + " sent, "
                                + Counting.grouped(report.before())
                                + " sent before, "
                                + Counting.grouped(missed)
                                + " failed");
        return report.isComplete() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
