package paperarchive.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import paperarchive.SiteFolder;

/** The search page in a browser, below a path as on GitHub Pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPageTest {
    private @Nullable Chromium browser;
    private @Nullable SiteServer server;
    private Path output = Path.of("");

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        browser = Chromium.start(folder.resolve("profile"));
        SiteFolder site = new SiteFolder(folder.resolve("archive"));
        site.write("content/site.yaml", "title: Searched\n");
        for (int i = 1; i <= 9; i++) {
            site.write(
                    "content/papers/p" + i + ".yaml",
                    """
                    id: p%d
                    title: Sharing $k_%d$ weights of %s
                    authors: [Ada Lovelace, Person %d]
                    listed: 2025-12-%02d
                    published: %d
                    abstract: First words. We share <b>networks</b> with $x^2$ here. Last words.
                    tags: [%s]
                    upvotes: %d
                    """
                            .formatted(
                                    i,
                                    i,
                                    i == 5 ? "quantization" : "layers",
                                    i,
                                    i,
                                    2015 + i,
                                    i % 2 == 0 ? "even" : "odd",
                                    i));
        }
        site.build();
        output = site.output();
        server = SiteServer.of(output);
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

    private Chromium browser() {
        return Objects.requireNonNull(browser);
    }

    private void open(String path) {
        browser().open(Objects.requireNonNull(server).belowAPath() + path);
    }

    private List<String> titles() {
        return browser()
                .texts(
                        "return [...document.querySelectorAll('#results h2 a')].map(a =>"
                                + " a.getAttribute('href').split('/').at(-2));");
    }

    private String found() {
        return browser().run("return document.querySelector('#found').textContent;");
    }

    private void type(String text) {
        browser().run("document.querySelector('main input[name=q]').focus();");
        browser().press(text);
    }

    @Test
    void resultsComeWhileOneTypesAndTheAddressHasTheQuery() {
        open("search/");
        type("networks quantiz");
        browser().await(b -> titles().equals(List.of("p5")));
        assertEquals("1 paper", found());
        browser().await(b -> b.address().endsWith("?q=networks+quantiz"));
        browser()
                .await(
                        b ->
                                !b.texts(
                                                "return [...document.querySelectorAll('#results math')].map(m => m.textContent);")
                                        .isEmpty());
        assertEquals(
                "We share networks with",
                browser()
                        .run(
                                "return document.querySelector('#results li > p:last-child').textContent.replace('… ', '').replace('<b>', '').replace('</b>', '').slice(0, 22);")
                        .strip());
        assertEquals(List.of(), browser().errors());
    }

    @Test
    void anAddressWithAQueryShowsItsResults() {
        open("search/?q=author%3A%22Ada+Lovelace%22+year%3A2016..2018&sort=date");
        browser().await(b -> titles().size() == 3);
        assertEquals(List.of("p3", "p2", "p1"), titles());
    }

    @Test
    void theFieldInTheHeaderOfAPageLeadsToTheResults() {
        open("papers/p1/");
        browser().press("/quantization" + Keys.ENTER);
        browser().await(b -> b.address().contains("/search/") && titles().equals(List.of("p5")));
    }

    @Test
    void resultsAreNarrowedAndTheBackButtonWidensThem() {
        open("search/?q=weights");
        browser().await(b -> found().equals("9 papers"));
        browser().run("document.querySelector('#narrow summary').click();");
        String button =
                "[...document.querySelectorAll('#narrow button')].find(b => b.textContent === 'even (4)')";
        browser().await(b -> b.run("return String(!!(" + button + "));").equals("true"));
        browser().run("(" + button + ").click();");
        browser().await(b -> found().equals("4 papers"));
        assertTrue(browser().address().contains("tag=even"));
        browser().run("history.back();");
        browser().await(b -> found().equals("9 papers"));
    }

    @Test
    void arrowsMoveFromTheFieldIntoTheResults() {
        open("search/?q=quantization");
        browser().await(b -> titles().equals(List.of("p5")));
        type("");
        browser().press(Keys.ARROW_DOWN);
        browser().press(Keys.ENTER);
        browser().await(b -> b.address().contains("/papers/p5/"));
    }

    @Test
    void aMistypedWordIsCorrected() {
        open("search/?q=quantizaton+");
        browser().await(b -> titles().equals(List.of("p5")));
        assertTrue(
                browser()
                        .run("return document.querySelector('main > .note').textContent;")
                        .contains("Did you mean quantization?"));
    }

    @Test
    void hostileQueriesDoNoHarm() {
        for (String query :
                List.of(
                        "<img src=x onerror=document.title='harm'>",
                        "%ED%A0%80 weights",
                        "%22%22%22",
                        "x".repeat(10_000))) {
            open("search/?q=" + query.replace(" ", "+").replace("<", "%3C").replace(">", "%3E"));
            browser().await(b -> !found().isEmpty());
            assertEquals(
                    "0",
                    browser().run("return String(document.querySelectorAll('main img').length);"));
        }
        open("search/?q=weights");
        browser().await(b -> found().equals("9 papers"));
    }

    @Test
    void withoutScriptsThePageSaysHowToGoOn() {
        browser().allowScripts(false);
        try {
            open("search/?q=weights");
            assertTrue(
                    browser()
                            .texts("return [document.querySelector('#no-search').innerText];")
                            .get(0)
                            .contains("Search needs JavaScript"));
        } finally {
            browser().allowScripts(true);
        }
    }

    @Test
    void aMissingFileOfTheIndexIsReported(@TempDir Path kept) throws IOException {
        List<Path> cards;
        try (Stream<Path> all = Files.list(output.resolve("search/data"))) {
            cards = all.filter(file -> file.toString().endsWith(".deflate")).toList();
        }
        for (Path file : cards) {
            Files.move(file, kept.resolve(file.getFileName()));
        }
        try {
            open("search/?q=weights+of");
            browser()
                    .await(
                            b ->
                                    b.run("return document.body.innerText;")
                                            .contains("Part of the index"));
            assertEquals("9 papers", found());
        } finally {
            for (Path file : cards) {
                Files.move(kept.resolve(file.getFileName()), file);
            }
        }
    }
}
