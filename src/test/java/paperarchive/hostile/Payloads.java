package paperarchive.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.SiteFolder;
import paperarchive.check.PageChecker;
import paperarchive.check.SettingsChecker;
import paperarchive.paper.Archive;
import paperarchive.paper.FreePage;
import paperarchive.paper.Settings;
import paperarchive.paper.Slugs;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordText;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that attack a reader's browser, in every field of a record, in settings and in free pages.
 */
public final class Payloads {
    private static final Path FILE = Path.of("src/test/resources/hostile/payloads.txt");
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4})}");

    /** No encoding holds half of a pair of surrogates; its escape does. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Payloads() {}

    public static List<String> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("##") && !line.isEmpty())
                .map(Payloads::decoded)
                .toList();
    }

    private static String decoded(String line) {
        return CHARACTER
                .matcher(line)
                .replaceAll(
                        c -> {
                            int code = Integer.parseInt(c.group(1), 16);
                            return Matcher.quoteReplacement("" + (char) code);
                        });
    }

    /** An archive in which each payload has a paper, and stands in every field of it. */
    public static void writeInto(SiteFolder site) throws IOException {
        List<String> records = new ArrayList<>();
        for (String payload : all()) {
            records.add(JSON.writeValueAsString(record("p" + records.size(), payload)));
        }
        site.write("content/site.yaml", "title: Payloads\nbaseUrl: https://example.org/\n");
        site.write("content/papers/all.jsonl", String.join("\n", records));
    }

    private static Map<String, Object> record(String id, String payload) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id);
        record.put("title", payload);
        record.put("authors", List.of(payload, Map.of("family", payload, "affiliation", payload)));
        record.put("listed", "2025-12-12");
        record.put("upvotes", 1);
        for (String name :
                List.of(
                        "organization",
                        "abstract",
                        "summary",
                        "venue",
                        "volume",
                        "number",
                        "pages",
                        "publisher",
                        "submittedBy",
                        "license")) {
            record.put(name, payload);
        }
        record.put("tags", List.of(Slugs.of(payload).isEmpty() ? "t" + payload : payload));
        record.put(
                "identifiers",
                Map.of(
                        "doi",
                        "10.1000/x" + oneWord(payload).replaceAll("[\\p{Z}\\p{Cc}]", ""),
                        "n" + name(payload),
                        payload));
        record.put("links", Map.of(name(payload), "https://example.org/?q=" + oneWord(payload)));
        record.put("versions", List.of(Map.of("version", payload, "note", payload)));
        record.put("status", Map.of("state", "retracted", "note", payload));
        return record;
    }

    /** JSON refuses half of a pair of surrogates in the name of a field. */
    private static String name(String payload) {
        return payload.replaceAll("[\\ud800-\\udfff]", "");
    }

    private static String oneWord(String payload) {
        return payload.replaceAll("\\s", "");
    }

    /**
     * The pages of archives whose settings, and whose free page, hold a payload, as they stand
     * beside the pages of {@link #writeInto}: {@code p7-about/index.html}, {@code p7-home.html}.
     */
    public static Map<String, String> framed() throws IOException {
        HostilePages pages = new HostilePages();
        Map<String, String> framed = new LinkedHashMap<>();
        for (String payload : all()) {
            String name = "p" + framed.size();
            Map<String, String> whole = pages.of(archive(payload, payload));
            // A link that leads nowhere is an error in a free page.
            Map<String, String> made =
                    whole.isEmpty() ? pages.of(archive(payload, "Text.")) : whole;
            framed.put(name + "-home.html", made.getOrDefault("index.html", ""));
            framed.put(name + "-about/index.html", made.getOrDefault("about/index.html", ""));
        }
        return framed;
    }

    private static Archive archive(String payload, String body) {
        Problems problems = new Problems();
        Map<String, String> texts =
                Map.of("title", payload, "byline", payload, "description", payload);
        Settings settings =
                RecordText.settings(JSON.writeValueAsString(texts), problems)
                        .map(raw -> SettingsChecker.check(raw, false, problems))
                        .orElseThrow();
        Map<String, String> head = Map.of("title", payload, "description", payload);
        Optional<RawRecord> raw =
                RecordText.page(
                        "---\n" + JSON.writeValueAsString(head) + "\n---\n" + body,
                        "content/pages/about.md",
                        problems);
        List<FreePage> pages =
                raw.flatMap(page -> PageChecker.check(page, problems)).stream().toList();
        if (problems.errors() > 0) {
            throw new AssertionError(problems.sorted().toString());
        }
        return new Archive(settings, List.of(), pages);
    }
}
