package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.problem.CheckLevel;
import paperarchive.problem.Problems;
import paperarchive.read.ContentReader;

/** Signs of mistakes in records that break no rule. */
class QualityCheckerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir private Path content;

    /** The names of the checks that report something, with the lines. */
    private String found(String... records) throws IOException {
        Problems problems = new Problems();
        problems.grade(Map.of());
        write(records);
        new QualityChecker(false, TODAY, problems).check(new ContentReader(content, problems));
        return problems.sorted().stream()
                .map(p -> p.check().id() + ":" + p.at().line())
                .filter(name -> !name.startsWith("no-settings"))
                .collect(Collectors.joining(" "));
    }

    private void write(String... records) throws IOException {
        Path papers = Files.createDirectories(content.resolve("papers"));
        for (int i = 0; i < records.length; i++) {
            String id = String.valueOf((char) ('a' + i));
            Files.writeString(papers.resolve(id + ".yaml"), "id: " + id + "\n" + records[i] + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Attention Is All You Need|",
                "CafÃ© and naÃ¯ve|mojibake:2",
                "Itâ€™s a test|mojibake:2",
                "A lost \uFFFD sign|mojibake:2",
                "Ã la carte, São Paulo, Ångström|",
                "Q&amp;A|character-reference:2",
                "Q&A; and more|",
                "AT&T and R&D|",
                "ATTENTION IS ALL YOU NEED|all-caps:2",
                "BERT GPT CLIP T5|",
                "GPT-4|",
                "$ABCDEFGHIJ KLMNOPQ RST$ is fine|",
                "A {Bert model|unbalanced-tex:2",
                "A Bert} model|unbalanced-tex:2",
                "A \\{ set|",
                "A $1 Recognizer|",
                "On $x^2 spaces|unbalanced-tex:2",
                "On $x^2$ spaces|",
                "学习 学习 学习 学习|"
            })
    void titles(String title, String expected) throws IOException {
        assertEquals(
                expected == null ? "" : expected,
                found("title: '" + title.replace("'", "''") + "'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ada Lovelace, Grace Hopper|",
                "Ada Lovelace, Ada Lovelace|duplicate-author:3",
                "Ada Lovelace, {given: Ada, family: Lovelace, orcid: 0000-0002-1825-0097}|",
                "ada@example.org|name-with-email:3",
                "'Ada Lovelace, University of London'|name-with-affiliation:3",
                "'Ada Lovelace (Department of Mathematics)'|name-with-affiliation:3",
                "'{University of London, Team A}'|",
                "University of London|",
                "Jos&eacute; Silva|character-reference:3",
                "JosÃ© Silva|mojibake:3"
            })
    void names(String names, String expected) throws IOException {
        assertEquals(expected == null ? "" : expected, found("title: A\nauthors: [" + names + "]"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a.pdf,",
        "https://https://example.org,suspicious-link:4",
        "http://localhost:8000/a,suspicious-link:4",
        "http://192.168.0.1/a,suspicious-link:4",
        "https://example.org/a;,suspicious-link:4",
        "https://web.archive.org/web/2020/https://example.org/,",
        "https://arxiv.org/abs/1706.03762,suspicious-link:4",
        "https://arxiv.org/pdf/1706.03762,"
    })
    void links(String link, String expected) throws IOException {
        assertEquals(expected == null ? "" : expected, found("title: A\nlinks:\n  pdf: " + link));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25,",
        "2026-11-26,future-date:3",
        "2026,",
        "2026-12,future-date:3",
        "2062,future-date:3"
    })
    void dates(String date, String expected) throws IOException {
        assertEquals(expected == null ? "" : expected, found("title: A\npublished: " + date));
    }

    @Test
    void twoPapersWithOneTitleAndFirstAuthorAreReported() throws IOException {
        String one = "title: On  the {Use} of Words\nauthors: [Ada Lovelace]";
        assertEquals(
                "duplicate-title:2",
                found(one, "title: on the use of words\nauthors: ['Lovelace, A.']"));
        assertEquals("", found(one, "title: On the Use of Words\nauthors: [Grace Hopper]"));
        assertEquals("", found(one + "\npublished: 2001", one + "\npublished: 2002"));
        assertEquals("", found(one + "\nvenue: A", one + "\nvenue: B"));
        assertEquals("", found("title: Preface", "title: Preface"));
    }

    @Test
    void aBuildRunsOnlyWhatTheSettingsMakeAnError() throws IOException {
        write("title: ATTENTION IS ALL YOU NEED", "title: Q&amp;A");
        Problems problems = new Problems();
        QualityChecker.checkErrors(
                new ContentReader(content, new Problems()),
                Map.of("all-caps", CheckLevel.ERROR),
                false,
                problems);
        assertEquals(1, problems.errors());
        assertEquals(0, problems.warnings());
        assertTrue(problems.sorted().get(0).toString().contains("capitals"));
    }

    @Test
    void missingAbstractsAreCountedWhereTheyAreAskedFor() throws IOException {
        write("title: A", "title: B\nabstract: B", "title: C\nstatus: {state: removed}");
        Problems problems = new Problems();
        problems.grade(Map.of("missing-abstract", CheckLevel.WARNING));
        new QualityChecker(false, TODAY, problems)
                .check(new ContentReader(content, new Problems()));
        assertEquals("1 paper has no abstract: \"a\"", problems.sorted().get(0).message());
    }
}
