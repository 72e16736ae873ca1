package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import paperarchive.SiteFolder;

/** The form of a mail provider, and a feed that somebody opens in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscribeTest {
    private @Nullable Chromium browser;
    private @Nullable SiteServer server;
    private Axe axe = Axe.read();

    SubscribeTest() throws Exception {}

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        browser = Chromium.start(folder.resolve("profile"));
        SiteFolder site = new SiteFolder(folder.resolve("archive"));
        site.write(
                "content/site.yaml",
                """
                title: Papers
                baseUrl: https://example.org/
                listFiles: 1
                newsletter:
                  action: https://mail.example.com/subscribe?list=1
                  field: EMAIL
                  hidden: {tag: papers}
                """);
        String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte";
        for (int i = 1; i <= 3; i++) {
            site.write(
                    "content/papers/p" + i + ".yaml",
                    """
                    id: p%d
                    title: A title with %s and $\\sqrt{x}$
                    authors: [Ada Lovelace, Alan Turing]
                    listed: 2025-12-%d
                    tags: [nets]
                    abstract: |
                      Words about `%s`, $k^2$ and [a link](https://example.org/x).

                      | a | b |
                      |---|---|
                      | %s | %s |
                    """
                            .formatted(i, word, 10 + i, word.repeat(3), word, word));
        }
        site.build();
        server = SiteServer.of(site.output());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private Chromium browser() {
        return Objects.requireNonNull(browser);
    }

    private void open(String path) {
        browser().open(Objects.requireNonNull(server).root() + path);
    }

    @Test
    void aFeedIsAPageThatEveryoneCanReadAtAnyWidthInAnyLight() {
        for (boolean scripts : List.of(true, false)) {
            browser().allowScripts(scripts);
            open("feed.xml");
            browser().allowScripts(true);
            axe.enter(browser());
            for (int width : List.of(320, 1440)) {
                for (String scheme : List.of("light", "dark")) {
                    browser().show(width, scheme);
                    String where = width + " px, " + scheme;
                    assertEquals(List.of(), violations(), where);
                    assertEquals(
                            "true",
                            browser()
                                    .run(
                                            "const page = document.documentElement; return"
                                                    + " page.scrollWidth <= window.innerWidth;"),
                            where);
                }
            }
        }
        List<String> shown =
                browser()
                        .texts(
                                "return [...document.querySelectorAll('entry > *')].filter((e) =>"
                                        + " e.checkVisibility()).map((e) => e.localName);");
        assertEquals(
                List.of("h2", "author", "author", "content"), shown.subList(0, 4), shown::toString);
        assertEquals(List.of(), errors());
    }

    /** What axe finds, without the rules about elements that only an HTML document has. */
    private List<String> violations() {
        List<String> found = new ArrayList<>(axe.violations(browser()));
        found.removeIf(
                rule ->
                        rule.startsWith("html-has-lang:")
                                || rule.startsWith("landmark-one-main:")
                                || rule.startsWith("page-has-heading-one:")
                                || rule.startsWith("region:"));
        return found;
    }

    /** Browsers ask for a picture of a site where a page of another kind than HTML names none. */
    private List<String> errors() {
        return browser().errors().stream().filter(e -> !e.contains("/favicon.ico")).toList();
    }

    @Test
    void theTabKeyReachesEachPaperOfAFeed() {
        browser().show(1440, "light");
        open("feed.xml");
        browser()
                .run(
                        "window.focused = []; addEventListener('focusin',"
                                + " (e) => focused.push(e.target.getAttribute('href')));");
        browser().press(Keys.TAB.toString().repeat(3));
        List<String> focused = browser().texts("return window.focused;");
        assertEquals(
                List.of(
                        "https://example.org/",
                        "https://example.org/papers/p3/",
                        "https://example.org/x"),
                focused);
    }

    @Test
    void theFormMaySendToTheProviderAndNowhereElse() {
        open("subscribe/index.html");
        assertEquals(
                "https://mail.example.com/subscribe?list=1",
                browser().run("return document.querySelector('main form').action;"));
        assertEquals(
                List.of("EMAIL", "tag"),
                browser()
                        .texts(
                                "return [...document.querySelectorAll('main form [name]')]"
                                        + ".map((e) => e.name);"));
        String policy = browser().run("return document.querySelector('[http-equiv]').content;");
        assertTrue(policy.endsWith(";form-action https://mail.example.com"), policy);
        browser()
                .run(
                        "window.refused = [];"
                                + "addEventListener('securitypolicyviolation',"
                                + " (e) => refused.push(e.effectiveDirective));"
                                + "const form = document.querySelector('main form');"
                                + "form.action = 'https://evil.example/';"
                                + "form.querySelector('[type=email]').value = 'ada@example.org';"
                                + "form.querySelector('button').click();");
        browser().await(b -> b.run("return String(window.refused);").equals("form-action"));
        assertTrue(browser().address().endsWith("/subscribe/"), browser()::address);
        browser().errors();
    }

    @Test
    void everyFeedThatThePageNamesIsThere() {
        open("subscribe/index.html");
        List<String> feeds =
                browser()
                        .texts(
                                "return [...document.querySelectorAll('main a[href]')]"
                                        + ".map((a) => a.getAttribute('href'));");
        assertTrue(feeds.size() >= 5, feeds::toString);
        for (String feed : feeds) {
            open("subscribe/" + feed);
            assertEquals(List.of(), errors(), feed);
        }
    }
}
