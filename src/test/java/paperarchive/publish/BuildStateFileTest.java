package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.output.OutputWarning;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;

final class BuildStateFileTest {
    private static final String DIGEST = "00c2f6e1a7b3d945";

    @TempDir private Path folder;

    private BuildStateFile file(String keyFolder) {
        return new BuildStateFile(path(), StateSigningKey.in(folder.resolve(keyFolder)));
    }

    private BuildStateFile file() {
        return file("mine");
    }

    private Path path() {
        return folder.resolve("build.txt");
    }

    private static BuildState state(String... paths) {
        Map<String, LastBuild.FileMade> files = new LinkedHashMap<>();
        for (String path : paths) {
            files.put(path, new LastBuild.FileMade(1234, "00c2f6e1a7b3d945", DIGEST));
        }
        List<OutputWarning> said =
                List.of(new OutputWarning("a\tb", ""), new OutputWarning("c\nd", "e\\"));
        files.put("warned/index.html", new LastBuild.FileMade(0, "", DIGEST, said));
        Location at = new Location("content/a\tb\\n.yaml", 7);
        LastBuild build =
                new LastBuild(
                        new LastBuild.Origin("3fa2c1", "9f86d081", 46),
                        List.of(Problem.warning(at, "a\\\tb\nc", "d\re\u2028")),
                        files);
        return new BuildState(build, "4711", FileTime.fromMillis(1_000_000_000_001L));
    }

    private static BuildState state() {
        return state(".nojekyll", "tags/机器学习/index.html");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        file().write(state());
        assertEquals(Optional.of(state()), file().state());
        assertEquals(2 * 1234, state().build().size().bytes());
    }

    @Test
    void aFileThatIsNotThereHoldsNothing() throws IOException {
        assertEquals(BuildStateFile.Reading.NOTHING, file().read());
        file().write(state());
        file().delete();
        assertEquals(BuildStateFile.Reading.NOTHING, file().read());
    }

    @Test
    void aDamagedFileIsNotBelieved() throws IOException {
        file().write(state());
        byte[] whole = Files.readAllBytes(path());
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << random.nextInt(7));
            Files.write(path(), damaged);
            assertEquals(Optional.empty(), file().state(), "seed " + seed + ", byte " + i);
        }
        for (int length = 0; length < whole.length; length += 5) {
            Files.write(path(), java.util.Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), file().state(), "cut after " + length + " bytes");
        }
    }

    @Test
    void theStateOfAnotherUserOnlyClaims() throws IOException {
        file("theirs").write(state());
        BuildStateFile.Reading reading = file("mine").read();
        assertEquals(Optional.empty(), reading.state());
        assertEquals(
                Set.of(".nojekyll", "tags/机器学习/index.html", "warned/index.html"), reading.claims());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../victim.txt",
                "/etc/passwd",
                "a//b",
                "a/../b",
                "./a",
                "a\\b",
                "C:x",
                "",
                "a/",
                "a\u0000"
            })
    void aPathThatIsNoneOfTheSiteSpoilsTheWholeFile(String path) throws IOException {
        file("mine").write(state(path, "z"));
        assertEquals(BuildStateFile.Reading.NOTHING, file("mine").read());
        assertEquals(BuildStateFile.Reading.NOTHING, file("theirs").read());
    }

    @Test
    void pathsOutOfOrderSpoilTheWholeFile() throws IOException {
        file().write(state("b", "a"));
        assertEquals(BuildStateFile.Reading.NOTHING, file().read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paper-archive build 2\na\nb\n1\n2\n3\n",
                "paper-archive build 6\na\nb\nmany\n2\n3\n",
                "paper-archive build 6\na\nb\n1\n2\n",
                "paper-archive build 6\na\nb\n1\n2\n3\nwarning\tx\n",
                "paper-archive build 6\na\nb\n1\n2\n3\npath\t-1\t00c2f6e1a7b3d945\tf\n",
                "paper-archive build 6\na\nb\n1\n2\n3\npath\t99999999999\t00c2f6e1a7b3d945\tf\n",
                "paper-archive build 6\na\nb\n1\n2\n3\npath\t1\tshort\tf\n",
                "paper-archive build 6\na\nb\n1\n2\n3\npath only\n",
                "paper-archive build 6\na\nb\n1\n2\n3\na\t1\t00c2f6e1a7b3d945\tf\tg\n"
            })
    void anOddLineSpoilsTheWholeFileThoughItsCodeIsRight(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] code = StateSigningKey.in(folder.resolve("mine")).code(bytes, bytes.length);
        Files.write(path(), BuildStateText.withCode(bytes, code));
        assertEquals(BuildStateFile.Reading.NOTHING, file().read());
    }

    @Test
    void wrongBytesSpoilTheFile() throws IOException {
        Files.write(path(), new byte[] {(byte) 0xC3, (byte) 0x28, '\n'});
        assertEquals(BuildStateFile.Reading.NOTHING, file().read());
        byte[] many = new byte[500];
        java.util.Arrays.fill(many, (byte) 0xFF);
        Files.write(path(), many);
        assertEquals(BuildStateFile.Reading.NOTHING, file().read());
    }

    @Test
    void aFolderOrLinkInPlaceOfTheFileHoldsNothing() throws IOException {
        file().write(state());
        Files.move(path(), folder.resolve("elsewhere"));
        Files.createSymbolicLink(path(), folder.resolve("elsewhere"));
        assertEquals(BuildStateFile.Reading.NOTHING, file().read());
        Files.delete(path());
        Files.createDirectory(path());
        assertEquals(BuildStateFile.Reading.NOTHING, file().read());
    }
}
