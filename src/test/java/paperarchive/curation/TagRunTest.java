package paperarchive.curation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.check.SettingsChecker;
import paperarchive.paper.TagRule;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.ContentReader;

/** The rules of {@code tagRules}, and what {@code tag} writes. */
class TagRunTest {
    @TempDir private Path content;

    private void rules(String yaml) throws IOException {
        Files.writeString(content.resolve("site.yaml"), "title: A\ntagRules:\n" + yaml);
    }

    private Path record(String name, String text) throws IOException {
        Path file = content.resolve("papers").resolve(name);
        Files.createDirectories(content.resolve("papers"));
        return Files.writeString(file, text);
    }

    private List<TagRun.Suggested> run(boolean apply) throws IOException, ProblemsFound {
        Problems problems = new Problems();
        List<TagRule> rules =
                new ContentReader(content, problems)
                        .settings()
                        .map(SettingsChecker::curation)
                        .orElseThrow()
                        .tagRules();
        List<TagRun.Suggested> papers = new TagRun(content, rules, problems).run(apply);
        assertEquals(List.of(), problems.sorted());
        return papers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transformer|A Transformer for Text|true",
                "transformer|Transformers for Text|false",
                "transformer*|Transformers for Text|true",
                "self-attention|Self Attention Works|true",
                "self attention|On self-attention.|true",
                "RAG|Drag and drop|false",
                "RAG|A rag of cloth|false",
                "RAG|RAG: a survey|true",
                "LoRA|lora|false",
                "C++|Fast C++ code|true",
                "C|Fast C++ code|false",
                "C#|C#, a language|true",
                "größe|Die GRÖSSE|false",
                "größe|Die Größe|true",
                "学习|学习|true",
                "text|{\\bf Text} and $x$|true",
                "scaling law*|Neural Scaling Laws|true"
            })
    void wordsAreComparedWhole(String word, String title, boolean matches) throws Exception {
        rules("  - {tag: T, words: [" + yaml(word) + "]}\n");
        record("a.yaml", "id: a\ntitle: " + yaml(title) + "\n");
        assertEquals(matches ? 1 : 0, run(false).size());
    }

    private static String yaml(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Test
    void aReasonIsGivenForEachTag() throws Exception {
        rules(
                """
                  - {tag: NLP, categories: [cs.CL]}
                  - {tag: Vision, categories: [cs.CV, eess.*]}
                  - {tag: Scaling, pattern: '(?i)scal(e|ing)', in: title}
                  - {tag: Text, words: [text], in: abstract}
                """);
        record(
                "a.yaml",
                """
                id: a
                title: Scaling text
                abstract: Of text.
                tags: [cs.cl, eess.IV]
                """);
        assertEquals(
                List.of(
                        new TagRun.Suggestion("NLP", "the tag cs.CL"),
                        new TagRun.Suggestion("Vision", "the tag eess.*"),
                        new TagRun.Suggestion("Scaling", "\"Scaling\" in the title"),
                        new TagRun.Suggestion("Text", "\"text\" in the abstract")),
                run(false).get(0).tags());
    }

    @Test
    void onlyTheTagsOfARecordChange() throws Exception {
        rules("  - {tag: NLP, words: [text]}\n");
        Path file =
                record(
                        "a.yaml",
                        """
                        # A remark.
                        title:   "Of  text"   # another
                        tags:
                          - 'One'   # why
                        id: a
                        """);
        run(false);
        assertTrue(Files.readString(file).contains("'One'"));
        run(true);
        assertEquals(
                """
                # A remark.
                title:   "Of  text"   # another
                tags: [One, NLP]
                id: a
                """,
                Files.readString(file));
        assertEquals(List.of(), run(true));
    }

    @Test
    void aTagThatAPersonRemovedStaysAway() throws Exception {
        rules("  - {tag: NLP, words: [text]}\n");
        Path file = record("a.yaml", "id: a\ntitle: Of text\n");
        assertEquals(1, run(true).size());
        Files.writeString(file, "id: a\ntitle: Of text\n");
        assertEquals(List.of(), run(true));
        assertEquals("id: a\ntitle: Of text\n", Files.readString(file));
    }

    @Test
    void anotherSpellingOfATagIsTheTag() throws Exception {
        rules("  - {tag: N-L-P, words: [text]}\n");
        record("a.yaml", "id: a\ntitle: Of text\ntags: [n l p]\n");
        assertEquals(List.of(), run(false));
    }

    @Test
    void linesAndFrontMatterAreTaggedToo() throws Exception {
        rules("  - {tag: NLP, words: [text]}\n");
        Path lines =
                record(
                        "a.jsonl",
                        "{\"id\":\"a\",\"title\":\"text\"}\n{\"id\":\"b\",\"title\":\"B\"}\n");
        Path page = record("c.md", "---\nid: c\ntitle: C\n---\n\nA text.\n");
        assertEquals(2, run(true).size());
        assertEquals(
                "{\"id\":\"a\",\"title\":\"text\",\"tags\":[\"NLP\"]}\n{\"id\":\"b\",\"title\":\"B\"}\n",
                Files.readString(lines));
        assertEquals("---\nid: c\ntitle: C\ntags: [NLP]\n---\n\nA text.\n", Files.readString(page));
    }

    @Test
    void withoutRulesThereIsNothingToDo() throws IOException {
        Files.writeString(content.resolve("site.yaml"), "title: A\n");
        assertThrows(ProblemsFound.class, () -> run(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{tag: T}|matches nothing",
                "{words: [a]}|has no tag",
                "{tag: T, words: ['*']}|without a letter or digit",
                "{tag: T, pattern: '(?=a)'}|not a regular expression of RE2",
                "{tag: T, pattern: '(a'}|not a regular expression of RE2",
                "{tag: T, words: [a], in: body}|neither title nor abstract",
                "{tag: T, word: [a]}|unknown field",
                "T|not a map"
            })
    void aRuleThatIsWrongIsNamedWithItsLine(String rule, String message) throws IOException {
        rules("  - " + rule + "\n");
        Problems problems = new Problems();
        SettingsChecker.check(
                new ContentReader(content, problems).settings().orElseThrow(), true, problems);
        assertTrue(
                problems.sorted().toString().contains("site.yaml:3: error: ")
                        && problems.sorted().toString().contains(message),
                problems.sorted().toString());
    }

    /** A pattern that takes exponential time elsewhere. */
    @Test
    void aPatternTakesLinearTime() throws Exception {
        rules("  - {tag: T, pattern: '(a+)+$', in: abstract}\n");
        record("a.yaml", "id: a\ntitle: A\nabstract: " + "a".repeat(20_000) + "!\n");
        long start = System.nanoTime();
        run(false);
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
    }
}
