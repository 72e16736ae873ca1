package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.output.OutputWarning;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

final class LastBuildFileTest {
    @TempDir private Path folder;

    private static LastBuild build() {
        Map<String, LastBuild.FileMade> files = new LinkedHashMap<>();
        files.put(".nojekyll", new LastBuild.FileMade(0, ""));
        files.put("tags/机器学习/index.html", new LastBuild.FileMade(1234, "00c2f6e1a7b3d945"));
        List<OutputWarning> said =
                List.of(new OutputWarning("a\tb", ""), new OutputWarning("c\nd", "e\\"));
        files.put("tags/x/index.html", new LastBuild.FileMade(0, "", said));
        Location at = new Location("content/a\tb\\n.yaml", 7);
        return new LastBuild(
                new LastBuild.Origin("3fa2c1", "9f86d081", 46),
                List.of(Problem.warning(at, "a\\\tb\nc", "d\re\u2028")),
                files);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        LastBuildFile file = new LastBuildFile(folder.resolve("last-build.txt"));
        file.write(build());
        assertEquals(Optional.of(build()), file.read());
        assertEquals(1234, build().size().bytes());
    }

    @Test
    void whereThereIsNoFileThereIsNoBuild() throws IOException {
        LastBuildFile file = new LastBuildFile(folder.resolve("last-build.txt"));
        assertEquals(Optional.empty(), file.read());
        file.write(build());
        file.delete();
        assertEquals(Optional.empty(), file.read());
    }

    @Test
    void aDamagedFileIsNoBuild() throws IOException {
        Path path = folder.resolve("last-build.txt");
        LastBuildFile file = new LastBuildFile(path);
        file.write(build());
        byte[] whole = Files.readAllBytes(path);
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < whole.length - 1; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << random.nextInt(7));
            Files.write(path, damaged);
            assertEquals(Optional.empty(), file.read(), "seed " + seed + ", byte " + i);
        }
        for (int length = 0; length < whole.length - 1; length += 5) {
            Files.write(path, java.util.Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), file.read(), "cut after " + length + " bytes");
        }
    }

    @Test
    void aFileOfAnotherVersionIsNoBuild() throws IOException {
        Path path = folder.resolve("last-build.txt");
        Files.writeString(path, "paper-archive last build 1\na\n1\nend\t0\n");
        assertEquals(Optional.empty(), new LastBuildFile(path).read());
        Files.write(path, "x".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), new LastBuildFile(path).read());
    }
}
