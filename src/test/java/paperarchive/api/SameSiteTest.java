package paperarchive.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Corpus;
import paperarchive.MadeUpArchive;
import paperarchive.SiteFolder;
import paperarchive.problem.Problems;

/** The file of all records is an archive: what is built from it is the same site. */
class SameSiteTest {
    private static final Path DEMO = Path.of("content");

    @TempDir private Path folder;

    private SiteFolder rebuilt(SiteFolder site) throws Exception {
        SiteFolder other = new SiteFolder(folder.resolve("other"));
        other.write("content/site.yaml", site.read("content/site.yaml"));
        if (Files.exists(site.path("content/pages"))) {
            copy(site.path("content/pages"), other.path("content/pages"));
        }
        if (Files.exists(site.path("templates"))) {
            copy(site.path("templates"), other.path("templates"));
        }
        Files.createDirectories(other.path("content/papers"));
        Files.copy(
                site.output().resolve("api/papers.jsonl.gz"),
                other.path("content/papers/all.jsonl.gz"));
        other.build();
        return other;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void givesTheSameSite(SiteFolder site, int least) throws Exception {
        site.build(new Problems());
        Map<String, String> before = site.tree();
        Map<String, String> after = rebuilt(site).tree();
        assertTrue(before.size() >= least, () -> "only " + before.size() + " files");
        TreeSet<String> different = new TreeSet<>(before.keySet());
        different.addAll(after.keySet());
        different.removeIf(
                path -> before.getOrDefault(path, "").equals(after.getOrDefault(path, "-")));
        assertEquals(new TreeSet<String>(), different);
    }

    @Test
    void ofTheDemo() throws Exception {
        SiteFolder site = new SiteFolder(folder.resolve("one"));
        for (String part : List.of("papers", "pages")) {
            copy(DEMO.resolve(part), site.path("content/" + part));
        }
        site.write("content/site.yaml", Files.readString(DEMO.resolve("site.yaml")));
        givesTheSameSite(site, 400);
    }

    @Test
    void ofAnArchiveWithEveryKindOfPage() throws Exception {
        SiteFolder site = new SiteFolder(folder.resolve("one"));
        new MadeUpArchive(46).writeInto(site, "https://example.org/repo/");
        givesTheSameSite(site, 400);
    }

    /** {@code -Dcorpus=papers.jsonl.gz -Dcorpus.most=2000}: more records, of another corpus. */
    @Test
    void ofRealRecords() throws Exception {
        givesTheSameSite(
                Corpus.site(folder.resolve("one"), Integer.getInteger("corpus.most", 150)), 500);
    }
}
