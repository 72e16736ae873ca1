package paperarchive.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paperarchive.check.AllowedKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Imports CSV tables whose first row names the columns. A column is imported into the field of its
 * name; other names are given by a mapping such as {@code Paper title=title}.
 */
final class CsvImporter implements Importer {
    /** Common column names, and the fields they are imported into. */
    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("author", "authors"),
                    Map.entry("authors", "authors"),
                    Map.entry("year", "published"),
                    Map.entry("date", "published"),
                    Map.entry("publication year", "published"),
                    Map.entry("publication title", "venue"),
                    Map.entry("journal", "venue"),
                    Map.entry("conference", "venue"),
                    Map.entry("booktitle", "venue"),
                    Map.entry("issue", "number"),
                    Map.entry("doi", "identifiers.doi"),
                    Map.entry("arxiv", "identifiers.arxiv"),
                    Map.entry("arxiv id", "identifiers.arxiv"),
                    Map.entry("openreview", "identifiers.openreview"),
                    Map.entry("url", "links.page"),
                    Map.entry("link", "links.page"),
                    Map.entry("pdf", "links.pdf"),
                    Map.entry("code", "links.code"),
                    Map.entry("keywords", "tags"),
                    Map.entry("abstract note", "abstract"));

    private static final int LONGEST_ROW = 400_000;
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final Map<String, String> mapping;

    /**
     * Tables with columns of these names.
     *
     * @param mapping from the names of columns to fields: {@code Paper title} to {@code title}
     */
    CsvImporter(Map<String, String> mapping) {
        this.mapping = Map.copyOf(mapping);
    }

    /** Returns whether a mapping may name a field: {@code title}, {@code links.pdf}. */
    static boolean isField(String field) {
        return AllowedKeys.RECORD.contains(field)
                || field.matches("(identifiers|links)\\.[\\w-]+")
                || field.isEmpty();
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public boolean isRecognized(ImportSource source) {
        String first = source.head().lines().findFirst().orElse("");
        return source.hasEnding(".csv", ".tsv")
                || (!first.startsWith("{")
                        && first.toLowerCase(Locale.ROOT)
                                .matches(".*\\btitle\\b.*[,;\\t].*|.*[,;\\t].*\\btitle\\b.*"));
    }

    /** A row as text and the line on which it begins. */
    private record Row(String text, int line) {}

    @Override
    public void read(ImportSource source, EntrySink sink) {
        List<Row> rows = rows(source.text());
        if (rows.isEmpty()) {
            sink.refuse(source.at(1), "", "the table is empty", "the first row names the columns");
            return;
        }
        char separator = separator(rows.get(0).text);
        if (!isWhole(rows.get(0).text, separator)) {
            sink.refuse(
                    source.at(rows.get(0).line),
                    "",
                    "the first row is not CSV",
                    "it names the columns; a quotation mark in a quoted cell is written twice");
            return;
        }
        List<String> columns = cells(rows.get(0).text, separator);
        List<String> fields = columns.stream().map(this::field).toList();
        if (!fields.contains("title")) {
            sink.refuse(
                    source.at(1),
                    "",
                    "no column is imported into the field title",
                    "name it with --map, as in --map \"" + columns.get(0) + "=title\"");
            return;
        }
        for (Row row : rows.subList(1, rows.size())) {
            row(source, row, separator, columns, fields, sink);
        }
    }

    private String field(String column) {
        String name = column.strip();
        if (mapping.containsKey(name)) {
            return mapping.get(name);
        }
        for (String known : AllowedKeys.RECORD) {
            if (known.equalsIgnoreCase(name)) {
                return known;
            }
        }
        if (isField(name)) {
            return name;
        }
        return USUAL.getOrDefault(name.toLowerCase(Locale.ROOT).replace('_', ' '), "");
    }

    private static void row(
            ImportSource source,
            Row row,
            char separator,
            List<String> columns,
            List<String> fields,
            EntrySink sink) {
        List<String> cells;
        try {
            cells = cells(row.text, separator);
        } catch (JacksonException e) {
            sink.refuse(
                    source.at(row.line),
                    "",
                    "this row is not CSV: " + ImportedText.line(e.getOriginalMessage()),
                    "a quotation mark in a quoted cell is written twice");
            return;
        }
        if (cells.size() > columns.size()) {
            sink.refuse(
                    source.at(row.line),
                    "",
                    "this row has " + cells.size() + " cells, the first one " + columns.size(),
                    "put quotation marks around cells with a separator");
            return;
        }
        RecordDraft draft = new RecordDraft();
        for (int i = 0; i < cells.size(); i++) {
            cell(columns.get(i).strip(), fields.get(i), cells.get(i), draft);
        }
        sink.entry(source.at(row.line), ImportedText.line(draft.title()), draft);
    }

    private static void cell(String column, String field, String text, RecordDraft draft) {
        if (text.isBlank()) {
            return;
        }
        switch (field) {
            case "" -> draft.unkept(column);
            case "authors" -> authors(text, draft);
            case "pages" -> draft.text("pages", CslRecord.pages(text));
            case "tags" -> {
                for (String tag : text.split("[;,|]", -1)) {
                    draft.tag(tag);
                }
            }
            case "published", "listed" -> draft.date(field, text);
            case "abstract", "summary" -> draft.paragraphs(field, text);
            case "upvotes", "comments", "authorCount" -> draft.count(field, text.strip());
            case "type" -> draft.text(field, WorkTypes.csl(text.strip()));
            case "language" -> draft.language(text);
            default -> {
                int dot = field.indexOf('.');
                String name = field.substring(dot + 1);
                if (field.startsWith("identifiers.")) {
                    draft.identifier(name, text);
                } else if (field.equals("links.page")) {
                    draft.address(text);
                } else if (field.startsWith("links.")) {
                    draft.link(name, text);
                } else {
                    draft.text(field, text);
                }
            }
        }
    }

    /** Splits names at semicolons, line breaks or the word "and"; at commas if no name has one. */
    private static void authors(String text, RecordDraft draft) {
        String[] names = text.split("\\s*[;\n|]\\s*|\\s+(?:and|&)\\s+", -1);
        boolean one = text.matches("[^,]+,[^,]+,\\s*(?:Jr|Sr)\\.?|[^,]+,\\s*(?:Jr|Sr)\\.?,[^,]+");
        if (names.length == 1 && !one && text.split(",", -1).length > 2) {
            names = text.split("\\s*,\\s*", -1);
        }
        for (String name : names) {
            draft.author(PersonName.parse(name));
        }
    }

    private static char separator(String first) {
        char best = ',';
        for (char c : new char[] {';', '\t', '|'}) {
            long count = first.chars().filter(x -> x == c).count();
            best = count > first.chars().filter(x -> x == ',').count() ? c : best;
        }
        return best;
    }

    private static List<String> cells(String row, char separator) {
        List<String> cells = new ArrayList<>();
        try (var rows =
                CSV.readerFor(String[].class)
                        .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                        .<String[]>readValues(row)) {
            if (rows.hasNextValue()) {
                cells.addAll(List.of(rows.nextValue()));
            }
        }
        return cells;
    }

    /** Returns the rows of a table, joining lines if a quoted cell continues on the next. */
    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        String[] lines = text.split("\r\n|\n|\r", -1);
        List<String> all = Arrays.asList(lines);
        char separator = separator(lines[0]);
        int i = 0;
        while (i < lines.length) {
            int last = lastLine(lines, i, separator);
            String row = String.join("\n", all.subList(i, last + 1));
            if (last > i && !isWhole(row, separator)) {
                last = i;
                row = lines[i];
            }
            if (!row.isBlank()) {
                rows.add(new Row(row, i + 1));
            }
            i = last + 1;
        }
        return rows;
    }

    private static boolean isWhole(String row, char separator) {
        try {
            return !cells(row, separator).isEmpty();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The last line of a row; an unclosed quotation mark damages only one line. */
    private static int lastLine(String[] lines, int first, char separator) {
        boolean open = false;
        int length = 0;
        for (int i = first; i < lines.length && length < LONGEST_ROW; i++) {
            open = isOpenAfter(lines[i], open, separator);
            length += lines[i].length() + 1;
            if (!open) {
                return i;
            }
        }
        return first;
    }

    /**
     * Returns whether a quoted cell continues after a line. A quotation mark within an unquoted
     * cell does not open one.
     */
    private static boolean isOpenAfter(String line, boolean before, char separator) {
        boolean open = before;
        boolean start = !before;
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (open && c == '"') {
                boolean twice = k + 1 < line.length() && line.charAt(k + 1) == '"';
                k += twice ? 1 : 0;
                open = twice;
            } else if (!open && c == '"' && start) {
                open = true;
            }
            start = !open && (c == separator || (start && c == ' '));
        }
        return open;
    }
}
