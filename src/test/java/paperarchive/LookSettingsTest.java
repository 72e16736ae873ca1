package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** Settings and files that name each other, and that only the plan of a site can check. */
class LookSettingsTest {
    private static final String SETTINGS = "title: Two\nbaseUrl: https://example.org/\n";

    @TempDir private Path folder;
    private SiteFolder site;

    @BeforeEach
    void writeTwoPapers() throws IOException {
        site = new SiteFolder(folder).writeTwoPapers();
    }

    private String refusal() {
        Problems problems = new Problems();
        assertThrows(ProblemsFound.class, () -> site.build(problems));
        return problems.sorted().toString();
    }

    @Test
    void aMenuNamesPagesThatExist() throws IOException {
        site.write("content/site.yaml", SETTINGS + "menu: [archive, venues, nosuch]\n");
        assertTrue(
                refusal().contains("menu names \"nosuch\", but the site has no such page"),
                "venues is empty and left out");
    }

    @Test
    void aNewTitleOfAPageChangesTheMenuThatNamesIt() throws Exception {
        site.write("content/site.yaml", SETTINGS + "menu: [about]\n");
        site.write("content/pages/about.md", "---\ntitle: Us\nmenu: false\n---\n").build();
        assertTrue(site.page("papers/a/index.html").contains(">Us</a>"));
        site.write("content/pages/about.md", "---\ntitle: Them\nmenu: false\n---\n").build();
        assertTrue(site.page("papers/a/index.html").contains(">Them</a>"));
    }

    @Test
    void aLogoIsAFileOfTheSite() throws IOException {
        site.write("content/site.yaml", SETTINGS + "logo: nosuch.svg\n");
        assertTrue(refusal().contains("logo names nosuch.svg, but the site has no such file"));
    }

    @Test
    void aFileAtThePathOfAPageNamesBoth() throws IOException {
        site.write("content/files/archive/index.html", "mine");
        String refusal = refusal();
        assertTrue(refusal.contains("two files at archive/index.html"), refusal);
    }

    @Test
    void aFileWhereAFolderIsNeededIsAnError() throws IOException {
        site.write("content/files/papers", "mine");
        assertTrue(refusal().contains("papers"), "papers/ is a folder");
    }

    @Test
    void aNameThatCannotBeInAnAddressIsAnError() throws IOException {
        site.write("content/files/a b.pdf", "mine");
        assertTrue(refusal().contains("a b.pdf:1: error: this name cannot be in an address"));
    }

    @Test
    void aPictureThatIsNotThereIsAnErrorOfItsPage() throws IOException {
        site.write("content/pages/about.md", "---\ntitle: About\n---\n\n![A](/nosuch.png)\n");
        assertTrue(
                refusal()
                        .contains(
                                "the link \"/nosuch.png\" is broken: there is no such page or file"));
    }

    @Test
    void aFileThatChangesIsPublishedAgainAndOneThatGoesIsRemoved() throws Exception {
        site.write("content/files/talk.txt", "one").build();
        assertEquals("one", site.page("talk.txt"));
        site.write("content/files/talk.txt", "two").build();
        assertEquals("two", site.page("talk.txt"));
        Files.delete(site.path("content/files/talk.txt"));
        site.build();
        assertFalse(Files.exists(site.output().resolve("talk.txt")));
    }

    @Test
    void ownStylesAndMarkupOfTheHeadComeAndGo() throws Exception {
        site.build();
        site.write("templates/static/custom.css", "p {}\n");
        site.write("templates/partials/head.ftlh", "<meta name=a content=b>\n").build();
        String page = site.page("papers/a/index.html");
        assertTrue(page.contains("<link rel=stylesheet href=../../static/custom.css>"), page);
        assertTrue(page.contains("<meta name=a content=b>"), page);
        Files.delete(site.path("templates/static/custom.css"));
        Files.delete(site.path("templates/partials/head.ftlh"));
        site.build();
        assertFalse(site.page("papers/a/index.html").contains("custom.css"));
    }
}
