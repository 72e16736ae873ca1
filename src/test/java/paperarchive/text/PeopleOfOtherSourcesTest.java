package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.PersonKey;

/** Names of people as BibTeX files, dblp, first pages and people write them. */
class PeopleOfOtherSourcesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "{Google DeepMind} ¦ Google DeepMind",
                "{The {ATLAS} Collaboration} ¦ The ATLAS Collaboration",
                "{Barnes and Noble} ¦ Barnes and Noble",
                "Ada {Byron King} ¦ Byron King, Ada",
                "{NVIDIA, Inc.} ¦ NVIDIA, Inc.",
                "{van der} Berg, Ada ¦ van der Berg, Ada",
                "{\\relax Ch}arles Babbage ¦ Babbage, Charles",
                "{M}artin {L}uther ¦ Luther, Martin",
                "Ada\u00a0Lovelace ¦ Lovelace, Ada",
                "Ada\u2009Lovelace ¦ Lovelace, Ada",
                "Ada\u3000Lovelace ¦ Lovelace, Ada",
                "A\u200bda Love\u00adlace ¦ Lovelace, Ada",
                "\u202aAda Lovelace\u202c ¦ Lovelace, Ada",
                "Martin Luther King, Jr. ¦ King Jr., Martin Luther",
                "King, Jr., Martin Luther ¦ King Jr., Martin Luther",
                "King, Martin Luther, Jr. ¦ King Jr., Martin Luther",
                "Martin Luther King Jr. ¦ King Jr., Martin Luther",
                "King Jr., Martin Luther ¦ King Jr., Martin Luther",
                "Martin Luther King,Jr. ¦ King Jr., Martin Luther",
                "Wei Zhang 0012 ¦ Zhang, Wei",
                "Zhang 0012, Wei ¦ Zhang, Wei",
                "Li Deng 0001 0002 ¦ Deng, Li",
                "Ada Lovelace & Luc van Gool ¦ Lovelace, Ada / van Gool, Luc",
                "Ada Lovelace, Alan Turing and Grace Hopper ¦ Lovelace, Ada / Turing, Alan / Hopper, Grace",
                "Ada Lovelace, Alan Turing, and Grace Hopper ¦ Lovelace, Ada / Turing, Alan / Hopper, Grace",
                "Lovelace, Ada and Turing, Alan ¦ Lovelace, Ada / Turing, Alan",
                "A. Lovelace, A. M. Turing, G. Hopper ¦ Lovelace, A. / Turing, A. M. / Hopper, G.",
                "Ada Lovelace; Alan Turing; Grace Hopper ¦ Lovelace, Ada / Turing, Alan / Hopper, Grace",
                "Ada Lovelace et al. ¦ Lovelace, Ada",
                "Ada Lovelace, et al ¦ Lovelace, Ada",
                "Ada Lovelace and ¦ Lovelace, Ada",
                "and Alan Turing ¦ Turing, Alan",
                "Ada Lovelace, ¦ Lovelace, Ada",
                "김 철수 ¦ 김, 철수",
                "山田 太郎 ¦ 山田, 太郎",
                "王 小明 ¦ 王, 小明",
                "山田太郎 ¦ 山田太郎",
                "王小明 ¦ 王小明",
                "Ludwig van Beethoven ¦ van Beethoven, Ludwig",
                "Vincent van der Gogh ¦ van der Gogh, Vincent",
                "Otto von und zu Hohe ¦ von und zu Hohe, Otto",
                "Bernhard Sch{\\\"o}lkopf ¦ Schölkopf, Bernhard",
                "Bernhard Sch\\\"olkopf ¦ Schölkopf, Bernhard",
                "Bernhard Sch\\\"{o}lkopf ¦ Schölkopf, Bernhard",
                "Bernhard Schölkopf ¦ Schölkopf, Bernhard",
                "{\\'E}mile {\\'E}tude ¦ Étude, Émile",
                "\\L{}ukasz Kaiser ¦ Kaiser, Łukasz",
                "Zolt{\\'a}n Szab{\\'o} ¦ Szabó, Zoltán",
                "\\c{C}a\\u{g}lar G\\\"ul\\c{c}ehre ¦ Gülçehre, Çağlar",
                "A. Lovelace ¦ Lovelace, A.",
                "A.M. Turing ¦ Turing, A.M.",
                "J.-P. Serre ¦ Serre, J.-P.",
                "Lovelace,Ada ¦ Lovelace, Ada",
                "Lovelace , Ada ¦ Lovelace, Ada",
                "Plato ¦ Plato",
                "Madonna ¦ Madonna",
                "3Blue1Brown ¦ 3Blue1Brown",
                "Ana María Cruz Díaz ¦ Díaz, Ana María Cruz",
                "Cruz Díaz, Ana María ¦ Cruz Díaz, Ana María",
                "ADA LOVELACE ¦ LOVELACE, ADA",
                "Y. Bengio, I. Goodfellow & A. Courville ¦ Bengio, Y. / Goodfellow, I. / Courville, A.",
                "Ada Lovelace and Alan Turing and Grace Hopper ¦ Lovelace, Ada / Turing, Alan / Hopper, Grace",
                "Jean d'Alembert ¦ d'Alembert, Jean",
                "Guillaume de l’Hôpital ¦ de l’Hôpital, Guillaume",
                "{\\'A}lvarez, {J}os{\\'e} ¦ Álvarez, José",
                "{de la Cruz}, Juan ¦ de la Cruz, Juan",
                "{Qwen Team} and {Alibaba Cloud} ¦ Qwen Team / Alibaba Cloud",
                "J&uuml;rgen M&ouml;ller ¦ Möller, Jürgen",
                "Lovelace, A. and van Gool, L. and Turing, A. M. ¦ Lovelace, A. / van Gool, L. / Turing, A. M.",
                "A Lovelace, AM Turing, G Hopper ¦ Lovelace, A / Turing, AM / Hopper, G",
                "O. Ó Séaghdha ¦ Séaghdha, O. Ó",
                "Diarmuid Ó Séaghdha ¦ Séaghdha, Diarmuid Ó",
                "María-José Ruiz-Pérez ¦ Ruiz-Pérez, María-José",
                "Nguyễn Văn A ¦ A, Nguyễn Văn",
                "Đặng Thị B ¦ B, Đặng Thị",
                "Donald E. Knuth ¦ Knuth, Donald E.",
                "D. E. Knuth ¦ Knuth, D. E.",
                "D.E. Knuth ¦ Knuth, D.E.",
                "Knuth, D. E. ¦ Knuth, D. E.",
                "Jesús María Íñigo ¦ Íñigo, Jesús María",
                "J. Íñigo ¦ Íñigo, J.",
                "St. John, Mark ¦ St. John, Mark",
                "Mark St. John ¦ John, Mark St.",
                "\u2067דנה כהן\u2069 ¦ כהן, דנה",
                "John Doe, Jr. ¦ Doe Jr., John",
                "Doe, Jr., John ¦ Doe Jr., John",
                "John Doe Jr. ¦ Doe Jr., John",
                "Doe Jr., John ¦ Doe Jr., John",
                "Doe, John, Jr. ¦ Doe Jr., John",
                "John Doe,  Jr. ¦ Doe Jr., John",
                "Henry VIII ¦ VIII, Henry",
                "Pope John Paul II ¦ Paul II, Pope John"
            })
    void aNameIsReadAsItsOwnerMeansIt(String written, String people) {
        String read =
                PersonNames.people(written).people().stream()
                        .map(person -> person.author().indexName().replace(", Jr.,", " Jr.,"))
                        .collect(Collectors.joining(" / "));
        assertEquals(people, read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace*",
                "Ada Lovelace†,‡",
                "Ada Lovelace¹",
                "Ada Lovelace and",
                "Ada Lovelace,",
                "Dr. Ada Lovelace",
                "Ada Lovelace, Ph.D.",
                "Ada Lovelace 0001",
            })
    void whatIsNotPartOfTheNameIsLeftOutWithANote(String written) {
        PersonNames.Read read = PersonNames.people(written).people().get(0);
        assertEquals("Ada Lovelace", read.author().name());
        assertEquals(true, read.note().contains("removed"), read.note());
    }

    @Test
    void signsOfOneNameThatLookAlikeAreOnePerson() {
        assertOne("Ann O'Brien", "'’ʼ`´‘′＇");
        assertOne("Jean-Paul Sartre", "-\u2010\u2011–\u2212\ufe63－");
        assertEquals(PersonKey.of("John Doe Jr"), PersonKey.of("John Doe, Jr."));
        assertEquals(PersonKey.of("Wei Wang"), PersonKey.of("Ｗｅｉ Ｗａｎｇ"));
    }

    private static void assertOne(String name, String signs) {
        char plain = signs.charAt(0);
        List<String> keys =
                signs.chars()
                        .mapToObj(sign -> PersonKey.of(name.replace(plain, (char) sign)))
                        .distinct()
                        .toList();
        assertEquals(List.of(PersonKey.of(name)), keys);
    }
}
