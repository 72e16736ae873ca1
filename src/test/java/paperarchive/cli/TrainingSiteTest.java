package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.problem.Problems;

/** The archive whose builds decide which classes are kept for the next start. */
class TrainingSiteTest {
    @TempDir private Path folder;

    @Test
    void itsContentHasNoProblem() throws Exception {
        TrainingSite.write(folder.resolve("content"));
        Problems problems = new Problems();
        Path templates = folder.resolve("templates");
        new Build(BuildOptions.Content.of(folder.resolve("content"), templates), problems).plan();
        assertEquals(List.of(), problems.sorted());
    }

    @Test
    void itIsBuiltTwiceTheSecondTimeWithAChange() throws Exception {
        Path content = folder.resolve("content");
        TrainingSite.write(content);
        TrainingSite.main(new String[] {content.toString(), folder.resolve("site").toString()});
        assertTrue(Files.readString(folder.resolve("site/papers/full/index.html")).contains("L"));
        assertTrue(Files.exists(folder.resolve("site/papers/p1/index.html")));
    }
}
