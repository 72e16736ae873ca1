package paperarchive.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Translates SnakeYAML parse errors into user-facing messages. */
final class YamlMistake {
    private static final String USUAL_HINT =
            "check the indentation; quote a text that contains ': ' or '#'";

    /** A list or map on one line whose closing bracket is in a comment. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[\\[{]([^\"']*[\\s,\\[{])?#");

    private static final String COMMENT_HINT =
            "'#' begins a comment: put a text that contains it in quotes, or leave it out";

    /** Unclosed parts and lines that are not fields are reported where they begin. */
    private static final List<ParseMistake.Words> WHERE_IT_BEGINS =
            List.of(
                    ParseMistake.Words.of(
                            "while scanning a .*quoted scalar: found unexpected end.*",
                            "a quoted text is not closed",
                            "the quote that ends it is missing"),
                    ParseMistake.Words.of(
                            "while parsing a flow sequence: expected.*",
                            "a list is not closed with ]",
                            "write commas between its values and ] behind them"),
                    ParseMistake.Words.of(
                            "while parsing a flow mapping: expected.*",
                            "a map is not closed with }",
                            "write commas between its fields and } behind them"),
                    ParseMistake.Words.of(
                            ".*: could not find expected ':'",
                            "this line is not a field",
                            "write name: value"));

    private static final List<ParseMistake.Words> WHERE_IT_SHOWS =
            List.of(
                    ParseMistake.Words.of(
                            ".*\\(TAB\\).*",
                            "a tab is used where only spaces are allowed",
                            "indent with spaces"),
                    ParseMistake.Words.of(
                            ".*found character '(.+)' that cannot start any token.*",
                            "no text begins with $1",
                            "put the text in quotes"),
                    ParseMistake.Words.of(
                            ".*while scanning an? (?:alias|anchor).*found ([*&]).*"
                                    + "|.*unexpected character found ([*&]).*",
                            "no text begins with * or &",
                            "put the text in quotes"),
                    ParseMistake.Words.of(
                            ".*mapping values are not allowed here",
                            "unexpected colon: no field can begin here",
                            USUAL_HINT),
                    ParseMistake.Words.of(
                            ".*expected <block end>, but found '-'",
                            "expected a field, found a list item",
                            "indent it below the name of its field"),
                    ParseMistake.Words.of(
                            ".*expected <block end>, but found '\\?'",
                            "expected a list item, found a field",
                            USUAL_HINT),
                    ParseMistake.Words.of(
                            ".*expected <block end>, but found '<scalar>'",
                            "there is more after the end of a quoted text",
                            "put the whole text in quotes"),
                    ParseMistake.Words.of(
                            ".*expected <block end>.*|.*expected '<document start>'.*",
                            "no field can begin here",
                            USUAL_HINT),
                    ParseMistake.Words.of(
                            ".*expected the node content, but found '(.+)'",
                            "expected a value, found $1",
                            "put the text in quotes"),
                    ParseMistake.Words.of(
                            ".*found unknown escape character (.+)\\(\\d+\\)",
                            "\\$1 is not a valid escape in double quotes",
                            "write a backslash as \\\\, or use single quotes"),
                    ParseMistake.Words.of(
                            "Expected a property name.*",
                            "expected a field name, found a list or a map",
                            USUAL_HINT),
                    ParseMistake.Words.of(
                            "The incoming YAML document exceeds the limit.*",
                            "it is longer than 3 million characters",
                            "store so long a record as .json"),
                    ParseMistake.TOO_MUCH);

    private YamlMistake() {}

    /** Returns the mistake that made the parser stop. */
    static ParseMistake of(JacksonException e, String text) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            ParseMistake mistake = of(marked);
            return inComment(marked, mistake.line(), text).orElse(mistake);
        }
        TokenStreamLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        return whereItShows(line, String.valueOf(e.getOriginalMessage()));
    }

    /** Detects a list or map whose closing bracket is in a comment, as in {@code tags: [#nlp]}. */
    private static Optional<ParseMistake> inComment(
            MarkedYamlEngineException e, int shows, String text) {
        List<String> lines = text.lines().limit(shows).toList();
        boolean flow = (e.getContext() + e.getProblem()).matches("(?s).*(flow|node content).*");
        for (int line = lines.size(); flow && line > Math.max(0, lines.size() - 3); line--) {
            if (IN_BRACKETS.matcher(lines.get(line - 1)).find()) {
                return Optional.of(
                        new ParseMistake(line, "a closing bracket is missing", COMMENT_HINT));
            }
        }
        return Optional.empty();
    }

    private static ParseMistake of(MarkedYamlEngineException e) {
        int shows = line(e.getProblemMark()).orElse(1);
        int begins = line(e.getContextMark()).orElse(shows);
        return ParseMistake.of(begins, e.getContext() + ": " + e.getProblem(), WHERE_IT_BEGINS)
                .orElseGet(() -> whereItShows(shows, e.getProblem()));
    }

    private static ParseMistake whereItShows(int line, String said) {
        return ParseMistake.of(line, said, WHERE_IT_SHOWS)
                .orElseGet(() -> new ParseMistake(line, said, USUAL_HINT));
    }

    private static Optional<Integer> line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1);
    }
}
