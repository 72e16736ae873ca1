package paperarchive.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slash over a sign, and signs pushed together, keep their meaning. */
class OverlaidSignsTest {
    private final TexToMathMl mathematics = new TexToMathMl();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\\not 1|1\u0338",
                "\\not{1}|1\u0338",
                "\\not12|1\u03382",
                "\\not a|a\u0338",
                "\\not{D}|D\u0338",
                "\\not\\!a|a\u0338",
                "a \\not= b|a ≠ b",
                "a \\not\\in b|a ∉ b",
                "a \\not\\models b|a⊭b",
                "\\not\\!\\perp|⟂\u0338",
                "A \\perp\\!\\!\\!\\perp B|A ⫫ B",
                "A \\perp \\! \\! \\perp B|A ⫫ B",
                "A \\bot\\!\\!\\!\\bot B|A ⫫ B",
                "A \\perp\\negthickspace\\negthickspace\\perp B|A ⫫ B",
                "A \\perp\\kern-5pt\\perp B|A ⫫ B",
                "A \\perp\\mkern-9.5mu\\perp B|A ⫫ B",
                "A \\perp\\hspace{-2mm}\\perp B|A ⫫ B",
                "A \\not\\!\\perp\\!\\!\\!\\perp B|A⫫\u0338B",
                "A \\not\\perp\\!\\!\\!\\perp B|A⫫\u0338B",
                "A \\perp B|A ⟂ B",
                "\\varvec{x}|x"
            })
    void aSignKeepsWhatIsDrawnOverIt(String tex, String words) {
        String read = PlainTextFormula.of(mathematics.of(tex, false).orElseThrow());
        assertEquals(plain(words), plain(read), tex);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words.replace(" ", ""), Normalizer.Form.NFC);
    }
}
