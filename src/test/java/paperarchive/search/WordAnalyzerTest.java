package paperarchive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.SiteFolder;
import paperarchive.read.Limits;

/** The build and the browser cut texts into the same words. */
class WordAnalyzerTest {
    private static final String[] STEMS =
            ("generat generaliz quantiz learn optimiz happ sk communic arsen relat condition hop plan"
                            + " control agre believ convey enjoy succ proc exc flow skill veh bias news"
                            + " atla cosm an inn out cann herr earr trad activ sens digit radic fulfil"
                            + " use capab vis ski lov cr try cry day play sy dy li ti id gent ear on sing")
                    .split(" ");
    private static final String[] ENDINGS =
            ("s es ed ing ion ions ization izations izing ized izer ational tional enci anci abli"
                            + " entli eli ousli ously ation ator alism iveness fulness ousness aliti iviti"
                            + " biliti logi ogi fulli lessli li icate ative alize iciti ical ful ness al"
                            + " ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize y ies"
                            + " ied eed eedly edly ingly ly e l ll ye yed ying ss us 's")
                    .split(" ");

    @Test
    void wordsAreInLowerCaseWithoutAccents() {
        assertEquals(
                List.of(
                        "vera", "c++", "dont", "view", "guided", "α", "sgd", "n2", "strasse",
                        "abc"),
                WordAnalyzer.words("Véra’s C++ don’t View-Guided α-SGD n² Straße ＡＢＣ"));
    }

    @Test
    void scriptsWithoutSpacesAreCutIntoPairs() {
        assertEquals(List.of("注意", "意力", "機", "gpt"), WordAnalyzer.words("注意力 機GPT"));
    }

    @Test
    void wordsAreReducedToTheirStems() {
        WordAnalyzer analyzer = new WordAnalyzer();
        assertEquals("network", analyzer.stem("networks"));
        assertEquals("quantiz", analyzer.stem("quantization"));
        assertEquals("сети", analyzer.stem("сети"));
    }

    /** 100,000 words: real ones of this project's texts, made-up ones, and letters by chance. */
    @Test
    void theScriptAgreesOn100000Words(@TempDir Path folder) throws Exception {
        SiteFolder site = new SiteFolder(folder);
        site.write("content/papers/a.yaml", "id: a\ntitle: A\n");
        site.build();
        SearchEngine script = SearchEngine.open(folder.resolve("site-output"));
        WordAnalyzer analyzer = new WordAnalyzer();
        List<String> words = words();
        assertEquals(100_000, words.size());
        for (int i = 0; i < words.size(); i += 1000) {
            String text = String.join(" ", words.subList(i, i + 1000));
            List<String> built = WordAnalyzer.words(text).stream().map(analyzer::stem).toList();
            assertEquals(built, script.stems(text));
        }
    }

    private static List<String> words() throws IOException {
        TreeSet<String> words = new TreeSet<>();
        for (String stem : STEMS) {
            for (String first : ENDINGS) {
                words.add(stem + first);
                for (String second : ENDINGS) {
                    words.add(stem + first + second);
                }
            }
        }
        Random random = new Random(15);
        List<String> some = new ArrayList<>(words);
        Collections.shuffle(some, random);
        words = new TreeSet<>(some.subList(0, 80_000));
        String letters = "aeiouyaeiouybcdfghlmnrstvzklpw";
        while (words.size() < 90_000) {
            StringBuilder word = new StringBuilder();
            int length = 2 + random.nextInt(9);
            for (int i = 0; i < length; i++) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            words.add(word + ENDINGS[random.nextInt(ENDINGS.length)]);
        }
        while (words.size() < 100_000) {
            StringBuilder word = new StringBuilder();
            int length = 1 + random.nextInt(6);
            for (int i = 0; i < length; i++) {
                int block = random.nextInt(6);
                int from = new int[] {0x61, 0xa0, 0x370, 0x5d0, 0x4e00, 0x1f00}[block];
                word.append((char) (from + random.nextInt(block == 1 ? 0x1a0 : 0x60)));
            }
            words.add(word.toString());
        }
        return new ArrayList<>(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0315\u0300", "\u05b0\u05bc\u0591", "e\u0301\u0323", "中", "한"})
    void theLongestTextsAreReadInTime(String piece) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        WordAnalyzer.words(piece.repeat(Limits.TEXT / piece.length()));
        long taken = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertTrue(taken < 1_000, () -> taken + " ms");
    }

    @Test
    void aLongTextWithoutAsciiHasTheWordsOfItsParts() {
        String part = "Ärger über größere Öfen，神经网络 ".replace(' ', '\u00a0');
        List<String> words = WordAnalyzer.words(part);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.addAll(words);
        }
        assertEquals(all, WordAnalyzer.words(part.repeat(100)));
    }
}
