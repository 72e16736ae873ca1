package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace               | Ada            | Lovelace",
                "Ada King Lovelace          | Ada King       | Lovelace",
                "Luc van Gool               | Luc            | van Gool",
                "Charles de la Vallée       | Charles        | de la Vallée",
                "John Doe Jr.               | John           | Doe Jr.",
                "John Doe III               | John           | Doe III",
                "Jan van der Meer jr        | Jan            | van der Meer jr",
                "John Doe, Jr.              | John           | Doe, Jr.",
                "Lovelace, Ada              | Ada            | Lovelace",
                "van Gool, Luc              | Luc            | van Gool",
                "OpenAI                     | ''             | OpenAI",
                "Plato,                     | ''             | Plato",
                "bell hooks                 | bell           | hooks",
                "李 明                       | 明             | 李",
                "김 철수                     | 철수           | 김",
                "山田 太郎                   | 太郎           | 山田",
                "あべ しんぞう               | しんぞう       | あべ",
            })
    void aNameIsSplitIntoGivenAndFamily(String name, String given, String family) {
        Author author = Author.named(name);

        assertEquals(given, author.given());
        assertEquals(family, author.family());
    }

    @Test
    void aCommaAtTheBeginningSaysNothing() {
        assertEquals(", Ada", Author.named(", Ada").name());
    }

    @Test
    void theIndexSortsByFamilyName() {
        assertEquals("Lovelace, Ada", Author.named("Ada Lovelace").indexName());
        assertEquals("OpenAI", Author.named("OpenAI").indexName());
        assertEquals("Ada", new Author("Ada", "", "", "", "").indexName());
    }

    @Test
    void aNameOfOnePartHasNoSpace() {
        assertEquals("Ada", new Author("Ada", "", "", "", "").name());
        assertEquals("Lovelace", new Author("", "Lovelace", "", "", "").name());
        assertEquals("", new Author("", "", "", "", "").name());
    }

    @Test
    void aNameWithoutACommaIsPrintedAsItWasWritten() {
        List<String> words =
                List.of(
                        "Ada", "von", "der", "J.", "O'Neil", "Jr.", "III", "é", "李", "محمد", "😀",
                        "-");
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder name = new StringBuilder(words.get(random.nextInt(words.size())));
            for (int more = random.nextInt(6); more > 0; more--) {
                name.append(' ').append(words.get(random.nextInt(words.size())));
            }
            assertEquals(name.toString(), Author.named(name.toString()).name(), "seed " + seed);
        }
    }

    @Test
    void aNameOfSpacesAloneIsBlank() {
        assertEquals("", Author.named(" ").name());
        assertEquals("", Author.named("").name());
    }
}
