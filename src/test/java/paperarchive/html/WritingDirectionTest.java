package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingDirectionTest {
    @ParameterizedTest
    @CsvSource({
        "he, rtl",
        "ar, rtl",
        "ar-EG, rtl",
        "FA, rtl",
        "ur, rtl",
        "yi, rtl",
        "az-Arab, rtl",
        "pa-Arab-PK, rtl",
        "en, ''",
        "de-AT, ''",
        "ks-Deva, ''",
        "ar-Latn, ''",
        "ara-foo, ''",
        "zh-Hant-TW, ''"
    })
    void aLanguageHasADirection(String language, String direction) {
        assertEquals(direction, WritingDirection.of(language));
    }

    @ParameterizedTest
    @CsvSource({
        "en, he, rtl",
        "he, en, ltr",
        "he, ar, ''",
        "en, de, ''",
        "he, '', ''",
        "en, '', ''"
    })
    void aTextNamesItsDirectionWhereTheSiteHasAnother(String site, String text, String direction) {
        assertEquals(direction, WritingDirection.within(site, text));
    }
}
