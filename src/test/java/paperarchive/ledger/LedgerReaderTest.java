package paperarchive.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.Ledger;
import paperarchive.paper.Slugs;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;

/** What stands in a ledger, and what may not stand there. */
class LedgerReaderTest {
    private static final String A = "papers/a/\ta\t2025-12-12";

    private final Problems problems = new Problems();

    private Ledger read(String text) {
        return LedgerReader.read(text.getBytes(StandardCharsets.UTF_8), "a.tsv", problems);
    }

    private String report() {
        return problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void aLineIsAnAddressItsNameItsDayAndPerhapsAPaper() {
        Ledger ledger = read("# heading\n\nauthors/zoë-li/\tZoë Li\t2025-12-12\tb\r\n" + A + "\n");
        assertEquals(
                List.of(
                        new Ledger.Entry(
                                "authors/zoë-li/",
                                "Zoë Li",
                                LocalDate.of(2025, 12, 12),
                                "b",
                                "a.tsv",
                                3),
                        new Ledger.Entry(
                                "papers/a/", "a", LocalDate.of(2025, 12, 12), "", "a.tsv", 4)),
                ledger.entries());
        assertEquals("", report());
    }

    @Test
    void whatALedgerWritesItReads() {
        String line = "venues/köln-bonn/\tKöln & Bonn\t2025-12-12\tx.y_z";
        assertEquals(line, read(line).entries().get(0).toString());
        assertEquals(A, read(A).entries().get(0).toString());
    }

    @Test
    void theOrderDoesNotMatterAndALineMayStandThereTwice() {
        Ledger ledger = read("tags/x/\tx\t2025-12-12\ta\n" + A + "\n" + A + "\n");
        assertEquals(
                List.of("papers/a/", "tags/x/"),
                ledger.entries().stream().map(Ledger.Entry::address).toList());
        assertEquals("", report());
    }

    @Test
    void ofTwoDaysTheEarlierHolds() {
        Ledger ledger = read(A + "\npapers/a/\ta\t2025-11-30\n");
        assertEquals(LocalDate.of(2025, 11, 30), ledger.entries().get(0).since());
        assertEquals(1, ledger.entries().size());
    }

    @Test
    void anEmptyFileHoldsNothing() {
        assertEquals(List.of(), read("").entries());
        assertEquals("", report());
    }

    @Test
    void theMarksOfAMergeAreCalledWhatTheyAre() {
        read("<<<<<<< HEAD\n" + A + "\n=======\npapers/b/\tb\t2025-12-12\n>>>>>>> other\n");
        String hint = "\n    keep the lines of both sides, and delete the lines of marks";
        String what = ": error: git could not merge this file and left a mark here";
        assertEquals(
                "a.tsv:1" + what + hint + "\na.tsv:3" + what + hint + "\na.tsv:5" + what + hint,
                report());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "papers/../\ta\t2025-12-12",
                "papers/A/\ta\t2025-12-12",
                "papers/a\ta\t2025-12-12",
                "papers/a/b/\ta\t2025-12-12",
                "papers//\ta\t2025-12-12",
                "/papers/a/\ta\t2025-12-12",
                "tags/../\tx\t2025-12-12\ta",
                "tags/a.b/\tx\t2025-12-12\ta",
                "tags/A/\tx\t2025-12-12\ta",
                "tags/Ü/\tx\t2025-12-12\ta",
                "static/x/\tx\t2025-12-12\ta",
                "date/2025-12-12/\tx\t2025-12-12\ta"
            })
    void anAddressThatNoPaperTagAuthorOrVenueHasIsAnError(String line) {
        assertEquals(List.of(), read(line).entries());
        assertTrue(
                report().startsWith("a.tsv:1: error: this is not the address of a paper, tag"),
                report());
    }

