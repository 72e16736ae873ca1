package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML and JSON make of TeX in double quotes is recognized; plain white space is not. */
class LostBackslashTest {
    /** Each is what double quotes of YAML make of a command with one backslash. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$3 \\times 2$",
                "$\\theta$",
                "$\\tau_1$",
                "$a \\to b$",
                "$\\text{a}$",
                "$\\tan x$",
                "$\\nabla f$",
                "$\\nu$",
                "$a \\neq b$",
                "$x \\notin S$",
                "$\\ne$",
                "$\\rho$",
                "$\\right)$",
                "$\\rangle$",
                "$\\frac12$",
                "$\\forall x$",
                "$\\beta$",
                "$\\bar x$",
                "$\\boldsymbol x$",
                "$\\varepsilon$",
                "$\\vec x$",
                "$\\alpha$",
                "$\\approx$",
                "$\\epsilon$",
                "$\\eta$",
                "\\v{S}imon",
                "\\b{a}",
                "\\t{o}",
                "\\r{a}",
                "50\\times"
            })
    void aCommandThatLostItsBackslashIsFound(String written) {
        String read =
                written.replace("\\t", "\t")
                        .replace("\\n", "\n")
                        .replace("\\r", "\r")
                        .replace("\\f", "\f")
                        .replace("\\b", "\b")
                        .replace("\\v", "\u000b")
                        .replace("\\a", "\u0007")
                        .replace("\\e", "\u001b");
        assertEquals(
                Optional.of('\\'), LostBackslash.in(read).map(c -> c.written().charAt(0)), read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tab\there",
                "go\to school",
                "a\nu b",
                "$a +\nu$ and $b$",
                "$a\n\\nu$",
                "line\r\nright",
                "costs $5\tto $6",
                "$x$ is\ta column\to read",
                "\u0000zero",
                "not\nabla, not $",
                "\\theta $\\times$"
            })
    void whiteSpaceAndDirtAreLeftAlone(String text) {
        assertEquals(Optional.empty(), LostBackslash.in(text));
    }

    @Test
    void aLongTextIsReadOnce() {
        String text = "$ $\nabla ".repeat(12_000);
        assertTimeout(Duration.ofSeconds(5), () -> LostBackslash.in(text));
    }

    @Test
    void itIsNamedAsItWasWritten() {
        assertEquals(
                Optional.of(new LostBackslash.Command("\\theta", "a tab", true)),
                LostBackslash.in("$\theta$"));
    }
}
