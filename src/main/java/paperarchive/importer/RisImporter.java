package paperarchive.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Imports RIS, an exchange format of reference managers and publishers: lines such as {@code TY -
 * JOUR}.
 *
 * <p>Source: Research Information Systems, "RIS Format Specifications" (2001 and 2011).
 */
final class RisImporter implements Importer {
    /** Two spaces mark a tag in small letters or without a space behind its hyphen. */
    private static final Pattern LINE =
            Pattern.compile(
                    "([A-Z][A-Z0-9]) {0,4}-(?: (.*)|)|([A-Za-z][A-Za-z0-9]) {2,4}-(.*)",
                    Pattern.DOTALL);

    private static final Pattern START = Pattern.compile("(?mi)^\\s*TY {0,4}- ");
    private static final Set<String> READ =
            Set.of(
                    "TY", "ER", "AU", "A1", "TI", "T1", "CT", "BT", "T2", "JO", "JF", "JA", "J1",
                    "J2", "PY", "Y1", "DA", "AB", "N2", "KW", "VL", "IS", "SP", "EP", "PB", "DO",
                    "UR", "L1", "L2", "LK", "LA", "ID", "C3");

    @Override
    public String name() {
        return "ris";
    }

    @Override
    public String title() {
        return "RIS";
    }

    @Override
    public boolean isRecognized(ImportSource source) {
        return START.matcher(source.head()).find();
    }

    /** The values of one record by tag, each tag in order. */
    private record Entry(int line, Map<String, List<String>> values) {
        String first(String... tags) {
            for (String tag : tags) {
                for (String value : values.getOrDefault(tag, List.of())) {
                    if (!value.isBlank()) {
                        return value.strip();
                    }
                }
            }
            return "";
        }

        List<String> all(String... tags) {
            List<String> all = new ArrayList<>();
            for (String tag : tags) {
                all.addAll(values.getOrDefault(tag, List.of()));
            }
            return all;
        }
    }

    @Override
    public void read(ImportSource source, EntrySink sink) {
        List<Entry> entries = entries(source, sink);
        for (Entry entry : entries) {
            sink.entry(source.at(entry.line), entry.first("ID", "DO"), record(entry));
        }
    }

    private static List<Entry> entries(ImportSource source, EntrySink sink) {
        List<Entry> entries = new ArrayList<>();
        List<String> value = new ArrayList<>();
        int number = 0;
        boolean open = false;
        boolean lost = false;
        boolean gap = false;
        for (String line : source.text().split("\r\n|\n|\r", -1)) {
            number++;
            Matcher tag = LINE.matcher(line.strip().isEmpty() ? "" : line.stripLeading() + " ");
            if (tag.matches()) {
                String name = tagName(tag);
                if (name.equals("TY")) {
                    entries.add(new Entry(number, new LinkedHashMap<>()));
                    open = true;
                    lost = false;
                }
                String text = tagText(tag).strip();
                if (open) {
                    Map<String, List<String>> values = entries.get(entries.size() - 1).values;
                    value = values.computeIfAbsent(name, n -> new ArrayList<>());
                    value.add(text);
                } else if (!lost) {
                    lost = true;
                    sink.refuse(
                            source.at(number),
                            "",
                            "the lines from \"" + line.strip() + "\" on belong to no record",
                            "a record begins with a line such as: TY  - JOUR");
                }
                open &= !name.equals("ER");
            } else if (open && !line.isBlank() && !value.isEmpty()) {
                int last = value.size() - 1;
                value.set(last, value.get(last) + (gap ? "\n\n" : "\n") + line.strip());
            }
            gap = line.isBlank();
        }
        return entries;
    }

    private static String tagName(Matcher line) {
        String small = line.group(3);
        return small == null ? line.group(1) : small.toUpperCase(Locale.ROOT);
    }

    private static String tagText(Matcher line) {
        String text = line.group(3) == null ? line.group(2) : line.group(4);
        return text == null ? "" : text;
    }

