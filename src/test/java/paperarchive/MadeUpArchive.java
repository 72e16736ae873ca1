package paperarchive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive of made-up papers with all that is unusual in real ones. The seed alone decides what
 * is in it.
 */
public final class MadeUpArchive {
    static final int PAPERS = 150;

    private static final List<String> TAGS =
            List.of(
                    "NLP",
                    "nlp",
                    "Übersetzung",
                    "C++",
                    "C#",
                    "机器学习",
                    "🚀 rockets",
                    "مراجعة",
                    "Mixture of Experts",
                    "R&D <b>",
                    "page",
                    "index",
                    "Ωmega",
                    "50 %",
                    "a\"quoted\" tag");
    private static final List<String> NAMES =
            List.of(
                    "Ada Lovelace",
                    "Lovelace, Ada",
                    "José García",
                    "Jose Garcia",
                    "Wei Wang",
                    "王伟",
                    "محمد علي",
                    "Luc van Gool",
                    "John Doe Jr.",
                    "O'Neil, Peggy",
                    "\"Quote\" <Mark>",
                    "Plato",
                    "🙂",
                    "Ångström, Zoë",
                    "Émile Zola",
                    "1Password Team");
    private static final List<String> TITLES =
            List.of(
                    "On $O(n \\log n)$ <b>sorting</b>",
                    "עברית מימין לשמאל",
                    "A & B: \"quoted\"",
                    "Très élégant",
                    "机器学习导论",
                    "Emoji 🚀 in space",
                    "A plain title");
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "A plain abstract without markup.",
                    "Some *emphasis*, `code` and $a_1 * b_1$.\n\n- one\n- two\n",
                    "See https://example.com/a?b=c&d=e and [this](https://example.com/paper).",
                    "<script>alert(1)</script> & <img src=x>",
                    "| a | b |\n|---|---|\n| 1 | 2 |\n",
                    "# A heading\n\nand text");
    private static final List<String> STATES =
            List.of("retracted", "withdrawn", "corrected", "superseded", "removed");
    private static final List<String> ORCIDS =
            List.of("0000-0002-1825-0097", "0000-0001-5109-3700");

    private final Random random;
    private final List<Map<String, Object>> records = new ArrayList<>();

    public MadeUpArchive(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < PAPERS; i++) {
            records.add(record(i));
        }
    }

    /** All addresses of other hosts that a record names or an identifier leads to. */
    Set<String> foreignAddresses() {
        Set<String> addresses = new TreeSet<>();
        addresses.add("https://example.com/a?b=c&d=e");
        addresses.add("https://example.com/paper");
        addresses.add("https://example.com/home");
        addresses.add("https://example.com/notice");
        addresses.add("https://example.com/from-a-page");
        ORCIDS.forEach(orcid -> addresses.add("https://orcid.org/" + orcid));
        for (int i = 0; i < PAPERS; i++) {
            addresses.add("https://example.com/" + i + ".pdf");
            addresses.add("https://doi.org/10.1000/x(" + i + ")");
        }
        return addresses;
    }

    private Map<String, Object> record(int number) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id(number));
        record.put("title", one(TITLES) + " " + number);
        List<Object> authors = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            authors.add(author());
        }
        record.put("authors", authors);
        dates(record, number);
        record.put("abstract", one(TEXTS));
        record.put("summary", random.nextInt(3) == 0 ? one(TEXTS) : "");
        record.put("tags", some(TAGS, 4));
        if (random.nextBoolean()) {
            record.put("venue", one(List.of("ICML 2023", "PLoS ONE", "PLOS One", "Köln & Bonn")));
        }
        record.put("links", Map.of("pdf", "https://example.com/" + number + ".pdf"));
        record.put("identifiers", Map.of("doi", "10.1000/x(" + number + ")"));
        if (random.nextInt(4) > 0) {
            record.put("upvotes", random.nextInt(20));
            record.put("comments", random.nextInt(3));
        }
        if (number % 7 == 3) {
            record.put("aliases", List.of("old." + number, "older_" + number));
        }
        if (number % 9 == 4) {
            record.put("status", status(number));
        }
        return record;
    }

    private static String id(int number) {
        return switch (number % 5) {
            case 0 -> "2512.0" + (1000 + number);
            case 1 -> "a_" + number;
            case 2 -> number + "-";
            case 3 -> "x..y." + number;
            default -> "paper-" + number;
        };
    }

    private Object author() {
        if (random.nextInt(4) > 0) {
            return one(NAMES);
        }
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("given", one(List.of("Wei", "W.")));
        author.put("family", "Wang");
        author.put("orcid", one(ORCIDS));
        author.put("url", "https://example.com/home");
        return author;
    }

    /** Most papers crowd on a few days; some weeks lie across two years, some papers have none. */
    private void dates(Map<String, Object> record, int number) {
        LocalDate turn = LocalDate.of(2025, 1, 1);
        switch (number % 10) {
            case 0 -> record.put("published", "2019");
            case 1 -> record.put("published", "2021-05");
            case 2 -> record.put("listed", "2025-12-12");
            case 3 -> record.put("listed", turn.plusDays(random.nextInt(5)).toString());
            case 4 -> record.put("published", turn.plusDays(random.nextInt(300)).toString());
            default -> {
                record.put("published", "2024-02-29");
                record.put("listed", turn.plusDays(300 + random.nextInt(40)).toString());
            }
        }
    }

    private Map<String, Object> status(int number) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("state", STATES.get(number / 9 % STATES.size()));
        status.put("date", "2026-01-15");
        status.put("note", "A note with <b>brackets</b>");
        status.put("url", "https://example.com/notice");
        if (number > 20) {
            status.put("by", id(number % 20));
        }
        return status;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> some(List<String> of, int most) {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(one(of));
        }
        return some;
    }

    /** The archive as one file of JSON Lines. */
    public void writeInto(SiteFolder site, String baseUrl) throws IOException {
        writeSettings(site, baseUrl);
        site.write("content/papers/all.jsonl", lines(records));
    }

    /** The same archive in another order, in many files of three formats and many folders. */
    void writeScattered(SiteFolder site, String baseUrl, long seed) throws IOException {
        writeSettings(site, baseUrl);
        List<Map<String, Object>> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        JsonMapper json = new JsonMapper();
        for (int i = 0; i < 40; i++) {
            String folder = "content/papers/" + (i * 7919 % 10) + "/";
            // JSON is YAML too.
            String ending = i % 2 == 0 ? ".json" : ".yaml";
            String text = json.writeValueAsString(shuffled.get(i)) + "\n";
            site.write(folder + "r" + (997 - i) + ending, text);
        }
        site.write("content/papers/z/part.jsonl", lines(shuffled.subList(40, 90)));
        writeZipped(site.path("content/papers/a.jsonl.gz"), shuffled.subList(90, PAPERS));
    }

    private static void writeZipped(Path file, List<Map<String, Object>> records)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(lines(records).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }

    private static void writeSettings(SiteFolder site, String baseUrl) throws IOException {
        String page = "[tags](/tags/) [out](https://example.com/from-a-page) [here](#main)\n";
        site.write(
                        "content/site.yaml",
                        "title: Made up\nbaseUrl: " + baseUrl + "\npageSize: 7\ntags: [NLP]\n")
                .write("content/pages/about.md", "---\ntitle: About\n---\n" + page);
    }

    private static String lines(List<Map<String, Object>> records) {
        JsonMapper json = new JsonMapper();
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(json.writeValueAsString(record)).append('\n'));
        return lines.toString();
    }
}
