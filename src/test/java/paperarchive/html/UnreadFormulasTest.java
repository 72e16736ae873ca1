package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;
import paperarchive.output.OutputWarning;
import paperarchive.paper.Paper;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;
import paperarchive.text.Run;

/** A formula that cannot be read is said once for each paper, with the paper's id. */
class UnreadFormulasTest {
    private static final FormulaConverter FORMULAS = new FormulaConverter();
    private static final Markdown MARKDOWN = new Markdown(link -> "", 2, FORMULAS);

    private static List<String> messages(Paper paper) {
        return UnreadFormulas.of(paper, MARKDOWN, FORMULAS).stream()
                .map(OutputWarning::message)
                .toList();
    }

    @Test
    void eachUnreadFormulaIsSaidOnce() {
        Paper paper =
                PaperBuilder.paper("a")
                        .title("On $\\nosuch$ and $k$")
                        .text("We show $\\nosuch$, $k$, $\\other$ and `$\\code$`.")
                        .build();
        assertEquals(
                List.of(
                        "paper \"a\": its title has mathematics that cannot be converted: $\\nosuch$",
                        "paper \"a\": its abstract has mathematics that cannot be converted: $\\other$"),
                messages(paper));
    }

    @Test
    void aPaperWhoseFormulasAreReadHasNoWarning() {
        Paper paper = PaperBuilder.paper("a").text("It costs $5, and $k$ is $x^2$.").build();
        assertEquals(List.of(), messages(paper));
    }

    @Test
    void aLongFormulaIsShownInPart() {
        String formula = "\\nosuch " + "x".repeat(300);
        Paper paper = PaperBuilder.paper("a").text("So $" + formula + "$.").build();
        assertTrue(messages(paper).get(0).length() < 200, messages(paper)::toString);
        assertTrue(messages(paper).get(0).endsWith(" …$"), messages(paper)::toString);
    }

    @Test
    void aFormulaBeyondTheLimitOfTheSiteNamesItsPaper() {
        FormulaConverter limited = new FormulaConverter(Set.of(new Run.Formula("x^2", false)));
        Paper paper = PaperBuilder.paper("a").text("So $x^2$.").build();
        OutputWarning warning =
                UnreadFormulas.of(paper, new Markdown(link -> "", 2, limited), limited).get(0);
        assertEquals(
                "paper \"a\": its abstract has mathematics beyond the limit of a site: $x^2$",
                warning.message());
        assertTrue(warning.hint().contains("docs security"), warning::hint);
    }
}
