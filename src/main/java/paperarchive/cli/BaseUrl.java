package paperarchive.cli;

import paperarchive.paper.WebAddress;
import paperarchive.problem.ReportText;
import picocli.CommandLine;

/** The value of the option {@code --base-url}. */
final class BaseUrl {
    private BaseUrl() {}

    /**
     * Returns the URL in its normal form; empty if none is given. An invalid URL is a usage error.
     */
    static String of(String given, CommandLine.Model.CommandSpec spec) {
        return given.isEmpty()
                ? ""
                : WebAddress.base(given)
                        .orElseThrow(
                                () ->
                                        new CommandLine.ParameterException(
                                                spec.commandLine(),
                                                "--base-url is not the URL of a site: "
                                                        + ReportText.shortened(given)
                                                        + "; "
                                                        + WebAddress.adviceForBase(given)));
    }
}
