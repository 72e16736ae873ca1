package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;
import paperarchive.paper.Paper;

/** All formulas of a site together take bounded work, and those left out are the same each time. */
class FormulaBudgetTest {
    /** A formula of 32 characters for the library, which may take 504,000 steps. */
    private static String slow(int number) {
        return "\\begin{matrix} %04d \\end{matrix}".formatted(number);
    }

    private static Paper paper(String id, String text) {
        return PaperBuilder.paper(id).text(text).build();
    }

    private static Paper paper(int number) {
        return paper("p%05d".formatted(number), "So $" + slow(number) + "$.");
    }

    private static List<Paper> papers(int number) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            papers.add(paper(i));
        }
        return papers;
    }

    private static List<String> numbers(Set<Run.Formula> formulas) {
        return formulas.stream().map(f -> f.tex().replaceAll("\\D", "")).sorted().toList();
    }

    @Test
    void theFormulasOfTheLastRecordsAreLeftOut() {
        assertEquals(
                List.of("0002", "0003"), numbers(FormulaBudget.exceeding(papers(4), 2 * 492_000)));
        assertEquals(Set.of(), FormulaBudget.exceeding(papers(4), 4 * 492_000));
    }

    @Test
    void aFormulaThatIsRepeatedCountsOnce() {
        List<Paper> same = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            same.add(paper("p" + i, "So $" + slow(7) + "$ and $" + slow(7) + "$."));
        }
        assertEquals(Set.of(), FormulaBudget.exceeding(same, 492_000));
    }

    @Test
    void simpleFormulasAndPricesTakeNothing() {
        List<Paper> simple =
                List.of(paper("a", "It costs $5 and $k_1$ or $\\alpha^2$, not $\\def\\a{b}$."));
        assertEquals(Set.of(), FormulaBudget.exceeding(simple, 0));
    }

    @Test
    void everyKindOfFormulaCounts() {
        String inside = "\\begin{matrix} a \\end{matrix}";
        for (String formula :
                List.of(
                        "$" + inside + "$",
                        "$$" + inside + "$$",
                        "\\(" + inside + "\\)",
                        "\\[" + inside + "\\]",
                        "\\begin{equation}" + inside + "\\end{equation}",
                        "\\begin{align}a &= b\\end{align}",
                        "costs \\$ 5, $" + inside + "$")) {
            assertEquals(
                    1, FormulaBudget.exceeding(List.of(paper("a", formula)), 0).size(), formula);
        }
        Paper titled = PaperBuilder.paper("a").title("On $" + inside + "$").build();
        assertEquals(1, FormulaBudget.exceeding(List.of(titled), 0).size());
        Paper summed = PaperBuilder.paper("a").summary("On $" + inside + "$").build();
        assertEquals(1, FormulaBudget.exceeding(List.of(summed), 0).size());
    }

    @Test
    void tenThousandRecordsOfSlowFormulasAreCutOff() {
        String many = " $%s$".repeat(40);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Object[] formulas = new Object[40];
            for (int j = 0; j < formulas.length; j++) {
                formulas[j] = slow(i * 40 + j);
            }
            papers.add(paper("p%05d".formatted(i), many.formatted(formulas)));
        }
        Set<Run.Formula> exceeding = FormulaBudget.exceeding(papers);
        int kept = 40_000 - exceeding.size();
        assertTrue(kept * 492_000L <= 4_000_000_000L + 1_000 * 600_000L, "kept " + kept);
        assertTrue(kept > 9_000, "kept " + kept);
    }

    @Test
    void aFormulaThatIsLeftOutIsShownAsItsSource() {
        Run.Formula formula = new Run.Formula(slow(1), false);
        FormulaConverter formulas = new FormulaConverter(Set.of(formula));
        assertFalse(formulas.isRead(formula));
        assertTrue(formulas.exceeds(formula));
        assertTrue(formulas.isRead(new Run.Formula(slow(2), false)));
        assertTrue(new FormulaConverter().isRead(formula));
    }

    @Test
    void theFormulaAtTheEndOfATextCounts() {
        for (String signs :
                List.of("$ $", "\\( \\)", "\\[ \\]", "\\begin{equation} \\end{equation}")) {
            String text = "So " + signs.replace(" ", slow(1));
            int least = 300_000 + 6_000 * slow(1).length();
            assertEquals(
                    1, FormulaBudget.exceeding(List.of(paper("a", text)), least - 1).size(), text);
        }
    }

    @Test
    void aSignThatIsWrittenAsAReferenceBeginsNoFormula() {
        List<Paper> papers = List.of(paper("a", "So &#36;x\\overset{a}{b}&#36; is."));
        assertEquals(Set.of(), FormulaBudget.exceeding(papers, -1));
    }
}
