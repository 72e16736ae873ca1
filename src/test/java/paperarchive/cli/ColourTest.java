package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.ChildJvm;
import paperarchive.SiteFolder;

/** Colour is for a person at a terminal who has not asked for none. */
class ColourTest {
    private static final String ESCAPE = "\u001b[";
    private static final String RED_ERROR = "\u001b[31merror:\u001b[0m";

    @TempDir private Path folder;

    @Test
    void aTerminalShowsErrorsInRed() throws Exception {
        assertTrue(printedOnTerminal(Map.of()).contains(RED_ERROR));
    }

    @Test
    void anEmptyNoColorAsksForNothing() throws Exception {
        assertTrue(printedOnTerminal(Map.of("NO_COLOR", "")).contains(RED_ERROR));
    }

    @Test
    void noColorIsHonoured() throws Exception {
        String printed = printedOnTerminal(Map.of("NO_COLOR", "1"));
        assertTrue(printed.contains(" error: the title is missing"), printed);
        assertFalse(printed.contains(ESCAPE), printed);
    }

    private String printedOnTerminal(Map<String, String> environment) throws Exception {
        writeBadContent();
        ChildJvm.Ended ended =
                ChildJvm.run(
                        List.of(),
                        environment,
                        "paperarchive.cli.WatchedRun",
                        "check",
                        "-c",
                        folder.resolve("content").toString());
        assertEquals(ExitCode.FOUND, ended.code(), ended::printed);
        return ended.printed();
    }

    @Test
    void whereNobodyWatchesThereIsNoColour() throws Exception {
        writeBadContent();
        CommandLineRun run = CommandLineRun.of("check", "-c", folder.resolve("content").toString());
        assertTrue(run.out().contains(" error: the title is missing"), run::out);
        assertFalse(run.out().contains(ESCAPE), run::out);
    }

    private void writeBadContent() throws Exception {
        new SiteFolder(folder).write("content/papers/bad.yaml", "id: bad\n");
    }

    @Test
    void progressIsShownOnlyToAPersonWhoWatches() throws Exception {
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        String[] build = {
            "build", "-c", site.path("content").toString(), "-o", site.output().toString()
        };
        assertFalse(CommandLineRun.of(build).err().contains("\r"));
        assertTrue(CommandLineRun.of(true, build).err().contains("\r"));
    }
}
