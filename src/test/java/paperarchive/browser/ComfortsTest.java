package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import paperarchive.SiteFolder;

/** What scripts add to pages that are whole without them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComfortsTest {
    private @Nullable Chromium browser;
    private @Nullable SiteServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        browser = Chromium.start(folder.resolve("profile"));
        SiteFolder site = new SiteFolder(folder.resolve("archive"));
        site.write("content/site.yaml", "title: Comforts\nbaseUrl: https://example.org/\n");
        for (int i = 1; i <= 3; i++) {
            site.write(
                    "content/papers/p" + i + ".yaml",
                    """
                    id: p%d
                    title: %s
                    authors: [Ada Lovelace]
                    listed: 2025-12-12
                    abstract: Words about $k$.
                    tags: [%s]
                    upvotes: %d
                    comments: %d
                    """
                            .formatted(
                                    i,
                                    List.of("Beta", "Gamma", "Alpha").get(i - 1),
                                    List.of("Müller", "mole", "nets").get(i - 1),
                                    i * 10,
                                    (i * 2) % 3));
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

    @BeforeEach
    void forget() {
        open("index.html");
        browser().run("localStorage.clear();");
        browser().errors();
    }

    @AfterEach
    void nothingWentWrong() {
        assertEquals(List.of(), browser().errors());
    }

    private Chromium browser() {
        return Objects.requireNonNull(browser);
    }

    private void open(String path) {
        browser().open(Objects.requireNonNull(server).root() + path);
        browser().await(b -> b.run("return !!document.querySelector('.told');").equals("true"));
    }

    private String press(String button) {
        return browser()
                .run(
                        "const b = [...document.querySelectorAll('button')]"
                                + ".find((b) => (b.title || b.textContent) === arguments[0]);"
                                + "b.click(); return b.textContent;",
                        button);
    }

    private List<String> titles() {
        return browser()
                .texts(
                        "return [...document.querySelectorAll('.papers > li :is(h2, h3) a')]"
                                + ".map((a) => a.textContent);");
    }

    private String focused() {
        return browser().run("return document.activeElement.textContent;");
    }

    @Test
    void theChoiceOfLightOrDarkLasts() {
        browser().show(1000, "light");
        open("index.html");
        String light = browser().run("return getComputedStyle(document.body).backgroundColor;");
        press("Dark colours");
        String dark = browser().run("return getComputedStyle(document.body).backgroundColor;");
        assertNotEquals(light, dark);
        open("papers/p1/index.html");
        assertEquals(
                dark, browser().run("return getComputedStyle(document.body).backgroundColor;"));
        press("Light colours");
        assertEquals(
                light, browser().run("return getComputedStyle(document.body).backgroundColor;"));
    }

    @Test
    void aListIsSortedWithoutBeingLoadedAgain() {
        open("date/2025-12-12/index.html");
        List<String> listed = titles();
        browser().run("window.stayed = true;");
        press("title");
        assertEquals(List.of("Alpha", "Beta", "Gamma"), titles());
        press("votes");
        assertEquals(List.of("Alpha", "Gamma", "Beta"), titles());
        press("comments");
        assertEquals(List.of("Beta", "Gamma", "Alpha"), titles());
        press("as listed");
        assertEquals(listed, titles());
        assertEquals("true", browser().run("return window.stayed;"));
    }

    @Test
    void keysMoveAndOpen() {
        open("date/2025-12-12/index.html");
        List<String> listed = titles();
        browser().press("jj");
        assertEquals(listed.get(1), focused());
        browser().press("k");
        assertEquals(listed.get(0), focused());
        browser().press("?");
        assertEquals("true", browser().run("return document.querySelector('dialog').open;"));
        browser().press(Keys.ESCAPE);
        browser().press("jo");
        browser().await(b -> b.address().contains("/papers/"));
    }

    @Test
    void anIndexIsFilteredAsOneTypes() {
        open("tags/index.html");
        browser().press("/mul");
        assertEquals(
                List.of("Müller"),
                browser()
                        .texts(
                                "return [...document.querySelectorAll('.terms li')]"
                                        + ".filter((li) => li.offsetParent)"
                                        + ".map((li) => li.querySelector('a').textContent);"));
        assertEquals("1 found", browser().run("return document.querySelector('output').value;"));
    }

    @Test
    void theAddressOfAPageIsItsFolder() {
        open("papers/p1/index.html");
        assertTrue(browser().address().endsWith("/papers/p1/"), browser()::address);
    }

    @Test
    void aPaperIsSavedReadNotedTakenAlongAndBroughtBack() {
        open("papers/p2/index.html");
        assertEquals("Saved", press("Save"));
        open("reading-list/index.html");
        assertEquals(List.of("Gamma"), titles());
        browser()
                .run(
                        "const change = (e, what) => { Object.assign(e, what);"
                                + " e.dispatchEvent(new Event('change')); };"
                                + "change(document.querySelector('#reading-list [type=checkbox]'),"
                                + " { checked: true });"
                                + "change(document.querySelector('textarea'), { value: 'Why?' });"
                                + "window.taken = [];"
                                + "URL.createObjectURL = (blob) => { taken.push(blob);"
                                + " return '#'; };");
        press("Export JSON");
        press("Export BibTeX");
        List<String> files =
                browser()
                        .later(
                                "Promise.all(window.taken.map((b) => b.text()))"
                                        + ".then(arguments[arguments.length - 1]);");
        assertTrue(files.get(0).contains("\"note\": \"Why?\""), files.get(0));
        assertTrue(files.get(1).startsWith("@misc{"), files.get(1));
        browser().run("localStorage.clear();");
        open("reading-list/index.html");
        assertEquals(List.of(), titles());
        bring(files.get(0));
        browser().await(b -> titles().equals(List.of("Gamma")));
        open("reading-list/index.html");
        assertEquals("Why?", browser().run("return document.querySelector('textarea').value;"));
        assertEquals(
                "true", browser().run("return document.querySelector('[type=checkbox]').checked;"));
    }

    /** Gives a file to the field that imports one. */
    private void bring(String json) {
        browser()
                .run(
                        "const field = document.querySelector('[type=file]');"
                                + "const files = new DataTransfer();"
                                + "files.items.add(new File([arguments[0]], 'list.json'));"
                                + "field.files = files.files;"
                                + "field.dispatchEvent(new Event('change'));",
                        json);
    }

    @Test
    void aFileThatHoldsNoListChangesNothing() {
        open("reading-list/index.html");
        bring("{\"id\": \"<img src=x onerror=alert(1)>\"");
        browser()
                .await(
                        b ->
                                b.run("return document.querySelector('.told').textContent;")
                                        .contains("does not contain a reading list"));
        bring("[{\"id\": \"../evil\"}, {\"id\": \"p1\", \"title\": \"<b>x</b>\"}]");
        browser().await(b -> titles().equals(List.of("<b>x</b>")));
    }
}
