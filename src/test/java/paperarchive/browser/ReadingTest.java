package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a reader sees first, what stays in its place, and what is printed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
    private static final int FOLD = 300;

    private final TestSite site = new TestSite();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        site.start(folder);
        site.browser().runFirst(NOTE_SHIFTS);
    }

    @AfterAll
    void stop() throws Exception {
        site.close();
    }

    private static final String NOTE_SHIFTS =
            """
            window.shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """;

    private void open(String path) {
        site.browser().open(site.server().root() + path);
        site.browser()
                .await(b -> b.run("return !!document.querySelector('.told');").equals("true"));
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>(site.kinds());
        kinds.remove("redirect.ftlh");
        return kinds;
    }

    @Test
    void nothingMovesWhenScriptsAddToAPage() {
        List<String> moved = new ArrayList<>();
        for (int width : List.of(320, 390, 1440)) {
            site.browser().show(width, "light");
            kinds().forEach(
                            (kind, path) -> {
                                open(path);
                                String shift = site.browser().later(SHIFT).get(0);
                                if (Double.parseDouble(shift) > 0.005) {
                                    moved.add(width + " px, " + kind + ": " + shift);
                                }
                            });
        }
        assertEquals(List.of(), moved);
    }

    private static final String SHIFT =
            """
            const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => setTimeout(() => done([window.shift]), 50));
            """;

    @Test
    void thePapersOfADayBeginAboveTheFold() {
        String day = site.kinds().getOrDefault("dated.ftlh of a DAY", "");
        for (int width : List.of(390, 1440)) {
            site.browser().show(width, "light");
            for (String path : List.of("index.html", day)) {
                open(path);
                String top =
                        site.browser()
                                .run(
                                        "return document.querySelector('.papers > li')"
                                                + ".getBoundingClientRect().top;");
                assertTrue(
                        Double.parseDouble(top) < FOLD,
                        () -> path + " at " + width + " px: " + top);
            }
        }
    }

    @Test
    void theCompactViewLastsAndShowsFifteenPapersOfOneLine() {
        site.browser().show(1440, "light");
        String day = site.kinds().getOrDefault("dated.ftlh of a DAY", "");
        open(day);
        site.browser().run("document.querySelector('.view').click();");
        open("index.html");
        assertEquals("compact", site.browser().run("return document.documentElement.dataset.view"));
        assertEquals(
                List.of(),
                site.browser()
                        .texts(
                                "return [...document.querySelectorAll('.full :is(.summary, details,"
                                        + " [rel=tag])')].filter((e) => e.checkVisibility());"));
        assertEquals(
                "true",
                site.browser()
                        .run(
                                "return [...document.querySelectorAll('.full > li')].some((li) =>"
                                        + " li.getBoundingClientRect().height <= 48);"));
        assertTrue(Double.parseDouble(site.browser().later(SHIFT).get(0)) < 0.002);
        site.browser().run("document.querySelector('.view').click();");
        assertEquals("full", site.browser().run("return localStorage['paper-archive-view']"));
    }

    @Test
    void theAddressOfTheCitationOpensIt() {
        String paper = site.kinds().getOrDefault("paper.ftlh", "");
        for (boolean scripts : List.of(true, false)) {
            site.browser().allowScripts(scripts);
            site.browser().open("about:blank");
            site.browser().open(site.server().root() + paper + "#cite");
            site.browser().allowScripts(true);
            site.browser().await(b -> b.run(CITED).equals("true"));
        }
        open(paper);
        assertEquals("false", site.browser().run(CITED));
        site.browser().run("document.querySelector('.links [href=\"#cite\"]').click();");
        assertEquals("true", site.browser().run(CITED));
    }

    private static final String CITED =
            "return document.querySelector('#cite pre').checkVisibility();";

    @Test
    void aPaperPrintsItsCitationAndItsAddressDarkOnWhite() {
        open("index.html");
        site.browser().run("localStorage.setItem('paper-archive-theme', 'dark');");
        open(site.kinds().getOrDefault("paper.ftlh", ""));
        site.browser().print(true);
        assertEquals(List.of(), site.browser().texts(PRINTED_WRONG));
        site.browser().print(false);
        site.browser().run("localStorage.removeItem('paper-archive-theme');");
    }

    private static final String PRINTED_WRONG =
            """
            const wrong = [];
            const shown = (selector) => [...document.querySelectorAll(selector)]
              .some((e) => e.checkVisibility({ contentVisibilityAuto: true }));
            for (const selector of ['nav', 'button', '.told', '.tools']) {
              if (shown(selector)) wrong.push(selector + ' is printed');
            }
            for (const selector of ['#cite pre', '.address', 'h1']) {
              if (!shown(selector)) wrong.push(selector + ' is not printed');
            }
            const light = (colour) => {
              const [r, g, b] = colour.match(/[\\d.]+/g).map(Number);
              return (r + g + b) / 3;
            };
            if (light(getComputedStyle(document.body).backgroundColor) < 250) wrong.push('paper');
            for (const e of document.querySelectorAll('main *')) {
              const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
              if (own && e.checkVisibility() && light(getComputedStyle(e).color) > 120) {
                wrong.push('pale: ' + e.outerHTML.slice(0, 80));
              }
            }
            return wrong;
            """;

    @Test
    void everyPageHasTheSameMenu() {
        List<String> menu = List.of();
        for (Map.Entry<String, String> kind : kinds().entrySet()) {
            open(kind.getValue());
            List<String> here = site.browser().texts(MENU);
            assertTrue(here.size() > 5, () -> kind + ": " + here);
            if (!menu.isEmpty()) {
                assertEquals(menu, here, kind::getKey);
            }
            menu = here;
        }
    }

    private static final String MENU =
            """
            const nav = document.querySelector('body > nav[aria-label]');
            return [...nav.querySelectorAll('a')].map((a) => a.textContent);
            """;

    @Test
    void singleLetterKeysCanBeSwitchedOff() {
        open("index.html");
        site.browser().run("document.querySelector('.help').click();");
        site.browser().run("document.querySelector('.keys [type=checkbox]').click();");
        open("index.html");
        site.browser().press("?");
        assertEquals("false", site.browser().run("return document.querySelector('.keys').open;"));
        site.browser().run("document.querySelector('.help').click();");
        site.browser().run("document.querySelector('.keys [type=checkbox]').click();");
        site.browser().run("document.querySelector('.keys').close();");
        site.browser().press("?");
        assertEquals("true", site.browser().run("return document.querySelector('.keys').open;"));
    }
}
