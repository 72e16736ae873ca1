package paperarchive.importer;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXObject;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.ConcateValue;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.ReferenceValue;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/**
 * Reads a BibTeX or biblatex file. Each entry is parsed separately with JBibTeX, which stops at the
 * first mistake; missing and doubled commas and missing values are repaired.
 */
final class BibtexFile {
    /** What other entries take fields from, and what only names other entries. */
    private static final Set<String> NO_PAPERS = Set.of("xdata", "set");

    private static final Pattern HEAD =
            Pattern.compile(
                    "\\s*([^=,{}\"]*?)\\s*(,|(?=\\s[A-Za-z][\\w-]*\\s*=)|$)", Pattern.DOTALL);
    private static final int MOST_REPAIRS = 20;
    private static final int LONGEST_MACRO = 10_000;

    /** The maximum total length of all expanded abbreviations of a file. */
    private static final long MOST_EXPANDED = 16_000_000;

    private final ImportSource source;
    private final EntrySink sink;
    private final Map<String, String> macros = new LinkedHashMap<>();
    private long expanded;
    private final Map<String, BibtexEntry> byKey = new LinkedHashMap<>();
    private final List<BibtexEntry> entries = new ArrayList<>();

    private BibtexFile(ImportSource source, EntrySink sink) {
        this.source = source;
        this.sink = sink;
        String[] months = {
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December"
        };
        for (String month : months) {
            macros.put(month.substring(0, 3).toLowerCase(Locale.ROOT), month);
        }
    }

    /** Returns the entries of a file, in order, and reports those that cannot be read. */
    static List<BibtexEntry> read(ImportSource source, EntrySink sink) {
        BibtexFile file = new BibtexFile(source, sink);
        for (BibtexChunks.Chunk chunk : BibtexChunks.of(source, sink)) {
            file.add(chunk);
        }
        return file.entries.stream()
                .filter(entry -> !NO_PAPERS.contains(entry.type()))
                .map(file::withParents)
                .toList();
    }

    private BibtexEntry withParents(BibtexEntry entry) {
        BibtexEntry whole = entry;
        for (String reference : List.of("xdata", "crossref")) {
            for (String key : entry.field(reference).split(",", -1)) {
                String name = key.strip();
                BibtexEntry parent = name.isEmpty() ? null : byKey.get(lower(name));
                if (parent != null && !parent.equals(entry)) {
                    whole = whole.inheriting(parent);
                } else if (parent == null && !name.isEmpty()) {
                    sink.warn(
                            source.at(entry.line()),
                            "the entry \"" + entry.key() + "\" refers to \"" + name + "\"",
                            "the file has no entry of that key, so nothing is taken from it");
                }
            }
        }
        return whole;
    }

    private void add(BibtexChunks.Chunk chunk) {
        boolean macro = chunk.type().equals("string");
        Matcher head = HEAD.matcher(chunk.body());
        boolean keyed = !macro && head.lookingAt();
        String key = keyed ? head.group(1).strip() : "";
        int start = keyed ? head.end() : 0;
        if (!chunk.closed()) {
            sink.refuse(
                    source.at(chunk.line()),
                    key,
                    "a brace that is opened in this entry is never closed",
                    "compare the braces of each field");
            return;
        }
        String rest = chunk.body().substring(start);
        String gap = keyed && start > 0 ? newlines(chunk.body(), start) : "";
        String text =
                macro ? "@string{" + rest + "}" : "@" + chunk.type() + "{k," + gap + rest + "}";
        parse(chunk, key, text);
    }

    private static String newlines(String text, int end) {
        return "\n".repeat((int) text.substring(0, end).chars().filter(c -> c == '\n').count());
    }

    private void parse(BibtexChunks.Chunk chunk, String key, String text) {
        String repaired = text;
        List<String> repairs = new ArrayList<>();
        while (true) {
            try {
                for (BibTeXObject object :
                        parser().parse(new StringReader(repaired)).getObjects()) {
                    take(object, chunk, key);
                }
                repairs.forEach(
                        what ->
                                sink.warn(
                                        source.at(chunk.line()),
                                        "the entry \"" + key + "\" " + what,
                                        "this was repaired while it was read"));
                return;
            } catch (ParseException e) {
                int place = place(repaired, e);
                String fixed = repairs.size() < MOST_REPAIRS ? repaired(repaired, place) : "";
                if (fixed.isEmpty()) {
                    refuse(chunk, key, e);
                    return;
                }
                repairs.add(
                        fixed.length() > repaired.length() + 1
                                ? "has a field without a value"
                                : "has a missing or doubled comma");
                repaired = fixed;
            } catch (ExpansionTooLong e) {
                sink.refuse(
                        source.at(chunk.line()),
                        key,
                        "the abbreviations of this entry expand to too much text",
                        "define @string abbreviations of at most 10,000 characters");
                return;
            } catch (ObjectResolutionException | TokenMgrException | StackOverflowError e) {
                sink.refuse(
                        source.at(chunk.line()),
                        key,
                        "this entry is not BibTeX",
                        "write each field as: name = {value},");
                return;
            }
        }
    }