    @Test
    void everySlugThatANameCanHaveIsAnAddress() {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isLetterOrDigit(c)) {
                String slug = Slugs.of("x" + Character.toString(c) + "X");
                text.append("tags/").append(slug).append("/\tx\t2025-12-12\ta\n");
            }
        }
        read(text.toString());
        assertEquals("", report());
    }

    @Test
    void anAddressTooLongForAFileNameIsAnError() {
        read("tags/" + "ü".repeat(121) + "/\tx\t2025-12-12\ta");
        assertEquals(1, problems.errors());
        read("tags/" + "ü".repeat(120) + "/\tx\t2025-12-12\ta");
        assertEquals(1, problems.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-12", "soon", ""})
    void aDayIsAFullDate(String day) {
        assertEquals(List.of(), read("papers/a/\ta\t" + day).entries());
        assertTrue(report().startsWith("a.tsv:1: error: this is not a day: \"" + day), report());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "papers/a/\tA B\t2025-12-12",
                "papers/a/\t\t2025-12-12",
                "tags/a/\ta\t2025-12-12\tNo Id"
            })
    void aLineSaysWhatStandsThere(String line) {
        assertEquals(List.of(), read(line).entries());
        assertTrue(report().contains("has no name for"), report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"papers/a/", "papers/a/\ta", "papers/a/\ta\t2025-12-12\tb\tc"})
    void aLineHasThreePartsOrFour(String line) {
        read(line);
        assertTrue(report().contains("a.tsv:1: error: this is not the line of an address"));
        assertTrue(report().contains("with tabs between them"), report());
    }

    @Test
    void bytesThatAreNotUtf8AreSaidWithTheirLine() {
        byte[] bytes =
                (A + "\nvenues/k/\tK\u00f6ln\t2025-12-12\ta").getBytes(StandardCharsets.ISO_8859_1);
        LedgerReader.read(bytes, "a.tsv", problems);
        assertTrue(report().startsWith("a.tsv:2: error: this is not UTF-8 text"), report());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() {
        assertEquals(1, read("\ufeff" + A + "\n").entries().size());
        assertEquals(1, read("\ufeff# heading\r\n" + A + "\r\n").entries().size());
        assertEquals("", report());
    }

    /**
     * What no slug is made of: separators, controls, marks of direction, signs, private letters.
     */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x7f, 0x80, 0x85, 0xa0, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a,
                0x202d, 0x202e, 0x2044, 0x2066, 0x2069, 0x20ac, 0x2215, 0x3000, 0xe000, 0xfdd0,
                0xfeff, 0xfffe, 0xff0f, 0x1f600, 0xe0041, 0x10ffff
            })
    void aSlugHoldsLettersDigitsMarksAndHyphens(int sign) {
        for (String slug : List.of("x%sx", "%s", "ü%s")) {
            String line =
                    "tags/" + slug.formatted(Character.toString(sign)) + "/\tx\t2025-12-12\ta";
            assertEquals(List.of(), read(line).entries(), () -> Integer.toHexString(sign));
        }
        assertTrue(report().startsWith("a.tsv:1: error: this is not the address of"), report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"हिन्दी", "ภาษาไทย", "日本語", "zoë", "ⵜⵉⴼ"})
    void aSlugMayBeOfEveryScriptMarksIncluded(String slug) {
        assertEquals(1, read("tags/" + slug + "/\tx\t2025-12-12\ta").entries().size());
        assertEquals("", report());
    }

    @Test
    void aSlugIsInANormalForm() {
        assertEquals(List.of(), read("tags/ü-\u212b/\tx\t2025-12-12\ta").entries());
        assertEquals(List.of(), read("tags/한u\u0308/\tx\t2025-12-12\ta").entries());
        assertEquals(2, problems.errors());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x1b, 0x7f, 0x85, 0x2028, 0x2029, 0x202d, 0x202e})
    void aNameIsOneLineThatReadsAsItIsWritten(int sign) {
        String name = "A" + Character.toString(sign) + "B";
        assertEquals(List.of(), read("authors/ab/\t" + name + "\t2025-12-12\ta").entries());
        assertTrue(report().contains("has no name for authors/ab/"), report());
    }
}
