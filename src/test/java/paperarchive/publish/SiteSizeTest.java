package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SiteSizeTest {
    private static SiteSize size(Map<String, Integer> bytes) {
        Map<String, LastBuild.FileMade> files = new TreeMap<>();
        bytes.forEach((path, size) -> files.put(path, new LastBuild.FileMade(size, "")));
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
    void whatIsLeftOnAFreeHostIsRoundedToTheSafeSide() {
        assertEquals(0, size(Map.of()).percentOfGithubPages());
        assertEquals(1, size(Map.of("a", 1)).percentOfGithubPages());
        assertEquals(80, size(Map.of("a", 800_000_000)).percentOfGithubPages());
        assertEquals(101, size(Map.of("a", 1_000_000_001)).percentOfGithubPages());
    }
}
