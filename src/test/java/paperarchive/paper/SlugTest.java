package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mixture of Experts | mixture-of-experts",
                "C++                | c",
                "'  --a__b--  '     | a-b",
                "Übersetzung        | ubersetzung",
                "Łukasz Kaiser      | łukasz-kaiser",
                "ﬁne-tuning         | fine-tuning",
                "Straße             | straße",
                "İstanbul           | istanbul",
                "注意 力             | 注意-力",
                "Обучение           | обучение",
                "Go 1.22            | go-1-22",
                "x²                 | x2",
                "'  '               | ''",
                "+++                | ''",
            })
    void aNameBecomesLettersDigitsAndHyphens(String name, String slug) {
        assertEquals(slug, Slug.of(name));
    }

    @Test
    void aNameOfTwoHundredBytesIsKeptWhole() {
        assertEquals("a".repeat(200), Slug.of("a".repeat(200)));
        assertEquals("注".repeat(66), Slug.of("注".repeat(66)));
    }

    @Test
    void aLongerNameIsCutAndMarked() {
        String name = "a".repeat(201);

        assertEquals("a".repeat(192) + "-" + Slug.mark(name), Slug.of(name));
    }

    @Test
    void longNamesThatBeginAlikeHaveSlugsOfTheirOwn() {
        String beginning = "a".repeat(300);

        assertNotEquals(Slug.of(beginning + "b"), Slug.of(beginning + "c"));
    }

    @Test
    void aCharacterOfFourBytesIsNeverCut() {
        String slug = Slug.of("𠮷".repeat(60));

        assertEquals("𠮷".repeat(48) + "-" + Slug.mark("𠮷".repeat(60)), slug);
    }

    @Test
    void aNameCutBetweenTwoWordsHasOneHyphenThere() {
        String name = "a".repeat(191) + " " + "b".repeat(100);

        assertEquals("a".repeat(191) + "-" + Slug.mark(name), Slug.of(name));
    }

    @Test
    void aMarkIsSixHexadecimalDigits() {
        assertEquals("ba7816", Slug.mark("abc"));
    }

    @Test
    void everySlugIsShortAndHoldsLettersDigitsAndSingleHyphensAlone() {
        for (int seed = 0; seed < 800; seed++) {
            String slug = Slug.of(randomName(new Random(seed), 60));

            assertTrue(
                    slug.codePoints().allMatch(c -> c == '-' || Character.isLetterOrDigit(c)),
                    "seed " + seed + ": " + slug);
            assertTrue(
                    !slug.startsWith("-") && !slug.endsWith("-") && !slug.contains("--"),
                    "seed " + seed + ": " + slug);
        }
    }

    @Test
    void theSlugOfASlugIsTheSlug() {
        for (int seed = 0; seed < 800; seed++) {
            String slug = Slug.of(randomName(new Random(seed), 60));

            assertEquals(slug, Slug.of(slug), "seed " + seed);
        }
    }

    @Test
    void noSlugIsLongerThanAFileNameMayBe() {
        for (int seed = 0; seed < 300; seed++) {
            String slug = Slug.of(randomName(new Random(seed), 600));

            assertTrue(
                    slug.getBytes(StandardCharsets.UTF_8).length <= 200,
                    "seed " + seed + ": " + slug);
        }
    }

    private static String randomName(Random random, int most) {
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            name.appendCodePoint(
                    switch (random.nextInt(5)) {
                        case 0 -> ' ' + random.nextInt(95);
                        case 1 -> 0xa0 + random.nextInt(0x500);
                        case 2 -> random.nextInt(0x3000);
                        case 3 -> 0x4e00 + random.nextInt(0x5000);
                        default -> random.nextInt(Character.MAX_CODE_POINT + 1);
                    });
        }
        return name.toString();
    }
}
