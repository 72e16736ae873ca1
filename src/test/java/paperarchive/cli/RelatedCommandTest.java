package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.SiteFolder;

/** Related papers in the terminal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelatedCommandTest {
    private String site = "";

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        SiteFolder archive = new SiteFolder(folder);
        for (int i = 0; i < 48; i++) {
            char letter = (char) ('a' + i % 12);
            String topic = "quantum" + letter + " gates" + letter;
            archive.write(
                    "content/papers/p" + i + ".yaml",
                    "id: p%d\ntitle: On %s %d\nabstract: We look at %s with method %d.\n"
                            .formatted(i, topic, i, topic, i));
        }
        archive.build();
        site = archive.output().toString();
    }

    @Test
    void papersOfTheSameTopicArePrintedWithTheWordsTheyShare() {
        CommandLineRun run = CommandLineRun.of("related", "p1", "-o", site);
        assertEquals(0, run.code());
        assertEquals(
                """
                On quantumb gatesb 13
                    shares quantumb gatesb, papers/p13/
                On quantumb gatesb 25
                    shares quantumb gatesb, papers/p25/
                On quantumb gatesb 37
                    shares quantumb gatesb, papers/p37/
                3 papers
                """,
                run.out());
    }

    @Test
    void programsGetJson() {
        assertEquals(
                "{\"papers\":[{\"id\":\"p13\",\"title\":\"On quantumb gatesb 13\","
                        + "\"why\":\"shares quantumb gatesb\"}]}\n",
                CommandLineRun.of("related", "--json", "--limit", "1", "p1", "-o", site).out());
    }

    @Test
    void aPaperThatIsNotThereIsReported() {
        for (String id : new String[] {"p99", "../papers/p1", "P1"}) {
            CommandLineRun run = CommandLineRun.of("related", id, "-o", site);
            assertEquals(1, run.code());
            assertTrue(run.err().contains("has no paper \"" + id + "\""), run::err);
        }
    }
}
