package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.plan.SitePath;

/** Links are relative and lead to the right file from every depth. */
class HrefsTest {
    private static final List<SitePath> PATHS =
            List.of(
                    SitePath.page(),
                    SitePath.page("tags"),
                    SitePath.page("tags", "nlp"),
                    SitePath.page("tags", "nlp").further(2),
                    new SitePath("404.html"),
                    new SitePath("static/style.css"));

    @Test
    void everyPageReachesEveryFileFromEveryDepth() {
        for (String site :
                List.of("https://example.org/", "https://example.org/repo/", "file:/a/b/")) {
            for (SitePath from : PATHS) {
                for (SitePath to : PATHS) {
                    URI page = URI.create(site + from.value());
                    assertEquals(
                            site + to.value(), page.resolve(Hrefs.from(from).to(to)).toString());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/,/tags/index.html",
        "https://example.org/repo/,/repo/tags/index.html",
        "https://example.org/a/b/,/a/b/tags/index.html"
    })
    void aPageShownAnywhereLinksFromTheHostsRoot(String baseUrl, String link) {
        assertEquals(link, Hrefs.below(baseUrl).to(SitePath.page("tags")));
    }

    @Test
    void theAddressForOtherSitesIsEncoded() {
        assertEquals(
                "https://example.org/tags/%C3%BCber-%E6%9C%BA/",
                Hrefs.absolute("https://example.org/", SitePath.page("tags", "über-机")));
        assertEquals(
                "https://example.org/", Hrefs.absolute("https://example.org/", SitePath.page()));
    }

    @Test
    void aSiteWithoutAnAddressHasNoneForOtherSites() {
        assertEquals("", Hrefs.absolute("", SitePath.page("tags")));
    }
}
