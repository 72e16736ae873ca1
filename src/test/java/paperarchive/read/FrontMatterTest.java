package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.problem.Problems;

class FrontMatterTest {
    private final Problems problems = new Problems();

    @Test
    void theHeadHoldsTheFieldsAndTheRestIsTheBody() {
        assertEquals(
                """
                2 id: TEXT "a"
                3 title: TEXT "A"
                6 abstract: TEXT "First.

                Second.

                \"""",
                Outline.of(read("---\nid: a\ntitle: A\n---\n\nFirst.\n\nSecond.\n")));
        assertEquals("", Outline.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nid: a\n---", "---\nid: a\n---\n", "---\nid: a\n---\n \n\t\n"})
    void aBlankBodyIsNoField(String text) {
        assertEquals("2 id: TEXT \"a\"", Outline.of(read(text)));
    }

    @Test
    void theBodyMayBeginRightBelowTheHead() {
        assertEquals(
                "2 id: TEXT \"a\"\n4 abstract: TEXT \"Text\n\"",
                Outline.of(read("---\nid: a\n---\nText")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void linesMayEndAsOnAnySystem(String end) {
        String text = String.join(end, "---", "id: a", "---", "", "One", "Two");

        assertEquals("2 id: TEXT \"a\"\n5 abstract: TEXT \"One\nTwo\n\"", Outline.of(read(text)));
    }

    @Test
    void aFenceMayHaveSpaceAfterIt() {
        assertEquals("2 id: TEXT \"a\"", Outline.of(read("---  \nid: a\n---\t\n")));
    }

    @Test
    void hyphensInTheBodyAreText() {
        assertEquals(
                "2 id: TEXT \"a\"\n4 abstract: TEXT \"One\n---\nTwo\n\"",
                Outline.of(read("---\nid: a\n---\nOne\n---\nTwo")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Text",
                "id: a",
                "\n---\nid: a\n---\n",
                "----\nid: a\n----\n",
                " ---\nid: a\n---\n"
            })
    void aFileThatBeginsWithoutAFenceIsAnError(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                """
                a.md:1: error: front matter is missing
                    begin with a line of three hyphens, the fields, and a line of three hyphens""",
                Outline.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n---\nText", "---\n\n \n---\nText"})
    void anEmptyHeadIsAnError(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                """
                a.md:1: error: the front matter is empty
                    write id and title there""",
                Outline.of(problems));
    }

    @Test
    void aBodyAndAFieldOfItsNameAreAnError() {
        assertEquals(
                "5 abstract: TEXT \"Two\n\"\n3 id: TEXT \"a\"",
                Outline.of(read("---\nabstract: One\nid: a\n---\nTwo")));
        assertEquals(
                """
                a.md:2: error: the field "abstract" is given twice
                    the text below the front matter is the abstract: keep one of the two""",
                Outline.of(problems));
    }

    @Test
    void aFieldOfTheBodysNameIsFineWithoutABody() {
        assertEquals("2 abstract: TEXT \"One\"", Outline.of(read("---\nabstract: One\n---\n")));
        assertEquals("", Outline.of(problems));
    }

    @Test
    void aMistakeInTheHeadIsReportedOnItsLineOfTheFile() {
        assertEquals(Optional.empty(), read("---\nid: a\ntitle: A: B\n---\nText\n"));
        assertEquals("a.md:3", problems.sorted().get(0).at().toString());
    }

    @Test
    void theLineOfACharacterDroppedFromTheHeadIsThatOfTheFile() {
        RawRecord record = read("---\nid: a\ntitle: A\u0000\n---\nText\u0001").orElseThrow();

        assertEquals(3, record.dropped());
        assertEquals(
                "2 id: TEXT \"a\"\n3 title: TEXT \"A\"\n5 abstract: TEXT \"Text\u0001\n\"",
                Outline.of(Optional.of(record)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nid: a\ntitle: A\n", "---", "---\nid: a\n----\n"})
    void aFrontMatterThatIsNotClosedIsSaidSo(String text) {
        assertEquals(Optional.empty(), read(text));
        assertEquals(
                """
                a.md:1: error: the front matter is not closed
                    write a line of three hyphens below its last field""",
                Outline.of(problems));
    }

    @Test
    void theHintForAFreePageNamesNoId() {
        FrontMatter.read("---\n---\n", DocumentKind.PAGE, "about.md", problems);

        assertEquals("write title there", problems.sorted().get(0).hint());
    }

    @Test
    void aFreePageIsNoRecord() {
        FrontMatter.read("---\n- title\n---\n", DocumentKind.PAGE, "about.md", problems);

        assertEquals(
                """
                about.md:2: error: there are no fields here
                    write each field with its name, as in title: About""",
                Outline.of(problems));
    }

    private Optional<RawRecord> read(String text) {
        return FrontMatter.read(text, DocumentKind.PAPER, "a.md", problems);
    }
}
