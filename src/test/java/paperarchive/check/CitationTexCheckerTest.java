package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field that a citation repeats is looked at for TeX that must not be compiled. */
class CitationTexCheckerTest {
    @ParameterizedTest
    @ValueSource(strings = {"organization", "venue", "volume", "number", "pages", "publisher"})
    void aFieldWithLiveTexIsNamed(String field) {
        String venue = field.equals("venue") ? "" : "venue: V\n";
        String report = Report.ofYaml(venue + field + ": 'A \\input{x}'\n");
        assertTrue(
                report.contains(field + " has TeX that citations show as plain text: \"\\input"),
                report);
    }

    @Test
    void aNameWithLiveTexIsNamed() {
        String report = Report.ofYaml("authors: ['A \\input{x}']\n");
        assertTrue(report.contains("authors has TeX that citations show as plain text"), report);
    }

    @Test
    void theFirstCommandIsNamedAndTheOthersAreCounted() {
        String report =
                Report.ofYaml("venue: V\npublisher: 'A \\input{x} \\write18{x} \\openin{x}'\n");
        assertTrue(report.contains("and 2 more"), report);
        assertEquals("", Report.ofYaml("venue: V\npublisher: 'Springer \\& Söhne'\n"));
    }
}
