package paperarchive.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputWarning;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;

/** A file that is not made again keeps its warnings, of whatever kind they are. */
class WarningsOfFilesTest {
    @TempDir private Path folder;
    private final List<String> made = new ArrayList<>();

    /** A file with a warning, which remembers that it was made. */
    private final class Warned implements OutputFile {
        private final SitePath path;
        private final String decides;
        private final int line;

        Warned(String path, String decides, int line) {
            this.path = new SitePath(path);
            this.decides = decides;
            this.line = line;
        }

        @Override
        public SitePath path() {
            return path;
        }

        @Override
        public Location source() {
            return new Location("content/papers/all.jsonl", line);
        }

        @Override
        public Optional<String> fingerprint() {
            return Optional.of(decides);
        }

        @Override
        public byte[] bytes() {
            made.add(path.value());
            return decides.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<OutputWarning> warnings() {
            return List.of(
                    new OutputWarning("its table\thas no head", "write one"),
                    new OutputWarning("another of " + decides, ""));
        }
    }

    private List<String> publish(OutputFile... files) throws IOException, ProblemsFound {
        Problems problems = new Problems();
        made.clear();
        try (Publisher publisher = Publisher.into(folder.resolve("site"), false, problems)) {
            Optional<LastBuild> last = publisher.lastBuild();
            LastBuild.Origin origin = new LastBuild.Origin("program", "inputs", 1);
            publisher.publish(List.of(files), () -> origin, last, problems::add, done -> {});
        }
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static List<String> said(int line, String decides) {
        String at = "content/papers/all.jsonl:" + line + ": warning: ";
        return List.of(
                at + "another of " + decides + "\n    ",
                at + "its table\\thas no head\n    write one");
    }

    @Test
    void theWarningsOfAnUnchangedFileAreSaidAgainWhereItsRecordIsNow() throws Exception {
        assertEquals(said(4, "x"), publish(new Warned("a.html", "x", 4)));
        assertEquals(List.of("a.html"), made);
        assertEquals(said(9, "x"), publish(new Warned("a.html", "x", 9)));
        assertEquals(List.of(), made);
        assertEquals(said(9, "x"), publish(new Warned("a.html", "x", 9)));
        assertEquals(List.of(), made);
    }

    @Test
    void theWarningsOfAChangedFileAreNew() throws Exception {
        publish(new Warned("a.html", "x", 4));
        assertEquals(said(4, "y"), publish(new Warned("a.html", "y", 4)));
        assertEquals(List.of("a.html"), made);
    }
}
