package paperarchive.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

class Utf8Test {
    private final Problems problems = new Problems();

    @Test
    void utf8IsReadAsItIs() {
        assertEquals(Optional.of("Zürich 注意 😀"), text("Zürich 注意 😀".getBytes(UTF_8)));
        assertEquals(Optional.of(""), text(new byte[0]));
        assertEquals(0, problems.errors());
    }

    @Test
    void aByteOrderMarkIsLeftOut() {
        assertEquals(Optional.of("id: a"), text("\ufeffid: a".getBytes(UTF_8)));
    }

    @Test
    void onlyTheFirstCharacterCanBeAByteOrderMark() {
        assertEquals(Optional.of("a\ufeff"), text("a\ufeff".getBytes(UTF_8)));
    }

    @Test
    void aReplacementCharacterThatWasWrittenIsText() {
        assertEquals(Optional.of("a\ufffd"), text("a\ufffd".getBytes(UTF_8)));
        assertEquals(0, problems.errors());
    }

    @Test
    void theLineOfTheFirstBrokenByteIsReported() {
        assertEquals(Optional.empty(), text("a\nb\nZürich\nMünchen\n".getBytes(ISO_8859_1)));
        assertEquals(
                """
                a.yaml:3: error: this is not UTF-8 text
                    save the file in the encoding UTF-8""",
                Outline.of(problems));
    }

    @Test
    void aCharacterCutAtTheEndIsBroken() {
        assertEquals(Optional.empty(), text(new byte[] {'a', '\n', (byte) 0xe6, (byte) 0xb3}));
        assertEquals("a.yaml:2", problems.sorted().get(0).at().toString());
    }

    @Test
    void aStretchOfBytesHasLinesOfItsOwn() {
        byte[] bytes = {(byte) 0xff, '\n', 'a', '\n', (byte) 0xff, 'b', '\n', (byte) 0xff};

        assertEquals(
                Optional.of(new Location("a.jsonl", 8)),
                Utf8.firstBrokenLine(bytes, 2, 4, "a.jsonl", 7));
        assertEquals(Optional.empty(), Utf8.firstBrokenLine(bytes, 2, 2, "a.jsonl", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", " {}", "\ufeff{}", "é", "1"})
    void textOfUtf8IsOfNoOtherUnicode(String text) {
        byte[] bytes = text.getBytes(UTF_8);

        assertFalse(Utf8.isOtherUnicode(bytes, 0, bytes.length));
    }

    private Optional<String> text(byte[] bytes) {
        return Utf8.text(bytes, "a.yaml", problems);
    }
}
