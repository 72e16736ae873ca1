package paperarchive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import paperarchive.paper.Slugs;
import tools.jackson.databind.json.JsonMapper;

/** An archive that curators edit, rightly and wrongly. The seed decides everything. */
final class EditedArchive {
    private static final int PAPERS = 14;
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What was done.
     *
     * @param refusal what a build has to say of it; empty where it has to go through
     * @param moves where former addresses have to lead now, as paths of files
     */
    record Edit(String name, String refusal, Map<String, String> moves) {
        static Edit right(String name) {
            return new Edit(name, "", Map.of());
        }
    }

    /** One record, as curators see it. */
    private static final class Entry {
        private String id = "";
        private String title = "";
        private LocalDate listed = FIRST;
        private List<String> authors = new ArrayList<>();
        private List<String> tags = new ArrayList<>();
        private List<String> aliases = new ArrayList<>();
        private String venue = "";
        private boolean removed;
        private boolean draft;

        Entry copy() {
            Entry copy = new Entry();
            copy.id = id;
            copy.title = title;
            copy.listed = listed;
            copy.authors = new ArrayList<>(authors);
            copy.tags = new ArrayList<>(tags);
            copy.aliases = new ArrayList<>(aliases);
            copy.venue = venue;
            copy.removed = removed;
            copy.draft = draft;
            return copy;
        }

