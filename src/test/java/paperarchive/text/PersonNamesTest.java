package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Ada Lovelace|Ada|Lovelace",
                "{Open AI}||Open AI",
                "{OpenAI}||OpenAI",
                "{The DeepSeek Team}||The DeepSeek Team",
                "{Foo, Bar and Co}||Foo, Bar and Co",
                "Tim {Berners Lee}|Tim|Berners Lee",
                "{Berners Lee}, Tim|Tim|Berners Lee",
                "Ada {van der Berg}|Ada|van der Berg",
                "Bar{\\c{s}}a||Barşa",
                "{\\\"U}nal {\\.I}nan|Ünal|İnan",
                "Bernhard Sch{\\\"o}lkopf|Bernhard|Schölkopf",
                "Ada~Lovelace|Ada|Lovelace",
                "John Doe, Jr.|John|Doe, Jr.",
                "Doe, Jr., John|John|Doe, Jr.",
                "John Doe, III|John|Doe, III",
                "John Doe Jr.|John|Doe Jr.",
                "Doe, John W., Jr.|John W.|Doe, Jr.",
                "van Gool, Luc|Luc|van Gool",
                "Wei Wang 0001|Wei|Wang",
                "Wang 0003, Wei|Wei|Wang",
                "O&#39;Brien, Ann|Ann|O'Brien",
                "Ada\u00a0Lovelace|Ada|Lovelace",
                "Ada\u2009Lovelace|Ada|Lovelace",
                "Ada\u202fLovelace|Ada|Lovelace",
                "Ada\u3000Lovelace|Ada|Lovelace",
                "Ada\u200b Lovelace|Ada|Lovelace",
                "Ada Love\u00adlace|Ada|Lovelace",
                "\ufeffAda Lovelace\u2060|Ada|Lovelace",
                "Ada Lovelace\u200e|Ada|Lovelace",
                "علی\u200cرضا رضایی|علی\u200cرضا|رضایی"
            })
    void aNameIsReadHoweverItIsSpelled(String written, String given, String family) {
        PersonNames.Read read = PersonNames.read(written);
        assertEquals(given == null ? "" : given, read.author().given());
        assertEquals(family, read.author().family());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace and Luc van Gool",
                "Ada Lovelace, Luc van Gool, Grace Hopper",
                "Ada Lovelace, Luc van Gool",
                "Ada Lovelace; Luc van Gool",
                "A. Lovelace and L. van Gool",
                "Ada Lovelace & Luc van Gool",
                "et al.",
                "et al",
                "others",
                "and others",
                "Ada Lovelace et al."
            })
    void severalPeopleInOneTextAreNoticed(String written) {
        assertTrue(PersonNames.read(written).note().contains("several"), written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "Lovelace, Ada King",
                "Doe, Jr., John W.",
                "{Foo and Bar Inc., Berlin}",
                "Fernando Anderson",
                "Sandy Andover",
                "Alma Etal",
                "Jean-Paul Sartre"
            })
    void onePersonIsOne(String written) {
        assertEquals("", PersonNames.read(written).note(), written);
    }
}
