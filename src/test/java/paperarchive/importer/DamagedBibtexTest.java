package paperarchive.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;

/** A damaged entry costs no other, and is imported or named. */
class DamagedBibtexTest {
    private static final int ENTRIES = 40;
    private static final int DAMAGED = 20;

    @TempDir private Path folder;

    /** Each kind of damage, as a change of the text of one entry. */
    private static Map<String, UnaryOperator<String>> kinds() {
        Map<String, UnaryOperator<String>> kinds = new TreeMap<>();
        kinds.put("a brace of a field is missing", e -> e.replaceFirst("},\n", ",\n"));
        kinds.put("a brace too many", e -> e.replaceFirst("},\n", "}},\n"));
        kinds.put("the last brace is missing", e -> e.substring(0, e.lastIndexOf('}')) + "\n");
        kinds.put("the first brace is missing", e -> e.replaceFirst("\\{", " "));
        kinds.put("a comma is missing", e -> e.replaceFirst("},\n", "}\n"));
        kinds.put("all commas are missing", e -> e.replace(",\n", "\n"));
        kinds.put("doubled commas", e -> e.replace(",\n", ",,\n"));
        kinds.put("a quotation mark is missing", e -> e.replaceFirst("title = \\{", "title = \""));
        kinds.put(
                "quotation marks within",
                e -> e.replaceFirst("\\{A", "\"A \"b\" ").replaceFirst("}", "\""));
        kinds.put("no key", e -> e.replaceFirst("\\{k\\d+,", "{"));
        kinds.put("spaces in the key", e -> e.replaceFirst("\\{k", "{a key "));
        kinds.put("a key given twice", e -> e.replaceFirst("\\{k\\d+", "{k1"));
        kinds.put("a remark before it", e -> "@comment remark { (\n" + e);
        kinds.put("a comment with braces", e -> "@comment{x {y} @article{z,}}\n" + e);
        kinds.put("a preamble", e -> "@preamble{\"\\def\\x{y} \" # \"{z}\"}\n" + e);
        kinds.put(
                "macros",
                e ->
                        "@string{j = \"J\" # { K}}\n"
                                + e.replace("year = 1", "journal = j # \"x\", year = 1"));
        kinds.put("an unknown macro", e -> e.replace("year = 1", "journal = nosuch, year = 1"));
        kinds.put("a sign that joins nothing", e -> e.replaceFirst("},\n", "} #,\n"));
        kinds.put("an equals sign is missing", e -> e.replaceFirst("author =", "author "));
        kinds.put("a value is missing", e -> e.replaceFirst("year = \\d+", "year ="));
        kinds.put(
                "a cross reference to nothing",
                e -> e.replace("year = 1", "crossref = {x}, year = 1"));
        kinds.put("cut off in a field", e -> e.substring(0, e.length() / 2) + "\n");
        kinds.put("cut off in the head", e -> "@artic\n");
        kinds.put("round brackets", e -> e.replaceFirst("\\{", "(").replaceFirst("}\\s*$", ")\n"));
        kinds.put("control characters", e -> e.replace("Title", "Ti\u0000tle\u0008"));
        kinds.put("escaped braces", e -> e.replace("Title", "Title \\{ x"));
        kinds.put("a percent sign", e -> e.replace("},\n", "}, % remark }\n"));
        kinds.put("an at sign", e -> e.replace("Title", "Title @home{x}"));
        kinds.put(
                "deep braces", e -> e.replace("Title", "{".repeat(3000) + "x" + "}".repeat(3000)));
        kinds.put("HTML", e -> e.replace("Title", "<b>Title</b> &amp; {<i>}"));
        return kinds;
    }