        String json() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", id);
            fields.put("title", title);
            fields.put("listed", listed.toString());
            fields.put("authors", authors);
            fields.put("tags", tags);
            fields.put("venue", venue);
            fields.put("aliases", aliases);
            fields.put("draft", draft);
            if (removed) {
                fields.put("status", Map.of("state", "removed", "date", "2025-01-01"));
            }
            return JSON.writeValueAsString(fields);
        }
    }

    private final Random random;
    private List<Entry> entries = new ArrayList<>();
    private List<Entry> before = new ArrayList<>();
    private final Set<String> shared = new HashSet<>();
    private int names;

    EditedArchive(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < PAPERS; i++) {
            entries.add(newEntry());
        }
    }

    private Entry newEntry() {
        Entry entry = new Entry();
        names++;
        entry.id = "paper-" + names;
        entry.title = "Paper " + names;
        entry.listed = FIRST.plusDays(random.nextInt(300));
        for (int i = random.nextInt(3); i >= 0; i--) {
            entry.authors.add(one(List.of("Ada", "Zoë", "Wei")) + " Family" + random.nextInt(9));
        }
        entry.authors = new ArrayList<>(entry.authors.stream().distinct().toList());
        entry.tags.add("topic " + one(List.of("a", "b", "c", "d", "e", "f")));
        entry.venue = "Venue " + one(List.of("One", "Two", "Three"));
        return entry;
    }

    /** Writes one file for each record, and takes those away that are gone. */
    void writeInto(SiteFolder site) throws IOException {
        Path papers = site.path("content/papers");
        if (Files.isDirectory(papers)) {
            try (Stream<Path> files = Files.list(papers)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        site.write("content/site.yaml", "title: Edited\nbaseUrl: https://example.org/\n");
        for (Entry entry : entries) {
            site.write("content/papers/" + entry.id + ".json", entry.json());
        }
    }

    /** Takes the last edit back. */
    void undo() {
        entries = before;
    }

    Edit edit() {
        before = new ArrayList<>(entries.stream().map(Entry::copy).toList());
        return switch (random.nextInt(20)) {
            case 0 -> retitle();
            case 1 -> redate();
            case 2 -> add();
            case 3, 4 -> rename();
            case 5 -> remove();
            case 6 -> restore();
            case 7 -> replaceByAnother();
            case 8 -> retag();
            case 9 -> respellTag();
            case 10, 11 -> respellAuthor();
            case 12 -> respellVenue();
            case 13 -> addNamesake();
            case 14 -> replaceAuthor();
            case 15 -> deleteWithoutAWord();
            case 16 -> renameWithoutAnAlias();
            case 17 -> dropAnAlias();
            case 18 -> makeADraft();
            default -> takeAnAliasTwice();
        };
    }

    private Edit retitle() {
        one(entries).title = "Title " + random.nextInt(1000);
        return Edit.right("retitle");
    }

    private Edit redate() {
        one(entries).listed = FIRST.minusDays(random.nextInt(300));
        return Edit.right("redate");
    }

    private Edit add() {
        entries.add(newEntry());
        return Edit.right("add");
    }

    /** A new id; the former ones lead to it, those of the former one as well. */
    private Edit rename() {
        Entry entry = one(entries);
        String old = entry.id;
        names++;
        entry.aliases.add(old);
        entry.id = "renamed-" + names;
        Map<String, String> moves = new TreeMap<>();
        entry.aliases.forEach(alias -> moves.put(paper(alias), paper(entry.id)));
        return new Edit("rename", "", moves);
    }

    private static String paper(String id) {
        return "papers/" + id + "/index.html";
    }

    private Edit remove() {
        one(entries).removed = true;
        return Edit.right("remove");
    }

    private Edit restore() {
        entries.forEach(entry -> entry.removed = false);
        return Edit.right("restore");
    }

    /** Two records were one paper: one goes, the other takes its addresses. */
    private Edit replaceByAnother() {
        Entry gone = one(entries);
        entries.remove(gone);
        Entry heir = one(entries);
        heir.aliases.add(gone.id);
        heir.aliases.addAll(gone.aliases);
        return new Edit("alias", "", Map.of(paper(gone.id), paper(heir.id)));
    }

    private Edit retag() {
        Entry entry = one(entries);
        entry.tags = new ArrayList<>(List.of("topic " + one(List.of("g", "h", "a", "b"))));
        return Edit.right("retag");
    }

    private Edit respellTag() {
        Entry entry = shown(e -> !e.tags.isEmpty());
        String old = entry.tags.get(0);
        names++;
        String spelled = "subject " + names;
        entries.forEach(e -> e.tags.replaceAll(tag -> tag.equals(old) ? spelled : tag));
        return new Edit("respell tag", "", moved("tags", old, spelled));
    }

    private Edit respellAuthor() {
        Entry entry = shown(e -> !e.authors.isEmpty());
        String old = entry.authors.get(0);
        String family = old.substring(old.lastIndexOf(' ') + 1);
        names++;
        String spelled = "Respelled" + names + " " + family;
        entries.forEach(e -> e.authors.replaceAll(a -> a.equals(old) ? spelled : a));
        return new Edit("respell author", "", moved("authors", old, spelled));
    }

    private Edit respellVenue() {
        String old = shown(e -> true).venue;
        names++;
        String spelled = "Journal " + names;
        entries.forEach(e -> e.venue = e.venue.equals(old) ? spelled : e.venue);
        return new Edit("respell venue", "", moved("venues", old, spelled));
    }

    /** An address that several have had says nothing of one; that of a tag is always its own. */
    private Map<String, String> moved(String folder, String old, String spelled) {
        if (!folder.equals("tags") && !shared.add(Slugs.of(old))) {
            return Map.of();
        }
        return Map.of(
                folder + "/" + Slugs.of(old) + "/index.html",
                folder + "/" + Slugs.of(spelled) + "/index.html");
    }

    /** Somebody of the same letters whose paper is older than all: nobody moves for that. */
    private Edit addNamesake() {
        Entry entry = shown(e -> e.authors.stream().anyMatch(a -> a.contains("Zoë")));
        String name = entry.authors.stream().filter(a -> a.contains("Zoë")).findFirst().orElse("");
        Entry namesake = newEntry();
        namesake.authors = new ArrayList<>(List.of("Zoe" + name.replaceFirst("^[^ ]*", "")));
        shared.add(Slugs.of(namesake.authors.get(0)));
        namesake.listed = FIRST.minusYears(20);
        entries.add(namesake);
        return Edit.right("namesake");
    }

    /** A wrong author gives way to the right one, who is somebody else. */
    private Edit replaceAuthor() {
        names++;
        one(entries).authors = new ArrayList<>(List.of("Stranger" + names + " Elsewhere" + names));
        return Edit.right("replace author");
    }

    private Edit deleteWithoutAWord() {
        Entry entry = one(entries);
        entries.remove(entry);
        return lost("delete", entry.id);
    }

    private static Edit lost(String name, String id) {
        return new Edit("refused: " + name, "error: papers/" + id + "/, published 2", Map.of());
    }

    private Edit renameWithoutAnAlias() {
        Entry entry = one(entries);
        String old = entry.id;
        names++;
        entry.id = "other-" + names;
        return lost("rename", old);
    }

    private Edit dropAnAlias() {
        List<Entry> renamed = entries.stream().filter(e -> !e.aliases.isEmpty()).toList();
        return renamed.isEmpty()
                ? deleteWithoutAWord()
                : lost("drop alias", one(renamed).aliases.remove(0));
    }

    private Edit makeADraft() {
        Entry entry = one(entries);
        entry.draft = true;
        return lost("draft", entry.id);
    }

    /** Two papers that each claim the address of the other: a circle. */
    private Edit takeAnAliasTwice() {
        Entry entry = one(entries);
        Entry other = entries.get((entries.indexOf(entry) + 1) % entries.size());
        entry.aliases.add(other.id);
        other.aliases.add(entry.id);
        return new Edit(
                "refused: circle", "error: the alias \"" + entry.id + "\" is taken", Map.of());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A record that lists show and that is as wanted, if there is one; else any that they show. */
    private Entry shown(Predicate<Entry> wanted) {
        List<Entry> shown = entries.stream().filter(entry -> !entry.removed).toList();
        List<Entry> fitting = shown.stream().filter(wanted).toList();
        if (!fitting.isEmpty()) {
            return one(fitting);
        }
        Entry entry = shown.isEmpty() ? newEntry() : one(shown);
        if (shown.isEmpty()) {
            entries.add(entry);
        }
        return entry;
    }
}
