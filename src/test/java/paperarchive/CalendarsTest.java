package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calendar of the month stands on its page, on the pages of its days, and on the first one. */
class CalendarsTest {
    @TempDir private Path folder;
    private SiteFolder site;

    @BeforeEach
    void build() throws Exception {
        site = new SiteFolder(folder).writeTwoPapers();
        site.build();
    }

    private Element calendar(String path) throws IOException {
        return Jsoup.parse(site.page(path)).select(".calendar").get(0);
    }

    @Test
    void theDaysThatHavePapersAreLinksAndTheOthersAreNone() throws IOException {
        Element calendar = calendar("month/2025-12/index.html");
        List<String> days = List.of("11", "12");
        assertEquals(days, calendar.select("a").eachText());
        assertEquals(
                List.of("../../date/2025-12-11/", "../../date/2025-12-12/"),
                calendar.select("a").eachAttr("href"));
    }

    @Test
    void weeksBeginOnMonday() throws IOException {
        Element calendar = calendar("month/2025-12/index.html");
        assertEquals("Mon Tue Wed Thu Fri Sat Sun", calendar.select("th").text());
        List<String> weeks = calendar.select("tbody tr").eachText();
        assertEquals(5, weeks.size());
        assertEquals("1 2 3 4 5 6 7", weeks.get(0));
        assertEquals("29 30 31", weeks.get(4));
    }

    @Test
    void aDayIsMarkedOnItsOwnPageAndItsMonthIsALink() throws IOException {
        Element calendar = calendar("date/2025-12-12/index.html");
        assertEquals(List.of("12"), calendar.select("[aria-current=date]").eachText());
        assertEquals(List.of("December 2025"), calendar.select("caption a").eachText());
        assertTrue(!calendar.hasAttr("open"));
    }

    @Test
    void theFirstPageShowsTheLatestMonth() throws IOException {
        assertEquals("December 2025", calendar("index.html").select("caption").text());
    }

    @Test
    void aNewDayShowsOnEveryPageWithTheCalendarOfItsMonth() throws Exception {
        site.write("content/papers/c.yaml", "id: c\ntitle: Third\nlisted: 2025-12-24\n");
        site.build();
        for (String path : List.of("date/2025-12-11/index.html", "month/2025-12/index.html")) {
            List<String> links = calendar(path).select("td a").eachText();
            assertEquals(List.of("11", "12", "24"), links, path);
        }
    }
}
