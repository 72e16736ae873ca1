package paperarchive.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.paper.InterfaceWord;
import paperarchive.paper.InterfaceWord.Form;
import paperarchive.text.Html;

/** Words, counts, numbers and dates in the language of an archive. */
class WordsTest {
    private static final Words GERMAN = Words.of("de", List.of());

    @Test
    void numbersAndDatesFollowTheLanguage() {
        LocalDate day = LocalDate.of(2026, 3, 4);
        assertEquals("4 March 2026", Words.ENGLISH.day(day));
        assertEquals("4.\u00a0März 2026", GERMAN.day(day));
        assertEquals("März 2026", GERMAN.month(2026, 3));
        assertEquals("Kalenderwoche 10/2026", GERMAN.week(2026, 10));
        assertEquals("103,926", Words.ENGLISH.number(103_926));
        assertEquals("-1.000", GERMAN.number(-1000));
        assertEquals("-100", GERMAN.number(-100));
        assertEquals("999", GERMAN.number(999));
        assertEquals("1.000.000", GERMAN.number(1_000_000));
    }

    @Test
    void aCountHasTheFormOfItsNumber() {
        assertEquals("1 paper", Words.ENGLISH.count("paperCount", 1));
        assertEquals("0 papers", Words.ENGLISH.count("paperCount", 0));
        assertEquals("1 Schlagwort", GERMAN.count("tagCount", 1));
        assertEquals("1.204 Schlagwörter", GERMAN.count("tagCount", 1204));
    }

    @Test
    void anArchiveOverridesSingleWords() {
        Words own = Words.of("de-AT", List.of(word("authors", "Autor:innen")));
        assertEquals("Autor:innen", own.text("authors"));
        assertEquals("Schlagwörter", own.text("tags"));
        assertEquals("de", own.language());
    }

    @Test
    void aWordThatIsMissingIsEnglish() {
        Words french = Words.of("fr", List.of(word("tags", "Mots-clés")));
        assertEquals("Mots-clés", french.text("tags"));
        assertEquals("Authors", french.text("authors"));
    }

    @Test
    void aFormThatIsMissingIsTheOtherOne() {
        Words polish = Words.of("pl", List.of(word("paperCount", "{count} artykułów")));
        assertEquals("3 artykułów", polish.count("paperCount", 3));
    }

    private static InterfaceWord word(String key, String text) {
        return new InterfaceWord(key, List.of(new Form("other", text)));
    }

    @Test
    void htmlKeepsItsValuesAndEscapesItsOwnText() {
        Words own = Words.of("en", List.of(word("paperBy", "<b> {names} & co")));
        assertEquals(
                "&lt;b&gt; <i>Ada</i> &amp; co",
                own.html("paperBy", Map.of("names", "<i>Ada</i>"), Html::escaped));
    }

    @Test
    void aMessageHasLinksAndCode() {
        Message message = Message.of("See [the <archive>](archive) or `tag:nlp` in {year}.");
        assertEquals("[archive, year]", message.names().toString());
        Map<String, String> values = Map.of("archive", "../archive/", "year", "2026");
        assertEquals("See the <archive> or tag:nlp in 2026.", message.plain(values));
        assertEquals(
                "See <a href=\"../archive/\">the &lt;archive&gt;</a> or <kbd>tag:nlp</kbd> in 2026.",
                message.html(values, Html::escaped));
        assertThrows(IllegalArgumentException.class, () -> message.plain(Map.of()));
    }

    @Test
    void bracketsAndBracesThatMeanNothingAreText() {
        assertEquals("[x] {} (a) {a b} `", Message.of("[x] {} (a) {a b} `").plain(Map.of()));
    }

    /** The examples that CLDR's plurals.xml gives for whole numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | one:1 other:0,2,21,100",
                "fr | one:0,1 other:2,17,100",
                "ja | other:0,1,2,100",
                "pl | one:1 few:2,3,4,22,24,102 many:0,5,12,14,19,100,1001",
                "ru | one:1,21,101,1001 few:2,4,22,104 many:0,5,11,19,100,112",
                "sr | one:1,21,1001 few:2,4,22,1002 other:0,5,11,19,100",
                "cs | one:1 few:2,3,4 other:0,5,19,22,100",
                "sl | one:1,101,201 two:2,102 few:3,4,103,104 other:0,5,19,100",
                "lt | one:1,21,101 few:2,9,22,29,102 other:0,10,11,20,100,111",
                "lv | zero:0,10,11,19,20,100,111 one:1,21,101 other:2,9,22,102",
                "ro | few:0,2,16,101,119 one:1 other:20,35,100,1000",
                "ar | zero:0 one:1 two:2 few:3,10,103,110 many:11,26,111 other:100,102,200",
                "he | one:1 two:2 other:0,3,17,100",
                "cy | zero:0 one:1 two:2 few:3 many:6 other:4,5,7,20",
                "ga | one:1 two:2 few:3,6 many:7,10 other:0,11,25",
                "is | one:1,21,101 other:0,2,11,111",
                "xx | one:1 other:0,2"
            })
    void pluralsAreThoseOfUnicode(String language, String examples) {
        PluralRule rule = PluralRule.of(language);
        for (String example : examples.split(" ", -1)) {
            String form = example.substring(0, example.indexOf(':'));
            for (String number : example.substring(form.length() + 1).split(",", -1)) {
                assertEquals(form, rule.form(Long.parseLong(number)), language + " " + number);
            }
            assertEquals(true, rule.forms().contains(form));
        }
    }
}
