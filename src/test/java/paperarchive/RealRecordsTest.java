package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.cite.CitationKeys;
import paperarchive.paper.Archive;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.Slugs;
import paperarchive.problem.Problems;

/** What has to be true for all records of a {@link Corpus} together. */
class RealRecordsTest {
    private static final String RECORDS = "content/papers/corpus.jsonl";

    @TempDir private Path folder;

    @Test
    void noTwoPapersShareACitationKey() throws Exception {
        Archive archive = archive();
        CitationKeys keys = CitationKeys.of(archive.papers(), archive.ledger());
        Set<String> seen = new HashSet<>();
        for (Paper paper : archive.papers()) {
            String key = keys.of(paper);
            assertTrue(key.matches("[a-z0-9]+"), key);
            assertTrue(seen.add(key), key);
        }
        assertEquals(archive.papers().size(), seen.size());
    }

    /** Accents, capitals and signs between names may differ; other letters may not. */
    @Test
    void namesThatShareASlugHaveTheSameLetters() throws Exception {
        Map<String, String> names = new HashMap<>();
        for (Paper paper : archive().papers()) {
            for (Author author : paper.authors()) {
                String slug = Slugs.of(author.name());
                assertTrue(!slug.isEmpty(), author.name());
                String letters = slug.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
                assertEquals(letters, names.computeIfAbsent(slug, s -> letters), author.name());
                assertEquals(slug, Slugs.of(slug), "a slug is its own slug");
            }
        }
        assertTrue(names.size() > 4_000, names.size() + " names");
    }

    @Test
    void anIncrementalBuildOfRealRecordsEqualsAFullOne() throws Exception {
        SiteFolder site = Corpus.site(folder, 150);
        site.build();
        List<String> records = new ArrayList<>(Corpus.lines(160));
        records.remove(40);
        records.remove(3);
        records.replaceAll(line -> line.replace("\"title\": \"A ", "\"title\": \"Another "));
        site.write(RECORDS, String.join("\n", records));
        site.build();
        NavigableMap<String, String> incremental = site.tree();
        site.fullBuild(new Problems());
        assertEquals(List.of(), differences(incremental, site.tree()));
    }

    private static List<String> differences(Map<String, String> one, Map<String, String> other) {
        Set<String> paths = new HashSet<>(one.keySet());
        paths.addAll(other.keySet());
        return paths.stream()
                .filter(path -> !one.getOrDefault(path, "").equals(other.getOrDefault(path, "")))
                .sorted()
                .toList();
    }

    private Archive archive() throws Exception {
        SiteFolder site = Corpus.site(folder, Integer.MAX_VALUE);
        return new Build(
                        BuildOptions.Content.of(site.path("content"), site.path("templates")),
                        new Problems())
                .archive();
    }
}