    private static RecordDraft record(Entry entry) {
        RecordDraft draft = new RecordDraft();
        draft.text("title", MarkupText.plain(entry.first("TI", "T1", "CT", "BT")));
        authors(entry.all("AU", "A1")).forEach(name -> draft.author(PersonName.parse(name)));
        date(entry, draft);
        draft.text("type", WorkTypes.ris(entry.first("TY")));
        draft.text("venue", MarkupText.plain(venue(entry)));
        draft.text("volume", entry.first("VL"));
        draft.text("number", entry.first("IS"));
        String start = entry.first("SP");
        String end = entry.first("EP");
        boolean both = !end.isEmpty() && !end.equals(start) && !start.isEmpty();
        draft.text(
                "pages",
                CslRecord.pages(
                        both && !start.contains("-")
                                ? start + "–" + end
                                : start + (start.isEmpty() ? end : "")));
        draft.text("publisher", entry.first("PB"));
        abstracts(entry, draft);
        for (String words : entry.all("KW")) {
            for (String word : words.split("[;\n]", -1)) {
                draft.tag(word);
            }
        }
        draft.identifier("doi", entry.first("DO"));
        addresses(entry, draft);
        draft.language(entry.first("LA"));
        entry.values.keySet().stream()
                .filter(tag -> !READ.contains(tag) && !entry.first(tag).isEmpty())
                .forEach(draft::unkept);
        return draft;
    }

    /** Returns the names, joining those that a program wrote with one character per line. */
    private static List<String> authors(List<String> names) {
        boolean scattered =
                names.size() > 3 && names.stream().allMatch(n -> n.strip().length() <= 1);
        if (!scattered) {
            return names;
        }
        StringBuilder whole = new StringBuilder();
        names.forEach(n -> whole.append(n.isBlank() ? " " : n.strip()));
        return List.of(whole.toString().split("\\s*;\\s*|\\s+and\\s+", -1));
    }

    /** Returns the most precise of the dates in the year of {@code PY}. */
    private static void date(Entry entry, RecordDraft draft) {
        String year = entry.first("PY", "Y1", "DA");
        String best = year;
        for (String tag : List.of("PY", "DA", "Y1")) {
            String other = entry.first(tag);
            boolean same =
                    other.length() > 4
                            && year.length() >= 4
                            && other.startsWith(year.substring(0, 4));
            boolean more =
                    same
                            && SourceDate.parse(other).map(d -> d.month() * 100 + d.day()).orElse(0)
                                    > SourceDate.parse(best)
                                            .map(d -> d.month() * 100 + d.day())
                                            .orElse(0);
            best = more ? other : best;
        }
        draft.date("published", best.replaceAll("/+$", ""));
    }

    private static String venue(Entry entry) {
        boolean conference = Set.of("CONF", "CPAPER").contains(entry.first("TY"));
        return conference
                ? entry.first("T2", "C3", "BT", "JO", "JF", "JA")
                : entry.first("T2", "JO", "JF", "JA", "J1", "J2", "C3");
    }

    private static void abstracts(Entry entry, RecordDraft draft) {
        String text = entry.first("AB", "N2");
        String other = entry.first("N2");
        draft.paragraphs("abstract", MarkupText.plain(text));
        if (!other.isEmpty() && !ImportedText.folded(other).equals(ImportedText.folded(text))) {
            draft.unkept("N2");
        }
    }

    private static void addresses(Entry entry, RecordDraft draft) {
        for (String lines : entry.all("UR", "LK")) {
            for (String address : lines.split("[\\s;]+", -1)) {
                draft.address(address);
            }
        }
        for (String pdf : entry.all("L1", "L2")) {
            if (pdf.startsWith("http")) {
                draft.link("pdf", pdf);
            } else if (!pdf.isBlank()) {
                draft.unkept("L1");
            }
        }
    }
}
