package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Every kind of page in a real browser, as readers of all sorts meet it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);
    private static final List<String> SCHEMES = List.of("light", "dark");

    private final TestSite site = new TestSite();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        site.start(folder);
    }

    @AfterAll
    void stop() throws Exception {
        site.close();
    }

    @Test
    void theSiteHasEveryKindOfPage() {
        assertTrue(site.kinds().keySet().containsAll(EveryKind.expected()), site.kinds()::toString);
    }

    /** A redirect is gone before it can be looked at. */
    private Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>(site.kinds());
        kinds.remove("redirect.ftlh");
        return kinds;
    }

    @TestFactory
    Stream<DynamicTest> everyoneCanUseItAtAnyWidthInAnyLightWithAndWithoutScripts() {
        return kinds().entrySet().stream()
                .map(
                        kind ->
                                DynamicTest.dynamicTest(
                                        kind.getKey(),
                                        () -> assertEquals(List.of(), faults(kind.getValue()))));
    }

    private List<String> faults(String path) {
        List<String> faults = new ArrayList<>();
        for (boolean scripts : List.of(true, false)) {
            site.browser().allowScripts(scripts);
            site.browser().open(site.server().root() + path);
            site.browser().allowScripts(true);
            site.axe().enter(site.browser());
            for (int width : WIDTHS) {
                for (String scheme : SCHEMES) {
                    site.browser().show(width, scheme);
                    String where = width + " px, " + scheme + ", scripts " + scripts + ": ";
                    found(isTried(width, scheme, scripts)).forEach(f -> faults.add(where + f));
                }
            }
            faults.addAll(site.browser().errors());
            faults.addAll(foreign(site.browser().requests()));
        }
        return faults;
    }

    /**
     * Whether axe tries this. It takes a good part of a second, and half of the ways hold every
     * width in either light, every width with and without scripts, and either light with and
     * without scripts.
     */
    private static boolean isTried(int width, String scheme, boolean scripts) {
        boolean light = scheme.equals("light");
        return (light == scripts) != (width == 768);
    }

    private List<String> found(boolean withAxe) {
        List<String> found = new ArrayList<>(site.browser().texts(SIDEWAYS));
        if (withAxe) {
            found.addAll(site.axe().violations(site.browser()));
        }
        return found;
    }

    private static final String SIDEWAYS =
            """
            const page = document.scrollingElement;
            return page.scrollWidth <= page.clientWidth ? []
              : ['scrolls sideways: ' + page.scrollWidth];
            """;

    private List<String> foreign(List<String> requests) {
        assertTrue(!requests.isEmpty(), "the log of requests is empty");
        return requests.stream()
                .filter(address -> !address.startsWith(site.server().root()))
                .filter(address -> !address.startsWith("data:"))
                .map(address -> "asks another host: " + address)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> theTabKeyReachesAllInTheOrderOfThePageAndShowsWhere() {
        return kinds().entrySet().stream()
                .map(
                        kind ->
                                DynamicTest.dynamicTest(
                                        kind.getKey(), () -> tabThrough(kind.getValue())));
    }

    private void tabThrough(String path) {
        site.browser().show(1440, "light");
        site.browser().open(site.server().root() + path);
        List<String> expected = site.browser().texts(FOCUSABLE);
        assertTrue(expected.size() > 5, () -> "only " + expected);
        site.browser().texts(NOTE_FOCUS);
        site.browser().press(Keys.TAB.toString().repeat(expected.size()));
        assertEquals(expected, site.browser().texts("return window.focused;"));
    }

    private static final String FOCUSABLE =
            """
            window.all = [...document.querySelectorAll(
              'a[href], button, input, select, textarea, summary, [tabindex]')]
              .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility()
                && !(e.type === 'radio' && !e.checked));
            return window.all.map((e, i) => i + ' ' + (e.textContent || e.id).trim());
            """;

    private static final String NOTE_FOCUS =
            """
            window.focused = [];
            document.addEventListener('focusin', (event) => {
              const e = event.target;
              const style = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
                && box.width > 0 && box.height > 0;
              window.focused.push(all.indexOf(e) + ' ' + (e.textContent || e.id).trim()
                + (shown ? '' : ' without a visible focus'));
            });
            return [];
            """;

    @Test
    void aRedirectLeadsOn() {
        String redirect = site.kinds().getOrDefault("redirect.ftlh", "");
        site.browser().open(site.server().root() + redirect);
        String folder = site.server().root() + redirect.replace("index.html", "");
        site.browser().await(b -> !b.address().startsWith(folder) && !b.title().isEmpty());
        assertEquals(
                List.of(),
                site.browser()
                        .texts("return [...document.querySelectorAll('[http-equiv=refresh]')];"));
    }

    @Test
    void aSiteBelowAPathFindsItsStyleAndItsPages() {
        for (String path : kinds().values()) {
            site.browser().open(site.server().belowAPath() + path);
            assertEquals(List.of(), site.browser().errors(), path);
            assertEquals(List.of(), foreign(site.browser().requests()), path);
            assertEquals("", site.browser().run(UNSTYLED), path);
        }
    }

    private static final String UNSTYLED =
            "return [...document.styleSheets].some((s) => s.href) ? '' : 'no style sheet';";

    @Test
    void aMissingPageIsSaidToBeMissingWhereverItWouldStand() {
        site.browser().open(site.server().belowAPath() + "papers/no/such/paper/");
        assertEquals(1, site.browser().errors().size(), "the page itself is not found, no more");
        assertEquals("", site.browser().run(UNSTYLED));
        site.browser().run("document.querySelector('main a').click();");
        assertEquals(List.of(), site.browser().errors());
        assertTrue(
                site.browser().address().startsWith(site.server().belowAPath() + "archive/"),
                site.browser()::address);
    }

    @Test
    void aSiteOpenedFromDiskWorks() {
        for (String path : kinds().values()) {
            // A host shows it at any address, so that its links begin at the host's root.
            if (!path.equals("404.html")) {
                site.browser().open(site.folder().resolve(path).toUri().toString());
                assertEquals(List.of(), site.browser().errors(), path);
                assertEquals("", site.browser().run(UNSTYLED), path);
            }
        }
        site.browser().open(site.folder().resolve("index.html").toUri().toString());
        site.browser().run("document.querySelector('.papers a').click();");
        assertTrue(site.browser().address().contains("/papers/"), site.browser()::address);
        assertEquals(List.of(), site.browser().errors());
    }

    @Test
    void axeIsNotBlind() throws IOException {
        site.browser().open(site.server().root());
        site.axe().enter(site.browser());
        site.browser().run("document.querySelector('main').append(new Image());");
        List<String> found = site.axe().violations(site.browser());
        assertTrue(found.toString().contains("image-alt"), found::toString);
        site.browser().run("document.querySelector('main').style.width = '3000px';");
        assertEquals(1, site.browser().texts(SIDEWAYS).size());
    }
}
