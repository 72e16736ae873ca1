package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
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
        List<PersonNames.Read> people = PersonNames.people(written).people();
        assertEquals(1, people.size(), written);
        PersonNames.Read read = people.get(0);
        assertEquals(given == null ? "" : given, read.author().given());
        assertEquals(family, read.author().family());
    }

    /** Each line: a text, and the family names that are in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Ada Lovelace and Luc van Gool|Lovelace/van Gool",
                "Ada Lovelace AND Luc van Gool|Lovelace/van Gool",
                "Ada Lovelace, Luc van Gool, Grace Hopper|Lovelace/van Gool/Hopper",
                "Ada Lovelace, Luc van Gool, and Grace Hopper|Lovelace/van Gool/Hopper",
                "Ada Lovelace, Luc van Gool and Grace Hopper|Lovelace/van Gool/Hopper",
                "Ada Lovelace, Luc van Gool & Grace Hopper|Lovelace/van Gool/Hopper",
                "Ada Lovelace; Luc van Gool|Lovelace/van Gool",
                "Lovelace, Ada; van Gool, Luc;|Lovelace/van Gool",
                "Lovelace, Ada and van Gool, Luc|Lovelace/van Gool",
                "Lovelace, Ada and van Gool, Luc and Hopper, G.|Lovelace/van Gool/Hopper",
                "Doe, Jr., John and Lovelace, Ada|Doe, Jr./Lovelace",
                "John Doe, Jr. and Ada Lovelace|Doe, Jr./Lovelace",
                "John Doe, Jr., Ada Lovelace, Grace Hopper|Doe, Jr./Lovelace/Hopper",
                "A. Lovelace and L. van Gool|Lovelace/van Gool",
                "A. Lovelace, L. van Gool|Lovelace/van Gool",
                "J.-P. Sartre, S. de Beauvoir|Sartre/de Beauvoir",
                "Ada Lovelace & Luc van Gool|Lovelace/van Gool",
                "Ada Lovelace \\& Luc van Gool|Lovelace/van Gool",
                "Ada Lovelace &amp; Luc van Gool|Lovelace/van Gool",
                "Kurt G{\\\"o}del and Ada~Lovelace|Gödel/Lovelace",
                "Ada Lovelace and {Open AI, Inc. and Co}|Lovelace/Open AI, Inc. and Co",
                "张三、李四|张三/李四",
                "Wei Wang 0001 and Ada Lovelace|Wang/Lovelace"
            })
    void severalPeopleInOneTextAreParted(String written, String families) {
        assertEquals(
                families,
                PersonNames.people(written).people().stream()
                        .map(read -> read.author().family())
                        .collect(Collectors.joining("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "et al.|",
                "et al|",
                "Et Al.|",
                "others|",
                "and others|",
                "& others|",
                "…|",
                "...|",
                "Ada Lovelace et al.|Lovelace",
                "Lovelace et al.|Lovelace",
                "Ada Lovelace, et al.|Lovelace",
                "Ada Lovelace and others|Lovelace",
                "Ada Lovelace, others|Lovelace",
                "Ada Lovelace, Luc van Gool, Grace Hopper, …|Lovelace/van Gool/Hopper",
                "Ada Lovelace and Luc van Gool et al.|Lovelace/van Gool",
            })
    void othersAreNoName(String written, String families) {
        PersonNames.People people = PersonNames.people(written);
        assertTrue(people.others(), written);
        assertEquals(
                families == null ? "" : families,
                people.people().stream()
                        .map(read -> read.author().family())
                        .collect(Collectors.joining("/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace, Luc van Gool",
                "Lovelace, Ada, Byron",
                "Ada and Luc",
                "Ada Lovelace and OpenAI"
            })
    void whatMayBeSeveralPeopleIsKeptWithANote(String written) {
        List<PersonNames.Read> people = PersonNames.people(written).people();
        assertEquals(1, people.size(), written);
        assertTrue(people.get(0).note().contains("several"), written);
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
                "Jean-Paul Sartre",
                "Jane Others",
                "Etta Allan",
                "Institute of Physics and Advanced Technology",
                "The LIGO Scientific Collaboration and Virgo",
                "Foo Bar and Partners",
                "de la Cruz, Ana Maria",
                "Rosalind Brandt",
                "Anderson & Co of London"
            })
    void onePersonIsOne(String written) {
        PersonNames.People people = PersonNames.people(written);
        assertEquals(1, people.people().size(), written);
        assertEquals("", people.people().get(0).note(), written);
        assertFalse(people.others(), written);
    }
}
