package paperarchive.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Writes a record as JSON: on one line for a {@code .jsonl} file, or indented. */
public final class RecordJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,9}");

    private RecordJson() {}

    /** Returns the record on one line, without a line end. */
    public static String line(RecordFields record) {
        return MAPPER.writeValueAsString(map(record.values()));
    }

    /** Returns the text of a {@code .json} file that holds the record. */
    public static String text(RecordFields record) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(map(record.values())) + "\n";
    }

    private static Map<String, Object> map(Map<String, FieldValue> values) {
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((name, value) -> map.put(name, value(name, value)));
        return map;
    }

    private static Object value(String name, FieldValue value) {
        if (value instanceof FieldValue.Group group) {
            return map(group.values());
        }
        if (value instanceof FieldValue.Items items) {
            List<Object> list = new ArrayList<>();
            items.values().forEach(item -> list.add(value("", item)));
            return list;
        }
        String text = ((FieldValue.Text) value).text();
        if (!RecordFields.BARE.contains(name)) {
            return text;
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
    }
}
