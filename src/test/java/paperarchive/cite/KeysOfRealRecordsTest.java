package paperarchive.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import paperarchive.Corpus;
import paperarchive.check.RecordChecker;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.read.RecordReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** No two papers have one key, and a key that was given stays. */
class KeysOfRealRecordsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int EDITS = 200;

    private final Random random = new Random(20261125);

    private static Optional<Paper> paper(String json) throws Exception {
        Problems problems = new Problems();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return RecordReader.read(bytes, "a.jsonl", problems).stream()
                .findFirst()
                .flatMap(record -> new RecordChecker(problems).check(record).paper());
    }

    private static List<Paper> papers(List<String> lines) throws Exception {
        List<Paper> papers = new ArrayList<>();
        for (String line : lines) {
            paper(line).ifPresent(papers::add);
        }
        return papers;
    }

    /** {@code -Dcorpus=papers.jsonl.gz}: of another corpus. */
    @Test
    void twoHundredEditsLaterEveryKeyIsWhatItWas() throws Exception {
        List<String> lines = new ArrayList<>(Corpus.lines());
        List<Paper> papers = papers(lines);
        CitationKeys keys = CitationKeys.of(papers, Ledger.none(Ledger.NAME));
        Map<String, String> before = new HashMap<>();
        List<Ledger.Entry> published = new ArrayList<>();
        Set<String> all = new HashSet<>();
        LocalDate day = LocalDate.of(2026, 11, 25);
        for (Paper paper : papers) {
            String key = keys.of(paper);
            assertTrue(all.add(key), key);
            before.put(paper.id().toString(), key);
            String path = "papers/" + paper.id() + "/";
            published.add(Ledger.Entry.ofNew(path, paper.id().toString(), day, key));
        }
        Map<String, String> formerIds = new HashMap<>();
        for (int i = 0; i < EDITS; i++) {
            edit(lines, i, formerIds);
        }
        List<Paper> edited = papers(lines);
        CitationKeys after = CitationKeys.of(edited, new Ledger(Ledger.NAME, published));
        Set<String> still = new HashSet<>();
        int kept = 0;
        for (Paper paper : edited) {
            String id = formerIds.getOrDefault(paper.id().toString(), paper.id().toString());
            assertTrue(still.add(after.of(paper)), after.of(paper));
            if (before.containsKey(id)) {
                assertEquals(before.get(id), after.of(paper), id);
                kept++;
            }
        }
        System.out.println(papers.size() + " keys, " + kept + " of them after " + EDITS + " edits");
        assertTrue(kept > papers.size() - EDITS, kept + " of " + papers.size());
    }

    /** Changes, renames, removes or adds a record; a new one wishes for a key that is taken. */
    private void edit(List<String> lines, int number, Map<String, String> formerIds) {
        int at = random.nextInt(lines.size());
        ObjectNode record = (ObjectNode) JSON.readTree(lines.get(at));
        String id = record.path("id").asString();
        switch (random.nextInt(6)) {
            case 0 -> record.put("title", "Another Title of Number " + number);
            case 1 -> record.putArray("authors").add("Ada Lovelace");
            case 2 -> record.put("published", "1" + (100 + random.nextInt(900)));
            case 3 -> {
                String renamed = "renamed-" + number;
                record.put("id", renamed);
                record.withArray("aliases").add(id);
                formerIds.put(renamed, formerIds.getOrDefault(id, id));
            }
            case 4 -> {
                lines.remove(at);
                return;
            }
            default -> {
                record.put("id", "added-" + number);
                record.remove("aliases");
                lines.add(JSON.writeValueAsString(record));
                return;
            }
        }
        lines.set(at, JSON.writeValueAsString(record));
    }
}