    private static BibTeXParser parser() throws ParseException {
        return new BibTeXParser() {
            @Override
            public void checkStringResolution(Key key, BibTeXString string) {}

            @Override
            public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {}
        };
    }

    private void refuse(BibtexChunks.Chunk chunk, String key, ParseException e) {
        boolean known = e.currentToken != null && e.currentToken.next != null;
        int line = known ? Math.max(1, e.currentToken.next.beginLine) : 1;
        sink.refuse(
                source.at(chunk.line() + line - 1),
                key,
                known && !e.currentToken.next.image.isEmpty()
                        ? "this entry is not BibTeX at \"" + e.currentToken.next.image + "\""
                        : "this entry is not BibTeX",
                "write each field as: name = {value},");
    }

    /** Returns the index of the token at which the parser stopped; -1 if unknown. */
    private static int place(String text, ParseException e) {
        if (e.currentToken == null || e.currentToken.next == null) {
            return -1;
        }
        int line = e.currentToken.next.beginLine;
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int column = 1;
        int place = start;
        while (place < text.length() && column < e.currentToken.next.beginColumn) {
            column += text.charAt(place) == '\t' ? 8 - (column - 1) % 8 : 1;
            place++;
        }
        return place;
    }

    /** Returns the text with the mistake before an index repaired; empty if that is impossible. */
    private static String repaired(String text, int place) {
        if (place < 0 || place >= text.length()) {
            return "";
        }
        char c = text.charAt(place);
        char before = before(text, place);
        if (before == '=' && (c == ',' || c == '}')) {
            return text.substring(0, place) + "{}" + text.substring(place);
        }
        if (c == ',' && before == ',') {
            return text.substring(0, place) + text.substring(place + 1);
        }
        boolean name = text.substring(place).matches("(?s)[A-Za-z][\\w-]*\\s*=.*");
        return name && (before == '}' || before == '"' || Character.isLetterOrDigit(before))
                ? text.substring(0, place) + "," + text.substring(place)
                : "";
    }

    private static char before(String text, int place) {
        int i = place - 1;
        while (i > 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i < 0 ? ' ' : text.charAt(i);
    }

    private void take(BibTeXObject object, BibtexChunks.Chunk chunk, String key) {
        if (object instanceof BibTeXString string) {
            String text = text(string.getValue());
            if (text.length() > LONGEST_MACRO) {
                throw new ExpansionTooLong();
            }
            macros.put(lower(string.getKey().getValue()), text);
        } else if (object instanceof BibTeXEntry read) {
            Map<String, String> fields = new LinkedHashMap<>();
            read.getFields()
                    .forEach((name, value) -> fields.put(lower(name.getValue()), text(value)));
            BibtexEntry entry = new BibtexEntry(chunk.type(), key, chunk.line(), fields);
            BibtexEntry earlier = byKey.putIfAbsent(lower(key), entry);
            if (earlier != null && !key.isEmpty()) {
                sink.warn(
                        source.at(chunk.line()),
                        "the key \"" + key + "\" is that of line " + earlier.line() + " too",
                        "both entries are read; give one of them another key");
            }
            entries.add(entry);
        }
    }

    /** Abbreviations that use each other could grow exponentially. */
    private static final class ExpansionTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private String text(Value value) {
        if (value instanceof ConcateValue parts) {
            return text(parts.getLeft()) + text(parts.getRight());
        }
        if (value instanceof ReferenceValue reference) {
            String name = reference.getValue().getString();
            String text = macros.getOrDefault(lower(name), name);
            expanded += text.length();
            if (expanded > MOST_EXPANDED) {
                throw new ExpansionTooLong();
            }
            return text;
        }
        return value.toUserString();
    }
}
