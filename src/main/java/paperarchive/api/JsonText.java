package paperarchive.api;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Writes maps and lists as indented JSON, the same on every system. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonText() {}

    /** Returns a value on one line, without a line end. */
    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Returns a value as UTF-8, with a line end. */
    static byte[] bytes(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter);
        String text = MAPPER.writer().with(printer).writeValueAsString(value) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
