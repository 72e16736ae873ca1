package paperarchive.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import paperarchive.importer.PoliteClient;
import picocli.CommandLine.Option;

/** The options shared by the commands that use a service such as arXiv. */
final class ServiceOptions {
    private static final Duration ANSWER = Duration.ofMinutes(3);

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "time between two requests to a service (default: ${DEFAULT-VALUE})")
    private double seconds = 3;

    @Option(
            names = "--service",
            paramLabel = "URL",
            description = "look identifiers up here instead of at the usual service")
    private String service = "";

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "where answers of services are kept for a day (default: ${DEFAULT-VALUE})")
    private Path cache =
            Path.of(System.getProperty("user.home", "."), ".cache", "paper-archive", "import");

    /** Returns the address of the service without slashes at its end; empty for the usual one. */
    String service() {
        return service.replaceAll("/+$", "");
    }

    PoliteClient client() {
        return new PoliteClient(
                cache,
                Duration.ofMillis(Math.max(0, Math.round(seconds * 1000))),
                ANSWER,
                InstantSource.system(),
                time -> Thread.sleep(time.toMillis()));
    }
}
