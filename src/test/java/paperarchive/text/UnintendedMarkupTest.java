package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs of scientific prose that Markdown takes away are found; markup that is meant is not. */
class UnintendedMarkupTest {
    private final Markdown markdown = new Markdown(link -> link, 2, new FormulaConverter());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We compute 2**10 and 3**5.",
                "It costs 5*3 and 4*2 units.",
                "Here 2*3*4 is 24.",
                "Let f*g and h*k be products.",
                "So (a+b)*(c+d)*(e+f) holds.",
                "The method __init__ is called.",
                "The sum is x\n+ y, which is positive.",
                "The sum is x\n+ y and z\n- w, which is positive.",
                "The difference is x\n- y, which is small.",
                "> 90% accuracy is reached.",
                "> 0.5 is enough.",
                "Accuracy is\n> 90 percent.",
                "We count the\n# of tokens.",
                "# of parameters is 5.",
                "The value\n=\nis large.",
                "We write a\n-\nand go on."
            })
    void signsThatMarkdownTakesAreFound(String text) {
        assertEquals(1, Math.min(1, markdown.unintended(text).size()), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is *very* important and **bold**.",
                "*Whole.*",
                "un*frigging*believable",
                "We propose **A**mbient **D**iffusion (**AD**) and View**C**raft**3D**.",
                "Sta*tis*tics (*here*) and [*there*].",
                "We show:\n- one\n- two",
                "We show\n- one\n- two\n- three",
                "We show that:\n+ one",
                "Text.\n\n- one item",
                "> We hold these truths to be evident.",
                "# Results\n\nGood.",
                "Results\n-------\nGood.",
                "Results\n===\nGood.",
                "Over $a*b$ and $c*d$ and $2**3$ and $4**5$.",
                "Code `2**10` and `3**5`.",
                "We compute 2\\*\\*10 and 3\\*\\*5.",
                "The p*-value of 3 * 4 and 5 * 6.",
                "__Background.__ Much is known.",
                "snake_case_names and a_1 and b_2",
                "x\n\\+ y"
            })
    void markupThatIsMeantIsNot(String text) {
        assertEquals(List.of(), markdown.unintended(text), text);
    }
}
