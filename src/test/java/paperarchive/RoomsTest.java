package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports run one way: a room uses only the rooms before it. */
class RoomsTest {
    private static final String ROOT = "the root";

    /** The rooms in order; those that share a line do not know each other. */
    private static final List<List<String>> ORDER =
            List.of(
                    List.of("problem", "file"),
                    List.of("tex"),
                    List.of("paper"),
                    List.of("text"),
                    List.of("read"),
                    List.of("ledger"),
                    List.of("words"),
                    List.of("check"),
                    List.of("write"),
                    List.of("cite"),
                    List.of("plan"),
                    List.of("output"),
                    List.of("search"),
                    List.of("template"),
                    List.of("html"),
                    List.of("host"),
                    List.of("feed", "api", "bibliography"),
                    List.of("llms"),
                    List.of("publish"),
                    List.of(ROOT),
                    List.of("migration", "importer", "scaffold", "serve", "digest", "crawl", "mcp"),
                    List.of("curation"),
                    List.of("cli"),
                    List.of("Main"));

    private static final Path SOURCES = Path.of("src/main/java/paperarchive");
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w.])paperarchive\\.(?:([a-z]\\w*)\\.|([A-Z]\\w*|\\*))");
    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");

    @Test
    void everyRoomUsesOnlyRoomsBeforeIt() throws IOException {
        assertEquals(List.of(), complaints(SOURCES));
    }

    /** It knows no kind of output. {@code file} is the disk: atomic replacement, nothing else. */
    @Test
    void publishImportsOutputAndProblemOnly() throws IOException {
        assertEquals(Set.of("file", "output", "problem"), usedBy("publish"));
        assertEquals(Set.of(), usedBy("file"));
    }

    @Test
    void textIsUsedByHtmlAndCite() throws IOException {
        assertTrue(usedBy("html").contains("text"), "html");
        assertTrue(usedBy("cite").contains("text"), "cite");
    }

    private static Set<String> usedBy(String room) throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : sources(SOURCES.resolve(room))) {
            used.addAll(roomsIn(Files.readString(file), file));
        }
        used.remove(room);
        return used;
    }

    @Test
    void theDrawingOfTheArchitectureIsTrue() throws IOException {
        Path file = Path.of("src/docs/architecture.md");
        String page = Files.readString(file);
        String begin = "```text\n";
        int start = page.indexOf(begin, page.indexOf("## The packages")) + begin.length();
        int end = page.indexOf("```", start);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(
                    file, page.substring(0, start) + drawing(SOURCES) + page.substring(end));
        } else {
            assertEquals(drawing(SOURCES), page.substring(start, end));
        }
    }

    /** Each room in the order of the house, and the rooms that it uses. */
    private static String drawing(Path house) throws IOException {
        Map<String, List<String>> uses = uses(house);
        StringBuilder drawing = new StringBuilder();
        for (List<String> floor : ORDER) {
            for (String room : floor) {
                if (uses.containsKey(room)) {
                    String used = String.join(" ", uses.getOrDefault(room, List.of()));
                    drawing.append(used.isEmpty() ? room : padded(room) + "<- " + used);
                    drawing.append('\n');
                }
            }
        }
        return drawing.toString();
    }

    private static String padded(String room) {
        return room + " ".repeat(Math.max(1, 10 - room.length()));
    }

    /** The rooms that each room uses, in the order of the house. */
    private static Map<String, List<String>> uses(Path house) throws IOException {
        Map<String, List<String>> uses = new TreeMap<>();
        for (Path file : sources(house)) {
            List<String> used =
                    uses.computeIfAbsent(roomOf(house, file), room -> new ArrayList<>());
            used.addAll(roomsIn(Files.readString(file), file));
        }
        Comparator<String> order = Comparator.comparingInt(RoomsTest::storey);
        uses.replaceAll(
                (room, used) ->
                        used.stream()
                                .filter(other -> !other.equals(room))
                                .distinct()
                                .sorted(order.thenComparing(Comparator.naturalOrder()))
                                .toList());
        return uses;
    }

    @Test
    void thereIsSomethingToHold() throws IOException {
        TreeSet<String> rooms = new TreeSet<>();
        for (Path file : sources(SOURCES)) {
            rooms.add(roomOf(SOURCES, file));
        }
        assertTrue(rooms.containsAll(List.of("problem", "paper", "read", "check", "plan")));
        assertTrue(
                rooms.containsAll(
                        List.of("output", "html", "host", "publish", "cli", ROOT, "Main")));
    }

    @Test
    void anImportOfALaterRoomIsNamedWithItsFile(@TempDir Path house) throws IOException {
        write(house, "plan/Page.java", "package paperarchive.plan;\nimport paperarchive.cli.X;\n");
        assertEquals(List.of("plan/Page.java uses cli, a room after plan"), complaints(house));
    }

    @Test
    void aStaticImportOfALaterRoomIsNamedToo(@TempDir Path house) throws IOException {
        write(house, "read/A.java", "import static paperarchive.check.Known.RECORD;\n");
        assertEquals(List.of("read/A.java uses check, a room after read"), complaints(house));
    }

    @Test
    void aFullNameNeedsNoImportToBeFound(@TempDir Path house) throws IOException {
        write(house, "paper/A.java", "class A { paperarchive.html.Html html; }\n");
        assertEquals(List.of("paper/A.java uses html, a room after paper"), complaints(house));
    }

    @Test
    void theRootIsARoomOfItsOwn(@TempDir Path house) throws IOException {
        write(house, "publish/A.java", "import paperarchive.Build;\n");
        write(house, "Build.java", "import paperarchive.cli.Terminal;\n");
        write(house, "cli/B.java", "import paperarchive.Main;\n");
        assertEquals(
                List.of(
                        "Build.java uses cli, a room after the root",
                        "cli/B.java uses Main, a room after cli",
                        "publish/A.java uses the root, a room after publish"),
                complaints(house));
    }

    @Test
    void neighboursDoNotKnowEachOther(@TempDir Path house) throws IOException {
        write(house, "serve/A.java", "import paperarchive.digest.Letter;\n");
        assertEquals(List.of("serve/A.java uses digest, no room before serve"), complaints(house));
    }

    @Test
    void aRoomThatIsNotInTheOrderIsNamed(@TempDir Path house) throws IOException {
        write(house, "util/Strings.java", "package paperarchive.util;\n");
        write(house, "cli/A.java", "import paperarchive.helper.B;\n");
        assertEquals(
                List.of("cli/A.java uses helper, an unknown room", "util is an unknown room"),
                complaints(house));
    }

    @Test
    void aRoomUsesItselfAndTheRoomsBeforeIt(@TempDir Path house) throws IOException {
        write(house, "cli/A.java", "import paperarchive.Build;\nimport paperarchive.cli.B;\n");
        write(house, "Main.java", "import paperarchive.cli.A;\nimport paperarchive.Build;\n");
        assertEquals(List.of(), complaints(house));
    }

    private static void write(Path house, String file, String text) throws IOException {
        Path path = house.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static List<String> complaints(Path house) throws IOException {
        TreeSet<String> complaints = new TreeSet<>();
        for (Path file : sources(house)) {
            String room = roomOf(house, file);
            if (storey(room) < 0) {
                complaints.add(room + " is an unknown room");
                continue;
            }
            String name = house.relativize(file).toString().replace('\\', '/');
            for (String used : roomsIn(Files.readString(file), file)) {
                String complaint = complaint(room, used);
                if (!complaint.isEmpty()) {
                    complaints.add(name + " uses " + used + ", " + complaint);
                }
            }
        }
        return List.copyOf(complaints);
    }

    private static String complaint(String room, String used) {
        if (room.equals(used)) {
            return "";
        }
        if (storey(used) < 0) {
            return "an unknown room";
        }
        int above = Integer.compare(storey(used), storey(room));
        return above > 0 ? "a room after " + room : above == 0 ? "no room before " + room : "";
    }

    private static List<Path> sources(Path house) throws IOException {
        try (Stream<Path> files = Files.walk(house)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String roomOf(Path house, Path file) {
        Path inside = house.relativize(file);
        return inside.getNameCount() > 1
                ? inside.getName(0).toString()
                : inside.toString().equals("Main.java") ? "Main" : ROOT;
    }

    /** The rooms a source names, be it in an import, in full or in a comment; not in a text. */
    private static List<String> roomsIn(String source, Path file) {
        List<String> rooms = new ArrayList<>();
        if (file.endsWith("package-info.java")) {
            return rooms;
        }
        for (String line : source.lines().toList()) {
            if (line.startsWith("package ")) {
                continue;
            }
            Matcher mention = MENTION.matcher(TEXT.matcher(line).replaceAll(""));
            while (mention.find()) {
                String type = mention.group(2);
                String inRoot = "Main".equals(type) ? "Main" : ROOT;
                rooms.add(type == null ? mention.group(1) : inRoot);
            }
        }
        return rooms;
    }

    private static int storey(String room) {
        for (int i = 0; i < ORDER.size(); i++) {
            if (ORDER.get(i).contains(room)) {
                return i;
            }
        }
        return -1;
    }
}
