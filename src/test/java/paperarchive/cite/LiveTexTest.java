package paperarchive.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.check.RecordChecker;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;
import paperarchive.text.CitableTexFilter;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;
import tools.jackson.databind.json.JsonMapper;

/** Nothing of a record is a command to the TeX that compiles its citation. */
class LiveTexTest {
    private static final List<String> LIVE =
            List.of(
                    "\\input{/etc/passwd}",
                    "\\input /etc/passwd ",
                    "\\include{a}",
                    "\\write18{rm -rf /}",
                    "\\immediate\\write18{id}",
                    "\\immediate\\openout3=a",
                    "\\csname input\\endcsname{/etc/passwd}",
                    "\\catcode`\\X=0 Xinput",
                    "\\openin5=/etc/passwd",
                    "\\read5 to\\x",
                    "\\directlua{os.execute('id')}",
                    "\\def\\x{\\x}\\x",
                    "\\gdef\\x{}",
                    "\\let\\x\\input",
                    "\\newcommand{\\x}{\\input}",
                    "\\expandafter\\input",
                    "\\includegraphics{/etc/passwd}",
                    "\\url{\\input{a}}",
                    "\\href{run:a}{b}",
                    "\\href{javascript:a}{\\write18{b}}",
                    "\\special{pdf: a}",
                    "\\pdfobj stream file {/etc/passwd}",
                    "\\lstinputlisting{/etc/passwd}",
                    "\\verbatiminput{/etc/passwd}",
                    "\\loop\\iftrue\\repeat",
                    "\\begin{filecontents}{a}b\\end{filecontents}",
                    "\\usepackage{a}",
                    "\\ShellEscape{id}",
                    "\\jobname",
                    "\\the\\everypar",
                    "\\lowercase{\\input}",
                    "\\scantokens{\\input a}",
                    "\\textit\\input",
                    "\\emph{\\input{a}}",
                    "\\\"\\input a",
                    "\\\\input{a}",
                    "\\\\\\input{a}",
                    "^^5cinput{/etc/passwd}",
                    "^^^^005cinput{a}",
                    "\\^^Minput",
                    "\\begin{document}");

    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)", Pattern.DOTALL);
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(?:begin|end)\\{([a-z]*)");

    static Stream<String> live() {
        return LIVE.stream()
                .flatMap(
                        tex ->
                                Stream.of(
                                        tex,
                                        "A " + tex + " b",
                                        "$" + tex + "$",
                                        "$x_" + tex + "$ b",
                                        "$$" + tex + "$$",
                                        "\\(" + tex + "\\)",
                                        "{" + tex + "}",
                                        "\\textbf{" + tex + "}",
                                        "$\\text{" + tex + "}$",
                                        "\\'" + tex,
                                        "}" + tex + "{",
                                        "%" + tex));
    }

    @ParameterizedTest
    @MethodSource("live")
    void everyFieldOfACitationIsInert(String tex) {
        String entry =
                Bibtex.of(
                        Citation.of(
                                withIdentifiers(paper(tex, new Problems()), tex),
                                "key",
                                "https://example.org/a/",
                                new TitleRenderer(new FormulaConverter())));
        Matcher command = COMMAND.matcher(entry);
        while (command.find()) {
            String name = command.group(1);
            assertTrue(
                    CitableTexFilter.isTextCommand(name)
                            || CitableTexFilter.isMathematics(command.group())
                            || name.matches("newline|begin|end|[(){}]"),
                    command.group() + " in " + entry);
        }
        Matcher environment = ENVIRONMENT.matcher(entry);
        while (environment.find()) {
            assertTrue(environment.group(1).matches("[a-zB]*matrix|cases|aligned|gathered"), entry);
        }
        assertFalse(entry.replaceAll("\\\\\\^", "").contains("^^"), entry);
        assertFalse(entry.contains("{run:") && entry.contains("\\href"), entry);
    }

    @Test
    void theWarningNamesTheRecordTheFieldAndTheCommand() {
        Problems problems = new Problems();
        paper("See \\input{/etc/passwd} and \\write18{id}", problems);
        List<String> messages =
                problems.sorted().stream()
                        .map(Problem::message)
                        .filter(m -> m.contains("title"))
                        .toList();
        assertEquals(
                List.of(
                        "paper \"a\": title has TeX that citations show as plain text: \"\\input\" and 1"
                                + " more"),
                messages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x_i^2 \\leq \\frac{1}{2}",
                "\\mathcal{O}(n \\log n)",
                "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
                "\\{0, 1\\}",
                "\\text{if } x~y",
                "a\\,b\\!c"
            })
    void mathematicsStaysMathematics(String formula) {
        assertTrue(CitableTexFilter.isMathematics(formula));
    }

    /** The paper with identifiers that no check would let through. */
    private static Paper withIdentifiers(Paper paper, String tex) {
        return new Paper(
                paper.id(),
                paper.title(),
                paper.authors(),
                paper.authorCount(),
                paper.organization(),
                paper.published(),
                paper.listed(),
                paper.abstractText(),
                paper.summary(),
                List.of(tex, "cs." + tex),
                paper.type(),
                paper.publication(),
                List.of(new Identifier("doi", tex), new Identifier("arxiv", tex)),
                List.of(new Link("pdf", "https://arxiv.org/pdf/" + tex), new Link("page", tex)),
                paper.upvotes(),
                paper.comments(),
                paper.versions(),
                paper.status(),
                paper.aliases(),
                paper.draft(),
                paper.submittedBy(),
                paper.license(),
                paper.language());
    }

    private static Paper paper(String tex, Problems problems) {
        Map<String, Object> record =
                Map.of(
                        "id", "a",
                        "title", tex,
                        "authors", List.of(tex, Map.of("given", tex, "family", tex)),
                        "venue", tex,
                        "volume", tex,
                        "number", tex,
                        "pages", tex,
                        "publisher", tex,
                        "identifiers", Map.of("doi", "10.1000/" + tex.replaceAll("\\s+", "")),
                        "type", "paper-conference");
        String json = new JsonMapper().writeValueAsString(record);
        return new RecordChecker(problems)
                .check(RecordText.json(json, "content/papers/a.json", problems).orElseThrow())
                .paper()
                .orElseThrow();
    }
}