    @Test
    void aDamagedEntryCostsNoOther() throws Exception {
        List<String> lost = new ArrayList<>();
        for (Map.Entry<String, UnaryOperator<String>> kind : kinds().entrySet()) {
            Problems problems = new Problems();
            ImportOutcome outcome = imported(file(kind.getValue()), problems);
            for (int i = 0; i < ENTRIES; i++) {
                String title = "+     title: A Title of Number " + word(i);
                boolean found = outcome.changes().stream().anyMatch(c -> c.startsWith(title));
                boolean named = !problems.sorted().isEmpty() || outcome.imported() == ENTRIES;
                if (!found && !(i == DAMAGED && named)) {
                    lost.add(kind.getKey() + ": entry " + i);
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void everyEncodingIsRead() throws Exception {
        String text = file(e -> e.replace("Title", "Café"));
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[utf8.length + 3];
        System.arraycopy(mark, 0, marked, 0, 3);
        System.arraycopy(utf8, 0, marked, 3, utf8.length);
        for (byte[] bytes :
                List.of(
                        utf8,
                        marked,
                        text.getBytes(StandardCharsets.UTF_16),
                        text.getBytes(StandardCharsets.ISO_8859_1),
                        text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                        text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8))) {
            Files.write(folder.resolve("a.bib"), bytes);
            ImportOutcome outcome = imported(new Problems());
            assertEquals(ENTRIES, outcome.imported());
            assertTrue(
                    outcome.changes().stream().anyMatch(c -> c.contains("title: A Café of")),
                    outcome.changes().toString());
        }
    }

    @Test
    void randomDamageNeverStopsTheImport() throws Exception {
        Random random = new Random(3);
        int imported = 0;
        for (int run = 0; run < 200; run++) {
            StringBuilder text = new StringBuilder(file(e -> e));
            for (int i = 0; i < 10; i++) {
                int at = random.nextInt(text.length());
                String signs = "{}\",=#@\\%() \n";
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
                    default -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                }
            }
            imported += imported(text.toString(), new Problems()).imported();
        }
        assertTrue(imported > 200 * (ENTRIES - 12), "only " + imported);
    }

    private static String file(UnaryOperator<String> damage) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ENTRIES; i++) {
            String entry =
                    "@article{k"
                            + i
                            + ",\n  title = {A Title of Number "
                            + word(i)
                            + "},\n  author = {Lovelace, Ada and Gool, Luc van},\n  year = 19"
                            + (10 + i)
                            + ",\n"
                            + "  abstract = {We study {things} and $x_{1}$.}\n}\n\n";
            text.append(i == DAMAGED ? damage.apply(entry) : entry);
        }
        return text.toString();
    }

    private static String word(int i) {
        return "N" + (char) ('a' + i / 10) + (char) ('a' + i % 10);
    }

    private ImportOutcome imported(String text, Problems problems) throws Exception {
        Files.writeString(folder.resolve("a.bib"), text);
        return imported(problems);
    }

    private ImportOutcome imported(Problems problems) throws Exception {
        ImportRun.Order order =
                new ImportRun.Order(
                        folder.resolve("content"),
                        "bibtex",
                        List.of(folder.resolve("a.bib").toString()),
                        Optional.empty(),
                        false,
                        true,
                        List.of(),
                        Map.of(),
                        "",
                        Map.of());
        return GoldenImportsTest.Imports.run(order, problems);
    }

    @Test
    void abbreviationsThatDoubleEachOtherAreCutOff() throws Exception {
        StringBuilder text = new StringBuilder("@string{a0 = \"xxxxxxxxxx\"}\n");
        for (int i = 1; i < 40; i++) {
            text.append("@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1));
        }
        Problems problems = new Problems();
        imported(text + "@article{k, title = {Fine}, year = 2020}\n", problems);
        assertTrue(
                problems.sorted().toString().contains("expand to too much text"),
                problems.sorted().toString());
    }

    @Test
    void abbreviationsThatAreRepeatedAreCutOff() throws Exception {
        String text =
                "@string{a = \"%s\"}\n".formatted("x".repeat(9_000))
                        + "@article{k, title = {T}, note = a%s}\n".formatted(" # a".repeat(2_000))
                        + "@article{l, title = {Fine}, year = 2020}\n";
        Problems problems = new Problems();
        imported(text, problems);
        assertTrue(
                problems.sorted().toString().contains("expand to too much text"),
                problems.sorted().toString());
    }
}
