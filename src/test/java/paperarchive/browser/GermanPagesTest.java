package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import paperarchive.SiteFolder;

/** What scripts say in a German archive, and how much room its longer words take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GermanPagesTest {
    private static final int PAPERS = 9;

    private @Nullable Chromium browser;
    private @Nullable SiteServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        browser = Chromium.start(folder.resolve("profile"));
        SiteFolder site = new SiteFolder(folder.resolve("archive"));
        site.write(
                "content/site.yaml",
                "title: Rechenkunst\nbaseUrl: https://example.org/\nlanguage: de\n");
        site.write("content/pages/about.md", "---\ntitle: Über uns\n---\nText.\n");
        for (int i = 1; i <= PAPERS; i++) {
            site.write(
                    "content/papers/p" + i + ".yaml",
                    """
                    id: p%d
                    title: Rechnen %d
                    authors: [Ada Lovelace, Zoë Ziegler, Emmy Noether, Alan Turing, Kurt Gödel]
                    listed: 2025-12-12
                    venue: Mitteilungen
                    tags: [maschinen]
                    abstract: Wir rechnen.
                    upvotes: %d
                    """
                            .formatted(i, i, i));
        }
        site.build();
        server = SiteServer.of(site.output());
    }

    @AfterAll
    void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private Chromium open(String path) {
        Chromium opened = Objects.requireNonNull(browser);
        opened.open(Objects.requireNonNull(server).belowAPath() + path);
        return opened;
    }

    private static String text(Chromium page, String selector) {
        return page.run("return document.querySelector(arguments[0]).textContent;", selector);
    }

    private static void press(Chromium page, String text) {
        page.run(
                "[...document.querySelectorAll('button')].find(b => b.textContent ==="
                        + " arguments[0]).click();",
                text);
    }

    @Test
    void theSearchCountsAndSuggestsInGerman() {
        Chromium page = open("search/?q=rechnen");
        page.await(p -> text(p, "#found").equals("9 Artikel"));
        page.await(p -> text(p, "#results").contains("und 2 weitere"));
        page.run("document.querySelector('#narrow').open = true;");
        page.await(p -> text(p, "#narrow").contains("Schlagwort"));
        open("search/?q=rehcnen").await(p -> text(p, "main").contains("Meinten Sie rechnen?"));
        assertEquals(List.of(), page.errors());
    }

    @Test
    void buttonsOfAPaperAnswerInGerman() {
        Chromium page = open("papers/p3/");
        press(page, "Merken");
        assertEquals("In Ihrer Leseliste gespeichert", text(page, ".told"));
        assertTrue(text(page, ".links").contains("Gemerkt"));
        page = open("reading-list/");
        page.await(p -> text(p, "#reading-list").contains("1 Artikel, davon 0 gelesen."));
        press(page, "Entfernen");
        assertTrue(text(page, "#reading-list").startsWith("Noch ist nichts gespeichert."));
        assertEquals(List.of(), page.errors());
    }

    @Test
    void listsAreSortedByButtonsInGerman() {
        Chromium page = open("tags/maschinen/");
        press(page, "Titel");
        assertEquals("Sortiert nach: Titel", text(page, ".told"));
        assertEquals("Rechnen 1", text(page, ".papers h2"));
        press(page, "Stimmen");
        assertEquals("Rechnen 9", text(page, ".papers h2"));
    }

    /** A list template that was copied from an earlier version has buttons without values. */
    @Test
    void buttonsInEnglishSortAsWell() {
        Chromium page = open("tags/maschinen/");
        page.run(
                "for (const b of document.querySelectorAll('.sort button'))"
                        + " { b.textContent = b.value === 'listed' ? 'as listed' : b.value;"
                        + " b.removeAttribute('value'); }");
        press(page, "title");
        assertEquals("Rechnen 1", text(page, ".papers h2"));
        press(page, "as listed");
        assertEquals("Rechnen 9", text(page, ".papers h2"));
    }

    @Test
    void theFilterCountsInGerman() {
        Chromium page = open("authors/");
        page.run("document.querySelector('#filter').focus();");
        page.press("zoe");
        page.await(p -> text(p, "output").equals("1 gefunden"));
        press(page, "Artikelzahl");
        assertEquals("by-papers js", sorted(page.run("return document.documentElement.className")));
    }

    private static String sorted(String classes) {
        return String.join(" ", List.of(classes.split(" ")).stream().sorted().toList());
    }

    /** The full menu, with venues, trending papers and a free page. */
    @Test
    void theHeaderHasAtMostTwoLinesOnADesktop() {
        List<String> heights = new ArrayList<>();
        for (int width : List.of(1280, 1440, 1920)) {
            Chromium page = open("papers/p1/");
            page.show(width, "light");
            heights.add(
                    page.run(
                            "const nav = document.querySelector('body > nav');"
                                    + " const middles = [...nav.children].map(item => { const box ="
                                    + " item.getBoundingClientRect(); return (box.top + box.bottom) /"
                                    + " 2; });"
                                    + " return Math.max(...middles) - Math.min(...middles) < 44;"));
        }
        assertEquals(List.of("true", "true", "true"), heights);
    }

    @Test
    void noButtonIsCutOnAPhone() {
        Chromium page = open("papers/p1/");
        page.show(390, "light");
        assertEquals(
                "true",
                page.run(
                        "return [...document.querySelectorAll('button, nav a, .links a')].every(b =>"
                                + " b.scrollWidth <= b.clientWidth + 1) &&"
                                + " document.documentElement.scrollWidth <= 390;"));
        page.show(1440, "light");
    }
}
