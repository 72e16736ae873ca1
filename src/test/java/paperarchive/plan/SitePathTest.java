package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path is where a file stands; its address is what people know. */
class SitePathTest {
    @Test
    void aPageIsTheIndexOfItsAddress() {
        SitePath path = SitePath.page("papers", "xkv");
        assertEquals("papers/xkv/index.html", path.value());
        assertEquals("papers/xkv/", path.address());
        assertTrue(path.isPage());
        assertEquals(2, path.depth());
    }

    @Test
    void theRootHasAnEmptyAddress() {
        assertEquals("index.html", SitePath.page().value());
        assertEquals("", SitePath.page().address());
        assertEquals(0, SitePath.page().depth());
    }

    @Test
    void aFileIsItsOwnAddress() {
        SitePath path = new SitePath("robots.txt");
        assertEquals("robots.txt", path.address());
        assertFalse(path.isPage());
        assertFalse(new SitePath("static/myindex.html").isPage());
    }

    @Test
    void furtherPagesAreNumberedBelowTheFirst() {
        assertEquals("tags/nlp/page/2/index.html", SitePath.page("tags", "nlp").further(2).value());
        assertEquals("tags/nlp/index.html", SitePath.page("tags", "nlp").further(1).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "a/..",
                "../a",
                "a/./b",
                "a\\b",
                "a:b",
                "a\nb",
                "a\u001fb"
            })
    void whatCouldLeaveTheSiteIsNoPath(String value) {
        assertThrows(IllegalArgumentException.class, () -> new SitePath(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".nojekyll", "...", ".a", "a.", "..a", "a b", "tags/übersetzung"})
    void aNameMayHoldDotsBlanksAndLettersOfAnyScript(String value) {
        assertEquals(value, new SitePath(value).toString());
    }

    @Test
    void aPathThatIsNoneIsNamed() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new SitePath("a/../b"));
        assertEquals("not a path of the site: a/../b", refusal.getMessage());
    }
}
