package paperarchive.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import paperarchive.problem.Counting;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Formats problems as one line, or as one JSON object. */
final class ProblemReport {
    private ProblemReport() {}

    /** {@code 2 errors, 1 warning}. */
    static String count(Problems problems) {
        return Counting.of(problems.errors(), "error")
                + ", "
                + Counting.of(problems.warnings(), "warning");
    }

    static String json(Problems problems) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("errors", problems.errors());
        report.put("warnings", problems.warnings());
        ShownProblems shown = ShownProblems.of(problems, true);
        report.put("unlistedErrors", shown.moreErrors());
        report.put("unlistedWarnings", shown.moreWarnings());
        report.put("problems", shown.list().stream().map(ProblemReport::fields).toList());
        return new JsonMapper().writeValueAsString(report);
    }

    private static Map<String, Object> fields(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", problem.at().file());
        fields.put("line", problem.at().line());
        fields.put("check", problem.check().id());
        fields.put("severity", problem.severity().word());
        fields.put("message", problem.message());
        fields.put("hint", problem.hint());
        return fields;
    }
}
