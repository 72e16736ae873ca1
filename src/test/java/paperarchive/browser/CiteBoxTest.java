package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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

/** The citation of a paper, in a box on its page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CiteBoxTest {
    private static final String BOX = "papers/a/#cite";
    private static final String TEXT = "return document.querySelector('#cite pre').textContent;";
    private static final String CHOSEN =
            "return document.querySelector('#cite [aria-selected=true]')?.textContent;";

    private @Nullable Chromium browser;
    private @Nullable SiteServer server;
    private Axe axe = Axe.read();

    CiteBoxTest() throws Exception {}

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        browser = Chromium.start(folder.resolve("profile"));
        SiteFolder site = new SiteFolder(folder.resolve("archive"));
        site.write("content/site.yaml", "title: Papers\nbaseUrl: https://example.org/\n");
        site.write(
                "content/papers/a.yaml",
                """
                id: a
                title: "</script><b>A title with $x < y$"
                authors: [Ada Lovelace, Kurt Gödel]
                published: 2025-12-01
                tags: ["</script><script>document.title = 'hacked'</script>"]
                """);
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

    private void open() {
        browser().open("about:blank");
        browser().open(Objects.requireNonNull(server).root() + BOX);
        browser().await(b -> b.run(CHOSEN).equals("BibTeX"));
    }

    private void choose(String format) {
        browser()
                .run(
                        "[...document.querySelectorAll('#cite [role=tab]')].find((tab) =>"
                                + " tab.textContent === arguments[0]).click();",
                        format);
    }

    @Test
    void eachTabShowsTheCitationInItsFormat() {
        open();
        assertTrue(browser().run(TEXT).startsWith("@misc{lovelace2025"));
        choose("RIS");
        browser().await(b -> b.run(TEXT).startsWith("TY  - UNPB"));
        choose("CSL-JSON");
        browser().await(b -> b.run(TEXT).startsWith("[{\"id\":\"lovelace2025"));
        choose("BibLaTeX");
        browser().await(b -> b.run(TEXT).contains("date={2025-12-01}"));
        choose("Text");
        browser().await(b -> b.run(TEXT).startsWith("Lovelace, A., & Gödel, K. (2025)."));
        assertEquals(List.of(), browser().errors());
    }

    @Test
    void theFileOfTheChosenFormatIsDownloaded() {
        open();
        choose("RIS");
        String download =
                "const link = document.querySelector('#cite a[download]');"
                        + " return link.getAttribute('href') + ' ' + link.download;";
        assertTrue(browser().run(download).endsWith("/papers/a/cite.ris a.ris"));
    }

    @Test
    void arrowKeysChooseATabAndMoveTheFocus() {
        open();
        browser().run("document.querySelector('#cite [aria-selected=true]').focus();");
        browser().press(Keys.ARROW_LEFT);
        assertEquals("Text", browser().run(CHOSEN));
        assertEquals("Text", browser().run("return document.activeElement.textContent;"));
        browser().press(Keys.ARROW_RIGHT);
        browser().press(Keys.ARROW_RIGHT);
        assertEquals("BibLaTeX", browser().run(CHOSEN));
        browser().press(Keys.HOME);
        assertEquals("BibTeX", browser().run(CHOSEN));
        browser().press(Keys.TAB);
        assertEquals("tabpanel", browser().run("return document.activeElement.role;"));
    }

    @Test
    void everyoneCanReadItAtAnyWidthInAnyLight() {
        for (int width : List.of(320, 1440)) {
            for (String scheme : List.of("light", "dark")) {
                browser().show(width, scheme);
                open();
                axe.enter(browser());
                String where = width + " px, " + scheme;
                assertEquals(List.of(), axe.violations(browser()), where);
                assertEquals(
                        "true",
                        browser()
                                .run(
                                        "return document.documentElement.scrollWidth <="
                                                + " window.innerWidth;"),
                        where);
            }
        }
    }

    private static final String SHOWN =
            "return document.querySelector('#cite pre').checkVisibility();";

    private static final String EXPANDED =
            "return document.querySelector('.links [href=\"#cite\"]').ariaExpanded;";

    @Test
    void theLinkBesideTheTitleOpensAndClosesTheBoxBelowIt() {
        browser().show(1440, "light");
        browser().open("about:blank");
        browser().open(Objects.requireNonNull(server).root() + "papers/a/");
        browser().await(b -> b.run(EXPANDED).equals("false"));
        assertEquals("false", browser().run(SHOWN));
        assertEquals(
                "cite",
                browser().run("return document.querySelector('.links').nextElementSibling.id;"));
        browser().run("document.querySelector('.links [href=\"#cite\"]').focus();");
        browser().press(Keys.ENTER);
        browser().await(b -> b.run(CHOSEN).equals("BibTeX"));
        assertEquals("true", browser().run(SHOWN));
        browser().await(b -> b.run(EXPANDED).equals("true"));
        browser().run("document.querySelector('#cite summary').focus();");
        browser().press(Keys.ENTER);
        browser().await(b -> b.run(EXPANDED).equals("false"));
        assertEquals("false", browser().run(SHOWN));
        assertEquals("#cite", browser().run("return document.activeElement.hash;"));
        assertEquals(List.of(), browser().errors());
    }

    @Test
    void withoutScriptsTheBibtexTheTextAndTheFilesShow() {
        browser().allowScripts(false);
        browser().open("about:blank");
        browser().open(Objects.requireNonNull(server).root() + "papers/a/");
        browser().allowScripts(true);
        assertEquals("true", browser().run(SHOWN));
        assertTrue(browser().run(TEXT).startsWith("@misc{lovelace2025"));
        assertEquals(
                List.of("BibTeX", "BibLaTeX", "RIS", "CSL-JSON"),
                browser()
                        .texts(
                                "return [...document.querySelectorAll('#cite a')].filter((a) =>"
                                        + " a.checkVisibility()).map((a) => a.textContent);"));
    }

    @Test
    void structuredDataIsReadAndNoTextOfARecordEndsIt() {
        open();
        assertEquals(
                "</script><b>A title with x < y",
                browser()
                        .run(
                                "return JSON.parse(document.querySelector("
                                        + "'[type=\"application/ld+json\"]').textContent)"
                                        + "['@graph'][0].headline;"));
        assertTrue(browser().title().endsWith("Papers"));
        assertEquals(List.of(), browser().errors());
    }
}
