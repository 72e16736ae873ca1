package paperarchive.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option of every command that writes addresses: the URL of the site. */
final class BaseUrlOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "the URL of the site; overrides baseUrl in site.yaml")
    private String baseUrl = "";

    /** Returns the URL in its normal form; empty if none is given. A bad one is wrong usage. */
    String normalized() {
        return BaseUrl.of(baseUrl, command);
    }
}
