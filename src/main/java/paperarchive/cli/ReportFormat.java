package paperarchive.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import paperarchive.problem.Check;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which {@code check} reports problems. */
enum ReportFormat {
    TEXT,
    JSON,
    /** For code scanning: OASIS, Static Analysis Results Interchange Format 2.1.0. */
    SARIF,
    /** For annotations: GitHub Docs, "Workflow commands for GitHub Actions". */
    GITHUB;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the report in a format for programs. */
    String report(Problems problems) {
        return switch (this) {
            case SARIF -> sarif(problems);
            case GITHUB -> github(problems);
            case TEXT, JSON -> ProblemReport.json(problems);
        };
    }

    private static String sarif(Problems problems) {
        List<Problem> shown = ShownProblems.of(problems, true).list();
        TreeSet<Check> checks = new TreeSet<>();
        shown.forEach(problem -> checks.add(problem.check()));
        List<Object> rules = new ArrayList<>();
        for (Check check : checks) {
            rules.add(Map.of("id", check.id(), "shortDescription", Map.of("text", check.about())));
        }
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "paper-archive");
        driver.put("rules", rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", shown.stream().map(ReportFormat::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return new JsonMapper().writeValueAsString(log);
    }

    private static Map<String, Object> result(Problem problem) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.check().id());
        result.put("level", problem.severity().word());
        result.put("message", Map.of("text", problem.message() + ". " + problem.hint()));
        result.put(
                "locations",
                List.of(
                        Map.of(
                                "physicalLocation",
                                Map.of(
                                        "artifactLocation",
                                        Map.of("uri", uri(problem.at().file())),
                                        "region",
                                        Map.of("startLine", problem.at().line())))));
        return result;
    }

    /** Returns a path as a relative reference; RFC 3986, section 4.2. */
    private static String uri(String file) {
        StringBuilder uri = new StringBuilder();
        for (byte b : file.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean isKept = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            uri.append(isKept ? String.valueOf(c) : String.format("%%%02X", b & 0xFF));
        }
        return uri.toString();
    }

    private static String github(Problems problems) {
        StringBuilder lines = new StringBuilder();
        for (Problem problem : ShownProblems.of(problems, true).list()) {
            lines.append("::")
                    .append(problem.severity().word())
                    .append(" file=")
                    .append(property(problem.at().file()))
                    .append(",line=")
                    .append(problem.at().line())
                    .append(",title=")
                    .append(property(problem.check().id()))
                    .append("::")
                    .append(data(problem.message() + "\n" + problem.hint()))
                    .append('\n');
        }
        return lines.append(ProblemReport.count(problems)).toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
