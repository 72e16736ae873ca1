package paperarchive.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page ranges as publishers, Crossref and people write them. */
class PageRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "e0123456 ¦ e0123456",
                "123-45 ¦ 123--45",
                "S1-S9 ¦ S1--S9",
                "A-12 ¦ A-12",
                "1-1–1-20 ¦ 1-1--1-20",
                "2:1--2:33 ¦ 2:1--2:33",
                "12:1-12:28 ¦ 12:1--12:28",
                "1, 5-9, 12 ¦ 1, 5--9, 12",
                "10.1-10.5 ¦ 10.1--10.5",
                "iv\u2212x ¦ iv--x",
                "pp. 3-7 ¦ 3--7",
                "100+ ¦ 100+",
                "5\u20119 ¦ 5--9",
                "L1–L5 ¦ L1--L5",
                "061801-1–061801-5 ¦ 061801-1--061801-5",
                "061801-1-061801-5 ¦ 061801-1--061801-5",
                "1--9 ¦ 1--9",
                "3:1–3:25 ¦ 3:1--3:25",
                "ECO-7 ¦ ECO-7",
                "112.e1-112.e9 ¦ 112.e1--112.e9",
                "e1-e12 ¦ e1--e12",
                "5, 7--9, 11 ¦ 5, 7--9, 11",
                "XI-XX ¦ XI--XX",
                "1—9 ¦ 1--9",
                "23 ¦ 23",
                "1:1-20 ¦ 1:1--20"
            })
    void aRangeHasTwoHyphensInBibtex(String written, String bibtex) {
        assertEquals(bibtex, Bibtex.pages(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "123-45 ¦ 123 45",
                "S1-S9 ¦ S1 S9",
                "A-12 ¦ A-12",
                "1-1–1-20 ¦ 1-1 1-20",
                "2:1--2:33 ¦ 2:1 2:33",
                "12:1-12:28 ¦ 12:1 12:28",
                "10.1-10.5 ¦ 10.1 10.5",
                "iv\u2212x ¦ iv x",
                "pp. 3-7 ¦ 3 7",
                "100+ ¦ 100+",
                "5\u20119 ¦ 5 9",
                "L1–L5 ¦ L1 L5",
                "061801-1–061801-5 ¦ 061801-1 061801-5",
                "061801-1-061801-5 ¦ 061801-1 061801-5",
                "3:1–3:25 ¦ 3:1 3:25",
                "ECO-7 ¦ ECO-7",
                "112.e1-112.e9 ¦ 112.e1 112.e9",
                "XI-XX ¦ XI XX"
            })
    void aRangeHasAFirstAndALastPage(String written, String pages) {
        PageRange range = PageRange.of(written);
        assertEquals(pages, (range.first() + " " + range.last()).strip());
    }
}
