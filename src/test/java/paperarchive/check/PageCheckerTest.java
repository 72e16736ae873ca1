package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.FreePage;
import paperarchive.problem.Problems;
import paperarchive.read.Limits;
import paperarchive.read.RecordText;

class PageCheckerTest {
    private final Problems problems = new Problems();

    @Test
    void everyFieldOfAPageIsRead() {
        assertEquals(
                Optional.of(
                        new FreePage(
                                "about-us",
                                "About us",
                                "Who we are",
                                "Text\nof two lines",
                                false,
                                3,
                                "content/pages/about-us.md",
                                8)),
                check(
                        "about-us",
                        """
                        ---
                        title: About us
                        description: Who we are
                        menu: false
                        order: 3
                        ---

                        Text
                        of two lines
                        """));
        assertEquals("", Report.of(problems));
    }

    @Test
    void aTitleIsEnough() {
        assertEquals(
                Optional.of(
                        new FreePage(
                                "about", "About", "", "", true, 0, "content/pages/about.md", 2)),
                check("about", "---\ntitle: About\n---\n"));
        assertEquals("", Report.of(problems));
    }

    @Test
    void everyMistakeInAPageIsReported() {
        assertEquals(
                Optional.empty(),
                check("about", "---\nheading: x\nmenu: maybe\norder: 1000001\n---\nText\n"));
        assertEquals(
                """
                content/pages/about.md:2: error: the title is missing
                    add a line such as title: About
                content/pages/about.md:2: error: unknown field "heading"
                    known are: title, description, menu, order, body
                content/pages/about.md:3: error: menu is neither true nor false: "maybe"
                    write true or false, without quotes
                content/pages/about.md:4: error: order is not a whole number from 0 to 1000000: 1000001
                    the minimum is 0, the maximum 1000000""",
                Report.of(problems));
    }

    @Test
    void aWarningNamesThePageAndThePageIsKept() {
        assertEquals("Text", check("about", "---\ntitle: A\n---\nTe\u0000xt").orElseThrow().body());
        assertEquals(
                """
                content/pages/about.md:4: warning: page "about": body held 1 character that no page may hold
                    control characters and the like were removed; everything else is kept""",
                Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "papers",
                "date",
                "week",
                "month",
                "year",
                "archive",
                "tags",
                "authors",
                "venues",
                "trending",
                "search",
                "stats",
                "subscribe",
                "api",
                "page",
                "static",
                "index",
                "feed",
                "sitemap",
                "robots",
                "404"
            })
    void theAddressesOfTheArchiveAreTaken(String name) {
        assertEquals(Optional.empty(), check(name, "---\ntitle: A\n---\n"));
        assertEquals(
                """
                content/pages/%s.md:1: error: the address /%s/ belongs to the archive itself
                    give the file another name"""
                        .formatted(name, name),
                Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"About", "about us", "-about", "über", "a_b", "a.b", ""})
    void aPageIsNamedInSmallLettersDigitsAndHyphens(String name) {
        assertEquals(Optional.empty(), check(name, "---\ntitle: A\n---\n"));
        assertEquals(
                """
                content/pages/%s.md:1: error: a free page cannot be called "%s"
                    name its file in small letters, digits and hyphens"""
                        .formatted(name, name),
                Report.of(problems));
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "101, 1"})
    void aNameHasAtMostAHundredCharacters(int length, int errors) {
        check("a".repeat(length), "---\ntitle: A\n---\n");

        assertEquals(errors, problems.errors());
    }

    @Test
    void aPageHasTheNameOfItsFileWhereverTheContentStands() {
        String file = "/home/pages/content/pages/about.md";
        Optional<FreePage> page =
                PageChecker.check(
                        RecordText.page("---\ntitle: A\n---\n", file, problems).orElseThrow(),
                        problems);

        assertEquals("about", page.orElseThrow().name());
    }

    @Test
    void aTitleOfTheWrongKindIsOneProblem() {
        check("about", "---\ntitle: []\n---\n");

        assertEquals(
                """
                content/pages/about.md:2: error: title is a list, not text
                    write one text""",
                Report.of(problems));
    }

    private Optional<FreePage> check(String name, String text) {
        String file = "content/pages/" + name + ".md";
        return PageChecker.check(RecordText.page(text, file, problems).orElseThrow(), problems);
    }

    @Test
    void aMenuThatEveryPageHoldsIsShort() {
        Problems found = new Problems();
        List<FreePage> pages = new ArrayList<>();
        for (int i = 0; i <= Limits.MENU; i++) {
            pages.add(new FreePage("p" + i, "P", "", "", true, 0, "p" + i + ".md", 1));
            pages.add(new FreePage("q" + i, "Q", "", "", false, 0, "q" + i + ".md", 1));
        }

        PageChecker.checkMenu(pages.subList(0, 2 * Limits.MENU), found);
        assertEquals("", Report.of(found));
        PageChecker.checkMenu(pages, found);
        assertEquals(
                """
                p100.md:1: error: the menu names 101 free pages
                    the maximum is 100: write menu: false in the others""",
                Report.of(found));
    }
}
