package paperarchive.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;

/**
 * Contributes the search index: {@code search/root.json} and the files that it names below {@code
 * search/data/}. Their names are content hashes, so they are created when the site is planned.
 */
public final class SearchFiles implements Generator {
    private final SearchData data;

    public SearchFiles(SearchData data) {
        this.data = data;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        SearchIndex index = data.index(site.catalogue().papers());
        List<OutputFile> files = new ArrayList<>(index.files().size() + 1);
        files.add(
                new IndexFile(
                        new SitePath("search/root.json"),
                        "",
                        index.root().getBytes(StandardCharsets.UTF_8)));
        index.files()
                .forEach(
                        (name, bytes) ->
                                files.add(
                                        new IndexFile(
                                                new SitePath("search/data/" + name), name, bytes)));
        return files;
    }

    /** A file of the index; some 250 bytes a paper are held until they are written. */
    private static final class IndexFile implements OutputFile {
        private final SitePath path;
        private final String hash;
        private final byte[] content;

        IndexFile(SitePath path, String hash, byte[] content) {
            this.path = path;
            this.hash = hash;
            this.content = content;
        }

        @Override
        public SitePath path() {
            return path;
        }

        @Override
        public Optional<String> fingerprint() {
            return hash.isEmpty() ? Optional.empty() : Optional.of(hash);
        }

        @Override
        public byte[] bytes() {
            return content;
        }
    }
}
