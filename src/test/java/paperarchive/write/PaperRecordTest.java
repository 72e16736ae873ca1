package paperarchive.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Corpus;
import paperarchive.check.RecordChecker;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import paperarchive.paper.Status;
import paperarchive.paper.Version;
import paperarchive.problem.Problems;
import paperarchive.read.ContentReader;
import paperarchive.read.InputFolder;
import paperarchive.read.RecordReader;

/** A paper that is written as a record and read again is the same paper. */
class PaperRecordTest {
    private static Paper readBack(Paper paper, String name) throws Exception {
        RecordFields record = PaperRecord.of(paper);
        String text = name.endsWith(".yaml") ? RecordYaml.text(record) : RecordJson.line(record);
        Problems problems = new Problems();
        Paper read =
                new RecordChecker(problems)
                        .check(
                                RecordReader.read(
                                                text.getBytes(StandardCharsets.UTF_8),
                                                name,
                                                problems)
                                        .get(0))
                        .paper()
                        .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
        assertEquals(0, problems.errors());
        return read;
    }

    private static void staysTheSame(Paper paper) throws Exception {
        assertEquals(paper, readBack(paper, "a.yaml"));
        assertEquals(paper, readBack(paper, "a.json"));
    }

    @Test
    void everythingThatARecordCanSay() throws Exception {
        staysTheSame(
                Paper.builder(new PaperId("a"), "On $x^2$ and \\emph{so}")
                        .authors(
                                List.of(
                                        new Author(
                                                "Ada",
                                                "Lovelace",
                                                "0000-0002-1825-0097",
                                                "Analytical Engines & Sons",
                                                "https://example.org/ada"),
                                        new Author("", "Plato", "", "", "")))
                        .authorCount(OptionalInt.of(12))
                        .organization("AT&T")
                        .published(PartialDate.parse("2025-12"))
                        .listed(Optional.of(java.time.LocalDate.of(2025, 12, 12)))
                        .abstractText("One\n\ntwo: $a$ # no comment")
                        .summary("Short.")
                        .tags(List.of("C++", "yes", "1.0"))
                        .type("article")
                        .publication(new Publication("V & W", "1", "2", "3-4", "P"))
                        .identifiers(List.of(new Identifier("doi", "10.1/x")))
                        .links(List.of(new Link("pdf", "https://example.org/a.pdf")))
                        .upvotes(OptionalInt.of(3))
                        .comments(OptionalInt.of(0))
                        .versions(
                                List.of(
                                        new Version(
                                                "v2",
                                                PartialDate.parse("2025"),
                                                "typos",
                                                "https://example.org/v2")))
                        .status(
                                Optional.of(
                                        new Status(
                                                Status.State.SUPERSEDED,
                                                PartialDate.parse("2026-01-02"),
                                                "See the new one",
                                                "https://example.org/n",
                                                Optional.of(new PaperId("b")))))
                        .aliases(List.of(new PaperId("old")))
                        .draft(true)
                        .submittedBy("someone")
                        .license("CC BY 4.0")
                        .language("de")
                        .build());
    }

    @Test
    void namesThatLookLikeTexStayTextWhenTheyAreReadAgain() throws Exception {
        for (String name :
                List.of("A $x$ B", "a\\b", "{Team}", "T~T", "A ''B''", "a--b", "Q&amp;A", "100%")) {
            staysTheSame(
                    paper("a")
                            .organization(name)
                            .venue(name + " 2025")
                            .authors("Ada Lovelace")
                            .build());
            Paper paper =
                    Paper.builder(new PaperId("a"), "A")
                            .authors(List.of(new Author("Ada", name, "", "", "")))
                            .build();
            staysTheSame(paper);
        }
    }

    @Test
    void aRemovedPaperKeepsItsSecrets() throws Exception {
        Paper paper =
                paper("a").authors("Ada Lovelace").text("Secret").removed().aliases("b").build();
        Paper read = readBack(paper, "a.json");
        assertTrue(read.is(Status.State.REMOVED));
        assertEquals(paper.aliases(), read.aliases());
        assertFalse(RecordJson.line(PaperRecord.of(paper)).contains("Secret"));
        assertFalse(RecordJson.line(PaperRecord.of(paper)).contains("Lovelace"));
    }

    /** {@code -Dcorpus=papers.jsonl.gz}: of another corpus. */
    @Test
    void everyRecordOfALargeArchiveStaysTheSame(@TempDir Path temporary) throws Exception {
        Problems problems = new Problems();
        Path folder = Corpus.site(temporary, Integer.MAX_VALUE).path("content");
        RecordChecker checker = new RecordChecker(problems);
        List<String> changed = new ArrayList<>();
        List<Optional<Paper>> papers =
                new ContentReader(
                                InputFolder.of(folder, InputFolder.Kind.CONTENT, problems),
                                problems)
                        .records(record -> checker.check(record).paper());
        for (Optional<Paper> paper : papers) {
            Paper read = readBack(paper.orElseThrow(), "a.json");
            if (!read.equals(paper.get())) {
                changed.add(paper.get() + "\n    " + read);
            }
        }
        System.out.println(papers.size() + " records, " + changed.size() + " changed");
        assertEquals(List.of(), changed.stream().limit(5).toList());
    }
}
