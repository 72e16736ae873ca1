package paperarchive.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;

/** Raw values and problems as short texts that a test can compare. */
final class Outline {
    private Outline() {}

    /** One field a line, with the line it stands on: {@code 2 title: TEXT "A"}. */
    static String of(Optional<RawRecord> record) {
        List<String> lines = new ArrayList<>();
        record.ifPresent(r -> fields(r.fields(), "", lines));
        return String.join("\n", lines);
    }

    /** All problems as a person reads them. */
    static String of(Problems problems) {
        return String.join("\n", problems.sorted().stream().map(Problem::toString).toList());
    }

    private static void fields(RawValue.Fields fields, String indent, List<String> lines) {
        for (Map.Entry<String, RawValue> field : fields.values().entrySet()) {
            value(field.getKey() + ":", field.getValue(), indent, lines);
        }
    }

    private static void value(String name, RawValue value, String indent, List<String> lines) {
        String start = value.line() + " " + indent + name;
        if (value instanceof RawValue.Scalar scalar) {
            lines.add(start + " " + scalar.type() + " \"" + scalar.text() + "\"");
        } else if (value instanceof RawValue.Items items) {
            lines.add(start);
            items.values().forEach(item -> value("-", item, indent + "  ", lines));
        } else if (value instanceof RawValue.Fields map) {
            lines.add(start);
            fields(map, indent + "  ", lines);
        }
    }
}
