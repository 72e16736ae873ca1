package paperarchive.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.MadeUpArchive;
import paperarchive.SiteFolder;
import paperarchive.ledger.LedgerMode;
import paperarchive.plan.SiteModel;
import paperarchive.problem.Problems;

/** A site with every kind of page, a server that serves it, and a browser to look at it. */
final class TestSite implements AutoCloseable {
    private static final long SEED = 46;

    private @Nullable Chromium browser;
    private @Nullable SiteServer server;
    private @Nullable Axe axe;
    private Path folder = Path.of("");
    private final Map<String, String> kinds = new TreeMap<>();

    void start(Path parent) throws Exception {
        browser = Chromium.start(Files.createDirectories(parent.resolve("profile")));
        axe = Axe.read();
        SiteFolder source = new SiteFolder(parent.resolve("archive"));
        folder = Files.createDirectories(source.output());
        SiteServer started = SiteServer.of(folder);
        server = started;
        new MadeUpArchive(SEED).writeInto(source, started.belowAPath());
        BuildOptions.Content options =
                BuildOptions.Content.of(source.path("content"), source.path("templates"));
        BuildOptions.Output target = BuildOptions.Output.to(folder);
        new Build(options, new Problems())
                .run(target, new LedgerMode.Preview(), new SiteFolder.Silence());
        Build build = new Build(options, new Problems());
        SiteModel model = build.site();
        kinds.putAll(EveryKind.of(model, build.plan(model), folder));
    }

    Chromium browser() {
        return Objects.requireNonNull(browser);
    }

    SiteServer server() {
        return Objects.requireNonNull(server);
    }

    Axe axe() {
        return Objects.requireNonNull(axe);
    }

    /** Where the site lies on disk. */
    Path folder() {
        return folder;
    }

    /** A page of each kind. */
    Map<String, String> kinds() {
        return kinds;
    }

    @Override
    public void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
