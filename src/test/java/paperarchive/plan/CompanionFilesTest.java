package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.paper.PaperFilesMode;
import paperarchive.paper.Settings;

class CompanionFilesTest {
    @ParameterizedTest
    @CsvSource({
        "AUTO, 0, true",
        "AUTO, 20000, true",
        "AUTO, 20001, false",
        "ALWAYS, 20001, true",
        "NEVER, 1, false"
    })
    void papersHaveFilesInAnArchiveThatIsNotLarge(
            PaperFilesMode setting, int papers, boolean files) {
        Settings settings = Settings.builder().paperFiles(setting).build();
        assertEquals(files, CompanionFiles.of(settings, papers).besidePapers());
    }

    @Test
    void aListHasFilesFromAsManyPapersAsTheSettingSays() {
        CompanionFiles rule = CompanionFiles.of(Settings.builder().listFiles(3).build(), 100);
        assertEquals(false, rule.besideListOf(2));
        assertEquals(true, rule.besideListOf(3));
    }

    @Test
    void aListOfTenPapersHasFilesIfNothingIsSet() {
        CompanionFiles rule = CompanionFiles.of(Settings.DEFAULT, 100);
        assertEquals(false, rule.besideListOf(9));
        assertEquals(true, rule.besideListOf(10));
    }
}
