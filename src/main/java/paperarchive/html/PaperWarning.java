package paperarchive.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.PaperId;
import paperarchive.problem.Problem;

/**
 * Something on a paper's page that people should mend in its record. The message begins with the
 * paper: {@code paper "a": its abstract holds mathematics that cannot be read: $\\foo$}.
 */
public record PaperWarning(PaperId paper, String message, String hint) {
    private static final Pattern ABOUT_A_PAPER = Pattern.compile("paper \"([^\"]+)\": its .*");

    /**
     * The warning that an earlier build kept as a problem, so that a page which is not rendered
     * again still has its say; empty where the problem was of another kind.
     */
    public static Optional<PaperWarning> of(Problem problem) {
        Matcher about = ABOUT_A_PAPER.matcher(problem.message());
        return about.matches() && problem.hint().equals(UnreadFormulas.HINT)
                ? Optional.of(
                        new PaperWarning(
                                new PaperId(about.group(1)), problem.message(), problem.hint()))
                : Optional.empty();
    }
}
