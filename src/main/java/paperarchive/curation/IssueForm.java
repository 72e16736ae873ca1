package paperarchive.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers in an issue form, by the labels of the fields. Everything in it is untrusted.
 *
 * <p>Sources: GitHub Docs, "Syntax for GitHub's form schema" and "Webhook events and payloads"
 * (issues).
 *
 * @param name the file that messages name: {@code event.json}
 * @param fields the answers, by label; an answer that was left out is missing
 */
record IssueForm(String name, Map<String, String> fields) {
    /** The labels of the forms that {@code init} writes. */
    static final String IDENTIFIER = "arXiv id, DOI or URL";

    static final String TITLE = "Title";
    static final String AUTHORS = "Authors";
    static final String PUBLISHED = "Published";
    static final String LINK = "Link";
    static final String ABSTRACT = "Abstract";
    static final String PAPER = "Paper";
    static final String RECORD = "Record";

    private static final List<String> LABELS =
            List.of(
                    IDENTIFIER,
                    TITLE,
                    AUTHORS,
                    PUBLISHED,
                    LINK,
                    ABSTRACT,
                    PAPER,
                    RECORD,
                    "Why it belongs here",
                    "What is wrong");

    private static final String NO_ANSWER = "_No response_";
    private static final String FENCE = "```";

    IssueForm {
        fields = Map.copyOf(fields);
    }

    /** A file that is not one of the forms. */
    static final class NotAForm extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        NotAForm(String name, String message, String hint) {
            super(message);
            this.problem = Problem.error(Location.of(name), message, hint);
        }

        Problem problem() {
            return problem;
        }
    }

    /**
     * Reads a form: the text of an issue, or the event of GitHub that has it.
     *
     * @throws NotAForm if no label of a form is in it
     */
    static IssueForm read(String name, String text) throws NotAForm {
        String body = text.stripLeading().startsWith("{") ? body(name, text) : text;
        IssueForm form = new IssueForm(name, answers(body));
        if (form.fields.isEmpty()) {
            throw new NotAForm(
                    name,
                    "this is not one of the forms \"Suggest a paper\" and \"Correct a paper\"",
                    "open an issue with one of them, and leave its headings as they are");
        }
        return form;
    }

    private static String body(String name, String event) throws NotAForm {
        try {
            JsonNode body = new JsonMapper().readTree(event).path("issue").path("body");
            if (body.isString()) {
                return body.stringValue();
            }
        } catch (JacksonException e) {
            throw new NotAForm(name, "this is not JSON", "name the file in $GITHUB_EVENT_PATH");
        }
        throw new NotAForm(
                name,
                "this event has no text of an issue",
                "run the workflow for issues, with the file in $GITHUB_EVENT_PATH");
    }

    /** The first answer to each label. A heading that is not a label is part of an answer. */
    private static Map<String, String> answers(String body) {
        Map<String, String> answers = new LinkedHashMap<>();
        String label = "";
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : body.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            String heading = line.startsWith("### ") ? line.substring(4).strip() : "";
            if (LABELS.contains(heading) && !fenced) {
                put(label, lines, answers);
                label = heading;
                lines.clear();
            } else {
                fenced ^= line.startsWith(FENCE);
                lines.add(line);
            }
        }
        put(label, lines, answers);
        return answers;
    }

    private static void put(String label, List<String> lines, Map<String, String> answers) {
        String answer = String.join("\n", lines).strip();
        if (!label.isEmpty() && !answer.isEmpty() && !answer.equals(NO_ANSWER)) {
            answers.putIfAbsent(label, answer);
        }
    }

    /** Returns an answer on one line; empty if it was left out. */
    String line(String label) {
        return text(label).replaceAll("\\s+", " ").strip();
    }

    /** Returns an answer as it was written. */
    String text(String label) {
        return Optional.ofNullable(fields.get(label)).orElse("");
    }

    /** Returns the block of code in an answer, or the whole answer if it has none. */
    String block(String label) {
        String text = text(label);
        int start = text.startsWith(FENCE) ? text.indexOf('\n') : -1;
        int end = text.lastIndexOf("\n" + FENCE);
        return start < 0 || end < start ? text : text.substring(start + 1, end + 1);
    }

    /** Returns whether the form corrects a paper of the archive. */
    boolean isCorrection() {
        return fields.containsKey(RECORD) || fields.containsKey(PAPER);
    }
}
