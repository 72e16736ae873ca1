package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.SiteFolder;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** Several machines build one site, each a part of it. */
final class ShardTest {
    @TempDir private Path folder;

    private NavigableMap<String, String> part(Shard shard) throws IOException, ProblemsFound {
        Path output = folder.resolve("part-" + shard.number() + "-of-" + shard.of());
        Path content = folder.resolve("content");
        Path templates = folder.resolve("templates");
        BuildOptions.Content options = BuildOptions.Content.of(content, templates);
        BuildOptions.Output target = BuildOptions.Output.to(output).withShard(shard);
        new Build(options, new Problems())
                .run(target, new LedgerMode.Preview(), new SiteFolder.Silence());
        return SiteFolder.tree(output);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void thePartsTogetherAreTheWholeAndShareNothing(int parts) throws Exception {
        new SiteFolder(folder).writeTwoPapers();
        NavigableMap<String, String> merged = new TreeMap<>();
        int largest = 0;
        int smallest = Integer.MAX_VALUE;
        for (int number = 1; number <= parts; number++) {
            NavigableMap<String, String> part = part(new Shard(number, parts));
            part.forEach((path, bytes) -> assertNull(merged.put(path, bytes), path));
            largest = Math.max(largest, part.size());
            smallest = Math.min(smallest, part.size());
        }
        assertEquals(part(Shard.WHOLE), merged);
        assertTrue(largest - smallest <= 1, smallest + " to " + largest + " files");
    }

    @Test
    void aPartIsWrittenAsItsNumberAndHowManyThereAre() {
        assertEquals(Optional.of(new Shard(2, 4)), Shard.parse("2/4"));
        assertEquals("2/4", new Shard(2, 4).toString());
        assertEquals(Optional.of(Shard.WHOLE), Shard.parse("1/1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "0/4", "5/4", "2/", "/4", "-1/4", "1/0", "a/b", "1/4/2", "99999/2"})
    void whatNamesNoPartIsNone(String text) {
        assertEquals(Optional.empty(), Shard.parse(text));
    }

    @Test
    void thereIsNoPartBeyondTheLast() {
        assertThrows(IllegalArgumentException.class, () -> new Shard(5, 4));
        assertThrows(IllegalArgumentException.class, () -> new Shard(0, 4));
    }
}
