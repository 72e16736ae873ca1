package paperarchive.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cache of formulas tells what Temml wrote, or nothing. */
class FormulaCacheTest {
    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("cache/formulas.txt");
    }

    private FormulaCache cache() {
        return FormulaCache.in(file, "v1");
    }

    private static Optional<String> known(FormulaCache cache, String formula) {
        return cache.get(formula, false).orElseThrow().mathml();
    }

    private void keep(String formula, Optional<String> written) {
        FormulaCache cache = cache();
        cache.put(formula, false, written);
        cache.save();
    }

    @Test
    void theNextRunKnowsWhatWasWritten() {
        keep("\\frac ab", Optional.of("<math>a</math>"));
        keep("\\nonsense", Optional.empty());
        FormulaCache next = cache();
        assertEquals(Optional.of("<math>a</math>"), known(next, "\\frac ab"));
        assertEquals(Optional.empty(), known(next, "\\nonsense"));
        assertEquals(Optional.empty(), next.get("\\frac ab", true));
        assertEquals(Optional.empty(), next.get("other", false));
    }

    @Test
    void everyTextIsKeptAsItIs() {
        for (String text : List.of("a\n\tb", "\r\n", "\033", "\033n\n\033\t", "", "\u2028é𝔸")) {
            keep(text, Optional.of(text));
            assertEquals(Optional.of(text), known(cache(), text));
        }
    }

    @Test
    void anotherProgramBelievesNothing() {
        keep("a", Optional.of("<math>a</math>"));
        assertEquals(Optional.empty(), FormulaCache.in(file, "v2").get("a", false));
    }

    @Test
    void aDamagedFileIsNotBelievedAndIsReplaced() throws IOException {
        keep("a", Optional.of("<math>a</math>"));
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertEquals(Optional.empty(), cache().get("a", false), "byte " + i);
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), cache().get("a", false), "length " + length);
        }
        keep("a", Optional.of("<math>a</math>"));
        assertEquals(Optional.of("<math>a</math>"), known(cache(), "a"));
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        keep("a", Optional.of("<math>a</math>"));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNoProblem() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");
        keep("a", Optional.of("<math>a</math>"));
        assertEquals(Optional.empty(), cache().get("a", false));
    }

    @Test
    void aFormulaThatIsKeptIsNotConvertedAgain() {
        String formula = "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}";
        TexToMathMl first = new TexToMathMl(cache());
        assertTrue(first.of(formula, false).isPresent());
        FormulaCache forged = FormulaCache.in(file, "v1");
        forged.put(TexToMathMl.plainTex(formula), false, Optional.of("<math><mi>z</mi></math>"));
        forged.save();
        Optional<MathNode> second = new TexToMathMl(cache()).of(formula, false);
        assertEquals("<math><mi>z</mi></math>", second.map(MathXml::of).orElse(""));
        assertFalse(second.equals(first.of(formula, false)));
    }

    @Test
    void whatIsKeptCanOnlyBecomeMathematics() {
        FormulaCache forged = cache();
        forged.put("q\\hbox{}", false, Optional.of("<math><script>alert(1)</script></math>"));
        forged.save();
        String shown = new TexToMathMl(cache()).of("q\\hbox{}", false).map(MathXml::of).orElse("");
        assertFalse(shown.contains("script"), shown);
    }
}
