package paperarchive;

import java.nio.file.Path;
import paperarchive.plan.Shard;

/** What a build is asked to do: what it reads, and what it writes. */
public final class BuildOptions {
    private BuildOptions() {}

    /**
     * What is read, and how.
     *
     * @param folder the content folder
     * @param templates the templates folder, which need not exist
     * @param baseUrl where the site will be; empty to use the settings
     * @param drafts whether drafts are shown
     * @param strict whether a warning stops a build as an error does
     */
    public record Content(
            Path folder, Path templates, String baseUrl, boolean drafts, boolean strict) {
        /** No drafts, the base URL of the settings, and warnings that do not fail the build. */
        public static Content of(Path folder, Path templates) {
            return new Content(folder, templates, "", false, false);
        }

        public Content withBaseUrl(String url) {
            return new Content(folder, templates, url, drafts, strict);
        }

        public Content withDrafts(boolean shown) {
            return new Content(folder, templates, baseUrl, shown, strict);
        }

        public Content withStrict(boolean stopping) {
            return new Content(folder, templates, baseUrl, drafts, stopping);
        }
    }

    /**
     * What is written.
     *
     * @param folder the output folder
     * @param full whether every file is rebuilt and rewritten
     * @param shard the part of the site to build
     */
    public record Output(Path folder, boolean full, Shard shard) {
        /** Builds the whole site, and keeps files that are up to date. */
        public static Output to(Path folder) {
            return new Output(folder, false, Shard.WHOLE);
        }

        public Output withFull(boolean every) {
            return new Output(folder, every, shard);
        }

        public Output withShard(Shard part) {
            return new Output(folder, full, part);
        }
    }
}
