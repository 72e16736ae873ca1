package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static paperarchive.SettingsBuilder.settings;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.paper.LinkStyle;
import paperarchive.paper.Settings;
import paperarchive.plan.SitePath;

/** Links are relative and lead to the right file from every depth. */
class HrefsTest {
    private static final Settings FILES = Settings.builder().links(LinkStyle.FILE).build();
    private static final Settings FOLDERS = Settings.builder().links(LinkStyle.FOLDER).build();

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
                    assertEquals(
                            site + to.value(),
                            followed(site + from.value(), Hrefs.from(from, FILES).to(to)));
                    assertEquals(
                            site + to.address(),
                            followed(site + from.address(), Hrefs.from(from, FOLDERS).to(to)));
                }
            }
        }
    }

    private static String followed(String page, String link) {
        assertFalse(link.isEmpty(), page);
        return URI.create(page).resolve(link).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/,/tags/",
        "https://example.org/repo/,/repo/tags/",
        "https://example.org/a/b/,/a/b/tags/",
        "http://localhost:8000/a/,/a/tags/index.html"
    })
    void aPageShownAnywhereLinksFromTheHostsRoot(String baseUrl, String link) {
        Settings settings = settings().baseUrl(baseUrl).build();
        assertEquals(link, Hrefs.below(settings).to(SitePath.page("tags")));
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
