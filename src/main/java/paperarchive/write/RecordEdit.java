package paperarchive.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.check.AllowedKeys;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;
import paperarchive.read.RecordReader;

/**
 * Changes fields of a record file and preserves the rest: comments, order and quotes of YAML. A
 * JSON file, which has no comments, is rewritten.
 */
public final class RecordEdit {
    /** Thrown if a file cannot be edited automatically, with advice for the user. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    private static final String FENCE = "---";

    private final String file;
    private final RawRecord old;
    private final RecordFields before;
    private final RecordFields after;

    private RecordEdit(String file, RawRecord old, RecordFields after) {
        this.file = file;
        this.old = old;
        this.before = RecordFields.of(old);
        this.after = after;
    }

    /**
     * Returns the bytes of a file of one record after a change.
     *
     * @param file the name of the file as messages show it
     * @param bytes the content of the file, which was read as {@code old}
     * @throws Refused if the file can only be edited by hand
     */
    public static byte[] of(String file, byte[] bytes, RawRecord old, RecordFields after)
            throws Refused {
        RecordEdit edit = new RecordEdit(file, old, after);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String changed = file.endsWith(".json") ? RecordJson.text(after) : edit.inYaml(text);
        byte[] result = changed.getBytes(StandardCharsets.UTF_8);
        if (!edit.isRight(result)) {
            throw edit.refused();
        }
        return result;
    }

    private Refused refused() {
        return new Refused(
                Problem.error(
                        new Location(file, old.at().line()),
                        "the fields of this file cannot be changed by a program",
                        "write each field on a line of its own that begins with its name"));
    }

    private boolean isRight(byte[] result) {
        try {
            Problems problems = new Problems();
            List<RawRecord> records = RecordReader.read(result, file, problems);
            return problems.errors() == 0
                    && records.size() == 1
                    && stripped(RecordFields.of(records.get(0))).equals(stripped(after));
        } catch (IOException e) {
            return false;
        }
    }

    /** Front matter ends the abstract with a line end, which is not part of the abstract. */
    private static RecordFields stripped(RecordFields fields) {
        String text = fields.text("abstract").strip();
        return text.isEmpty() ? fields : fields.with("abstract", FieldValue.of(text));
    }

    /** A range of lines, and its field. */
    private record Span(String name, int from, int to) {}

    private String inYaml(String text) throws Refused {
        List<String> lines = new ArrayList<>(text.lines().toList());
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        boolean markdown = file.endsWith(".md");
        int last = markdown ? fence(lines) : lines.size();
        List<Span> spans = spans(lines, last, markdown);
        boolean body = markdown && spans.stream().noneMatch(s -> s.name.equals("abstract"));
        List<String> changed = new ArrayList<>(lines.subList(0, spans.get(0).from));
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            changed.addAll(field(span, lines));
            int next = i + 1 < spans.size() ? spans.get(i + 1).from : last;
            added(span.name, spans, body).forEach(changed::addAll);
            changed.addAll(lines.subList(span.to, next));
        }
        changed.addAll(body ? bodyAfter(lines, last) : lines.subList(last, lines.size()));
        return String.join(end, changed) + end;
    }

    private static int fence(List<String> lines) {
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
            end++;
        }
        return end;
    }

    /**
     * The lines of each field: from its name to the last line that is neither blank nor a comment.
     */
    private List<Span> spans(List<String> lines, int last, boolean markdown) throws Refused {
        List<Map.Entry<String, RawValue>> fields =
                old.fields().values().entrySet().stream()
                        .filter(f -> !markdown || f.getValue().line() <= last)
                        .sorted(Comparator.comparing(f -> f.getValue().line()))
                        .toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            int from = fields.get(i).getValue().line() - 1;
            int to = i + 1 < fields.size() ? fields.get(i + 1).getValue().line() - 1 : last;
            String name = fields.get(i).getKey();
            if (from >= to || !lines.get(from).startsWith(name + ":")) {
                throw refused();
            }
            while (isBetween(lines.get(to - 1)) && to - 1 > from) {
                to--;
            }
            spans.add(new Span(name, from, to));
        }
        if (spans.isEmpty()) {
            throw refused();
        }
        return spans;
    }

    private static boolean isBetween(String line) {
        return line.isBlank() || line.startsWith("#") || line.startsWith("...");
    }

    private List<String> field(Span span, List<String> lines) {
        Optional<FieldValue> now = after.get(span.name);
        if (now.equals(before.get(span.name))) {
            return lines.subList(span.from, span.to);
        }
        return now.map(value -> RecordYaml.field(span.name, value).lines().toList())
                .orElse(List.of());
    }

    /** Returns the new fields whose place is behind a field, by the order of all fields. */
    private List<List<String>> added(String behind, List<Span> spans, boolean body) {
        List<List<String>> added = new ArrayList<>();
        for (Map.Entry<String, FieldValue> field : after.values().entrySet()) {
            String name = field.getKey();
            boolean isNew = !before.values().containsKey(name);
            boolean inBody = body && name.equals("abstract");
            if (isNew && !inBody && behind.equals(placeOf(name, spans))) {
                added.add(RecordYaml.field(name, field.getValue()).lines().toList());
            }
        }
        return added;
    }

    /** The field behind which a new one goes: the nearest before it in the order of all fields. */
    private static String placeOf(String name, List<Span> spans) {
        int order = AllowedKeys.RECORD.indexOf(name);
        String place = spans.get(0).name;
        int best = -1;
        for (Span span : spans) {
            int own = AllowedKeys.RECORD.indexOf(span.name);
            if (own > best && own < order) {
                best = own;
                place = span.name;
            }
        }
        return place;
    }

    private List<String> bodyAfter(List<String> lines, int last) {
        if (after.get("abstract").equals(before.get("abstract"))) {
            return lines.subList(last, lines.size());
        }
        List<String> body = new ArrayList<>(List.of(FENCE, ""));
        after.text("abstract").lines().forEach(body::add);
        return body;
    }
}
