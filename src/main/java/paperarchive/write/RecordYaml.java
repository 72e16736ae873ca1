package paperarchive.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/**
 * Writes a record as YAML in the format of this project: one field after the other, short lists on
 * one line, texts of several lines as blocks. Package {@code read} reads the output back.
 */
public final class RecordYaml {
    private static final int SHORT_LIST = 80;

    private static final DumpSettings SETTINGS =
            DumpSettings.builder()
                    .setIndent(2)
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .setWidth(Integer.MAX_VALUE)
                    .setSplitLines(false)
                    .setBestLineBreak("\n")
                    .setMaxSimpleKeyLength(1000)
                    .build();

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");

    /** Texts that YAML 1.1 or 1.2 reads as a number, a boolean, null, or a merge key. */
    private static final Pattern NOT_A_TEXT =
            Pattern.compile("[-+]?[.\\d][\\w.:+-]*|(?i:null|true|false|yes|no|on|off|y|n)|~||<<|=");

    /** Texts that must be quoted to be unchanged in every version of YAML. */
    private static final Pattern SPECIAL =
            Pattern.compile("[\\t\\u00a0\\u2028\\u2029\\ufeff\\p{Cc}\\p{Cs}&&[^\\n]]");

    private final List<Event> events = new ArrayList<>();

    private RecordYaml() {}

    /** Returns the text of a YAML file that holds the record. */
    public static String text(RecordFields record) {
        return text(record.values());
    }

    /** Returns the lines of one field, as they are in {@link #text(RecordFields)}. */
    static String field(String name, FieldValue value) {
        return text(Map.of(name, value));
    }

    private static String text(Map<String, FieldValue> values) {
        RecordYaml yaml = new RecordYaml();
        yaml.events.add(new StreamStartEvent());
        yaml.events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        yaml.map(values, FlowStyle.BLOCK);
        yaml.events.add(new DocumentEndEvent(false));
        yaml.events.add(new StreamEndEvent());
        return new Present(SETTINGS).emitToString(yaml.events.iterator());
    }

    private void map(Map<String, FieldValue> values, FlowStyle style) {
        events.add(
                new MappingStartEvent(
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        values.isEmpty() ? FlowStyle.FLOW : style));
        values.forEach(
                (name, value) -> {
                    scalar(name, NOT_A_TEXT.matcher(name).matches());
                    value(name, value);
                });
        events.add(new MappingEndEvent());
    }

    private void value(String name, FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            boolean bare = RecordFields.BARE.contains(name) || DATE.matcher(text.text()).matches();
            boolean dated = DATE.matcher(text.text()).matches() && !isDate(name);
            boolean quoted = dated || (!bare && NOT_A_TEXT.matcher(text.text()).matches());
            scalar(text.text(), quoted || text.text().isEmpty());
        } else if (value instanceof FieldValue.Items items) {
            FlowStyle style = isShort(items) ? FlowStyle.FLOW : FlowStyle.BLOCK;
            events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
            items.values().forEach(item -> value("", item));
            events.add(new SequenceEndEvent());
        } else if (value instanceof FieldValue.Group group) {
            map(group.values(), FlowStyle.BLOCK);
        }
    }

    private static boolean isDate(String name) {
        return name.equals("published") || name.equals("listed") || name.equals("date");
    }

    private static boolean isShort(FieldValue.Items items) {
        int length = 0;
        for (FieldValue item : items.values()) {
            if (!(item instanceof FieldValue.Text text) || text.text().indexOf('\n') >= 0) {
                return false;
            }
            length += text.text().length() + 2;
        }
        return length <= SHORT_LIST;
    }

    private void scalar(String text, boolean quoted) {
        boolean special = SPECIAL.matcher(text).find();
        boolean lines = text.indexOf('\n') >= 0;
        ScalarStyle style =
                quoted || special
                        ? ScalarStyle.DOUBLE_QUOTED
                        : lines ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
        events.add(
                new ScalarEvent(
                        Optional.empty(),
                        Optional.empty(),
                        new ImplicitTuple(true, true),
                        text,
                        style));
    }
}
