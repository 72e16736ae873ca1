package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SiteSizeTest {
    private static SiteSize size(Map<String, Integer> bytes) {
        Map<String, LastBuild.FileMade> files = new TreeMap<>();
        bytes.forEach((path, size) -> files.put(path, new LastBuild.FileMade(size, "", "")));
        return SiteSize.of(files);
    }

    @Test
    void theLargestPartComesFirst() {
        SiteSize size =
                size(
                        Map.of(
                                "index.html", 10,
                                "robots.txt", 1,
                                "papers/a/index.html", 20,
                                "papers/b/index.html", 22,
                                "tags/index.html", 30));
        assertEquals(
                List.of(
                        new SiteSize.Part("papers", 2, 42),
                        new SiteSize.Part("tags", 1, 30),
                        new SiteSize.Part("other", 2, 11)),
                size.parts());
        assertEquals(5, size.files());
        assertEquals(83, size.bytes());
    }

    @Test
    void whatAFreeHostTakesIsRoundedToTheSafeSide() {
        assertEquals(0, HostLimits.percentOfSize(size(Map.of())));
        assertEquals(1, HostLimits.percentOfSize(size(Map.of("a", 1))));
        assertEquals(80, HostLimits.percentOfSize(size(Map.of("a", 800_000_000))));
        assertEquals(101, HostLimits.percentOfSize(size(Map.of("a", 1_000_000_001))));
        assertEquals(17, HostLimits.percentOfDeployment(size(Map.of("a", 1_000_000_000))));
    }

    @Test
    void aSiteThatIsNearlyTooLargeIsToldWhatWouldHelp() {
        assertEquals(Optional.empty(), size(Map.of("a", 790_000_000)).wordOnFreeHost());
        assertEquals(
                Optional.of(
                        "It needs 95 % of the 1,000 MB. In site.yaml, authorPages: false would"
                                + " spare 300 MB and 1 file."),
                size(Map.of("papers/a", 650_000_000, "authors/b", 300_000_000)).wordOnFreeHost());
        String word = size(Map.of("papers/a", 1_100_000_000)).wordOnFreeHost().orElseThrow();
        assertTrue(word.startsWith("The site is too large for GitHub Pages: it needs 110 %"), word);
    }
}
