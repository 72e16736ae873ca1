package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mixture of Experts | mixture-of-experts",
                "C++                | c-plus-plus",
                "C                  | c",
                "C#                 | c-sharp",
                "F*                 | f-star",
                ".NET               | dot-net",
                "A+                 | a-plus",
                "+1                 | plus-1",
                "-1                 | minus-1",
                "Å                  | a",
                "R&D                | r-d",
                "C++ and C#         | c-plus-plus-and-c-sharp",
                "Wi-Fi              | wi-fi",
                "#nlp               | nlp",
                "がん               | がん",
                "がん         | がん",
                "ﾊｰﾄﾞ              | ハード",
                "हिन्दी             | हिन्दी",
                "தமிழ்              | தமிழ்",
                "น้ำ                | น้ำ",
                "мой                | мой",
                "їжак               | їжак",
                "한국어             | 한국어",
                "résumé             | resume",
                "ΆΛΦΑΣ              | αλφασ",
                "Nguyễn             | nguyen",
                "Đorđe              | dorde",
                "Þóra Æsir          | thora-aesir",
                "Yalçın             | yalcin",
                "œuvre              | oeuvre",
                "'  --a__b--  '     | a-b",
                "Übersetzung        | ubersetzung",
                "Łukasz Kaiser      | lukasz-kaiser",
                "ﬁne-tuning         | fine-tuning",
                "Straße             | strasse",
                "İstanbul           | istanbul",
                "注意 力             | 注意-力",
                "Обучение           | обучение",
                "Go 1.22            | go-1-22",
                "x²                 | x2",
                "'  '               | ''",
                "+++                | ''",
            })
    void aNameBecomesLettersDigitsAndHyphens(String name, String slug) {
        assertEquals(slug, Slugs.of(name));
    }

    @Test
    void aNameOfTwoHundredBytesIsKeptWhole() {
        assertEquals("a".repeat(200), Slugs.of("a".repeat(200)));
        assertEquals("注".repeat(66), Slugs.of("注".repeat(66)));
    }

    @Test
    void aLongerNameIsCutAndMarked() {
        String name = "a".repeat(201);

        assertEquals("a".repeat(192) + "-" + Slugs.mark(name), Slugs.of(name));
    }

    @Test
    void longNamesThatBeginAlikeHaveSlugsOfTheirOwn() {
        String beginning = "a".repeat(300);

        assertNotEquals(Slugs.of(beginning + "b"), Slugs.of(beginning + "c"));
    }

    @Test
    void aCharacterOfFourBytesIsNeverCut() {
        String slug = Slugs.of("𠮷".repeat(60));

        assertEquals("𠮷".repeat(48) + "-" + Slugs.mark("𠮷".repeat(60)), slug);
    }

    @Test
    void aNameCutBetweenTwoWordsHasOneHyphenThere() {
        String name = "a".repeat(191) + " " + "b".repeat(100);

        assertEquals("a".repeat(191) + "-" + Slugs.mark(name), Slugs.of(name));
    }

    @Test
    void aMarkIsSixHexadecimalDigits() {
        assertEquals("ba7816", Slugs.mark("abc"));
    }

    @Test
    void everySlugIsShortAndHoldsLettersDigitsAndSingleHyphensAlone() {
        for (int seed = 0; seed < 800; seed++) {
            String slug = Slugs.of(randomName(new Random(seed), 60));

            assertTrue(
                    slug.codePoints().allMatch(c -> c == '-' || isLetter(c)),
                    "seed " + seed + ": " + slug);
            assertTrue(
                    !slug.startsWith("-") && !slug.endsWith("-") && !slug.contains("--"),
                    "seed " + seed + ": " + slug);
        }
    }

    @Test
    void theSlugOfASlugIsTheSlug() {
        for (int seed = 0; seed < 800; seed++) {
            String slug = Slugs.of(randomName(new Random(seed), 60));

            assertEquals(slug, Slugs.of(slug), "seed " + seed);
        }
    }

    @Test
    void noSlugIsLongerThanAFileNameMayBe() {
        for (int seed = 0; seed < 300; seed++) {
            String slug = Slugs.of(randomName(new Random(seed), 600));

            assertTrue(
                    slug.getBytes(StandardCharsets.UTF_8).length <= 200,
                    "seed " + seed + ": " + slug);
        }
    }

    private static boolean isLetter(int c) {
        int type = Character.getType(c);
        boolean mark =
                type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK
                        || type == Character.ENCLOSING_MARK;
        return mark || Character.isLetterOrDigit(c) || NewCharacters.isLetterOrMark(c);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "Łódź ¦ lodz",
                "straße ¦ strasse",
                "Ærø ¦ aero",
                "ısı ¦ isi",
                "Đorđe ¦ dorde",
                "İstanbul ¦ istanbul",
                "naïve Bayes ¦ naive-bayes",
                "F* ¦ f-star",
                ".NET ¦ dot-net",
                "C++ ¦ c-plus-plus",
                "C# ¦ c-sharp",
                "C ¦ c",
                "g++ ¦ g-plus-plus",
                "Objective-C++ ¦ objective-c-plus-plus",
                "A* ¦ a-star",
                "Q* ¦ q-star",
                "हिन्दी ¦ हिन्दी",
                "தமிழ் ¦ தமிழ்",
                "ไทย ¦ ไทย",
                "বাংলা ¦ বাংলা",
                "한국어 ¦ 한국어",
                "가 ¦ 가",
                "が ¦ が",
                "ﬁne ¦ fine",
                "Ⅳ ¦ iv",
                "²D ¦ 2d",
                "ΑΘΗΝΑΣ ¦ αθηνασ",
                "Ёлка ¦ ёлка",
                "עִבְרִית ¦ עִבְרִית",
                "မြန်မာ ¦ မြန်မာ",
                "NP-hard ¦ np-hard",
                "k-NN ¦ k-nn",
                "3D/4D ¦ 3d-4d",
                "R&D ¦ r-d",
                "x86_64 ¦ x86-64",
                "node.js ¦ node-js",
                "Þing ¦ thing",
                "œuvre ¦ oeuvre",
                "TypeScript ¦ typescript",
                "C / C++ ¦ c-c-plus-plus",
                "A/B Testing ¦ a-b-testing",
                "Müller ¦ muller",
                "Größe ¦ grosse",
                "Ωmega ¦ ωmega",
                "Café ¦ cafe",
                "Ｆｕｌｌ ¦ full",
                "co\u2011op ¦ co-op",
                "e-mail ¦ e-mail",
                "ASP.NET ¦ asp-net",
                "#hashtag ¦ hashtag",
                "@home ¦ home",
                "50% ¦ 50",
                "K* ¦ k-star",
                "ĲØ ¦ ijo",
                "ǆ ¦ dz",
                "ﷺ ¦ صلى-الله-عليه-وسلم",
                "ქართული ¦ ქართული",
                "հայերեն ¦ հայերեն",
                "ភាសាខ្មែរ ¦ ភាសាខ្មែរ",
                "සිංහල ¦ සිංහල"
            })
    void aSlugKeepsWhatTellsNamesApart(String otherNames, String slug) {
        assertEquals(Normalizer.normalize(slug, Normalizer.Form.NFC), Slugs.of(otherNames));
    }
}
