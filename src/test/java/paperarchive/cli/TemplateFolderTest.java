package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;

/** A templates folder may be missing, but not one that the command line names. */
class TemplateFolderTest {
    @TempDir private Path folder;

    private String report(Path templates, boolean named) {
        Problems problems = new Problems();
        TemplateFolder.check(templates, named, problems);
        return problems.sorted().toString();
    }

    @Test
    void onlyAFolderThatTheCommandLineNamesHasToExist() {
        Path typo = folder.resolve("typo");
        assertEquals("[]", report(folder, true));
        assertEquals("[]", report(typo, false));
        String report = report(typo, true);
        assertTrue(report.contains("no such folder: " + typo), report);
    }
}
