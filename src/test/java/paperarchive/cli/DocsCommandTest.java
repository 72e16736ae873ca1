package paperarchive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation in the jar is that of the sources, and messages name pages that exist. */
class DocsCommandTest {
    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern NAMED = Pattern.compile("paper-archive docs ([a-z-]+)");

    @Test
    void everyPageOfTheDocumentationIsATopic() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            List<String> pages =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md"))
                            .map(name -> name.substring(0, name.length() - 3))
                            .sorted()
                            .toList();
            assertEquals(pages, topics());
        }
    }

    @Test
    void aTopicIsPrintedAsItIsWritten() throws IOException {
        for (String topic : topics()) {
            CommandLineRun run = CommandLineRun.of("docs", topic);
            assertEquals(ExitCode.DONE, run.code());
            assertEquals(Files.readString(DOCS.resolve(topic + ".md")), run.out());
        }
    }

    @Test
    void withoutATopicAllAreListed() {
        CommandLineRun run = CommandLineRun.of("docs");
        assertEquals(ExitCode.DONE, run.code());
        assertEquals(
                topics(),
                run.lines().stream()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .sorted()
                        .toList());
    }

    @Test
    void anUnknownTopicIsWrongUsage() {
        CommandLineRun run = CommandLineRun.of("docs", "nosuch");
        assertEquals(ExitCode.USAGE, run.code());
        assertEquals("", run.out());
        assertEquals("no documentation page \"nosuch\"; run docs to list the pages\n", run.err());
    }

    @Test
    void messagesNameOnlyPagesThatExist() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                String text = Files.readString(source);
                Matcher named = NAMED.matcher(text);
                while (named.find()) {
                    assertTrue(topics().contains(named.group(1)), source + ": " + named.group());
                }
            }
        }
    }

    private static List<String> topics() {
        return DocsCommand.TOPICS.stream().map(DocsCommand.Topic::name).sorted().toList();
    }
}
