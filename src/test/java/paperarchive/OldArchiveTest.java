package paperarchive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.ledger.LedgerMode;
import paperarchive.problem.Problems;

/** An archive with tags and names in ten scripts, whose ledger version 0.1.0 wrote, keeps them. */
class OldArchiveTest {
    @TempDir private Path folder;

    @Test
    void everyPublishedAddressAnswers() throws Exception {
        for (String file : new String[] {"addresses.tsv", "site.yaml", "papers/a.jsonl"}) {
            copy(file);
        }
        new Build(
                        BuildOptions.Content.of(
                                folder.resolve("content"), folder.resolve("templates")),
                        new Problems())
                .run(
                        BuildOptions.Output.to(folder.resolve("out")),
                        new LedgerMode.Recording(LocalDate.of(2026, 11, 25)),
                        new Silence());
        int addresses = 0;
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/old-archive/addresses.tsv"))) {
            if (!line.startsWith("#")) {
                String address = line.substring(0, line.indexOf('\t'));
                assertTrue(
                        Files.exists(folder.resolve("out").resolve(address + "index.html")), line);
                addresses++;
            }
        }
        assertTrue(addresses > 100, addresses + " addresses");
    }

    private void copy(String file) throws IOException {
        Path copy = folder.resolve("content").resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(Path.of("src/test/resources/old-archive").resolve(file), copy);
    }

    private record Silence() implements Build.Progress {
        @Override
        public void stage(String name) {}

        @Override
        public void note(String text) {}

        @Override
        public void rendered(int pages) {}
    }
}
