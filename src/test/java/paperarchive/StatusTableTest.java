package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paperarchive.paper.Status;

/** Each cell of the first table of {@code src/docs/statuses.md} is what a built site shows. */
class StatusTableTest {
    private static final Path TABLE = Path.of("src/docs/statuses.md");
    private static final String NONE = "no status";

    private static final List<String> LISTS =
            List.of(
                    "index.html",
                    "date/2025-12-12/index.html",
                    "week/2025-W50/index.html",
                    "month/2025-12/index.html",
                    "year/2025/index.html",
                    "tags/shared/index.html",
                    "venues/one-venue/index.html",
                    "trending/index.html");

    @TempDir private static Path folder;

    /** A cell: what an output makes of a state. */
    record Cell(String output, String state, String expected) {
        String id() {
            return state.replace(' ', '-');
        }

        String title() {
            return "On what is " + state;
        }

        String text() {
            return "It treats what is " + state + ".";
        }

        String note() {
            return "The reason is " + state + ".";
        }
    }

    @BeforeAll
    static void build() throws Exception {
        SiteFolder site = new SiteFolder(folder);
        site.write("content/site.yaml", "title: Archive\nbaseUrl: https://example.org/\n");
        for (Cell cell : cells().filter(c -> c.output().equals("page")).toList()) {
            String status =
                    cell.state().equals(NONE)
                            ? ""
                            : "status: {state: %s, date: 2025-12-20, note: %s}\n"
                                    .formatted(cell.state(), cell.note());
            site.write(
                    "content/papers/" + cell.id() + ".yaml",
                    """
                    id: %s
                    title: %s
                    authors: [Ada Lovelace]
                    listed: 2025-12-12
                    abstract: %s
                    tags: [shared]
                    venue: One Venue
                    upvotes: 3
                    aliases: [old-%s]
                    """
                                    .formatted(cell.id(), cell.title(), cell.text(), cell.id())
                            + status);
        }
        site.build();
    }

    static Stream<Cell> cells() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("## ")) {
                break;
            }
            if (line.startsWith("| ")) {
                rows.add(Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList());
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.size(); i++) {
                cells.add(new Cell(row.get(0), rows.get(0).get(i), row.get(i)));
            }
        }
        return cells.stream();
    }

    @Test
    void theTableNamesEveryState() throws IOException {
        List<String> states = new ArrayList<>(List.of(NONE));
        Arrays.stream(Status.State.values()).map(Status.State::word).forEach(states::add);
        assertEquals(
                states.stream().sorted().toList(),
                cells().map(Cell::state).distinct().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theSiteShowsWhatTheTableSays(Cell cell) throws IOException {
        switch (cell.output()) {
            case "page" -> assertEquals(cell.expected(), page(cell));
            case "title" -> assertStarts(cell, document(cell).title());
            case "description" -> assertStarts(cell, meta(cell, "description"));
            case "metadata" -> assertStarts(cell, meta(cell, "citation_title"));
            case "robots" ->
                    assertEquals(
                            cell.expected().equals("index") ? "" : cell.expected(),
                            meta(cell, "robots"));
            case "lists" -> {
                for (String list : LISTS) {
                    assertEquals(cell.expected(), entry(cell, list), list);
                }
            }
            case "author pages" ->
                    assertEquals(cell.expected(), entry(cell, "authors/ada-lovelace/index.html"));
            case "sitemap" ->
                    assertEquals(
                            cell.expected(),
                            yes(page("sitemap.xml").contains("/papers/" + cell.id() + "/<")));
            case "aliases" ->
                    assertEquals(
                            cell.expected(),
                            yes(
                                    page("papers/old-" + cell.id() + "/index.html")
                                            .contains("url=../" + cell.id() + "/\"")));
            default -> throw new AssertionError("no test of the output " + cell.output());
        }
    }

    private static String page(Cell cell) throws IOException {
        String text = document(cell).body().text();
        assertTrue(text.contains(cell.title()), text);
        boolean whole = text.contains(cell.text()) && text.contains("One Venue");
        boolean noticed =
                text.contains(label(cell))
                        && text.contains(cell.note())
                        && text.contains("20 December 2025");
        if (whole) {
            return noticed ? "banner" : "paper";
        }
        boolean bare = !text.contains(cell.text()) && !text.contains("Lovelace");
        return noticed && bare ? "tombstone" : "neither: " + text;
    }

    private static void assertStarts(Cell cell, String shown) {
        String expected =
                cell.expected()
                        .replaceFirst("title$", cell.title())
                        .replaceFirst("text$", cell.text())
                        .replaceFirst("^\"(.*)\"$", "$1")
                        .replaceFirst("^none$", "");
        assertTrue(shown.startsWith(expected), () -> expected + " became " + shown);
        assertEquals(expected.isEmpty(), shown.isEmpty(), shown);
    }

    /** How a list shows the paper of a cell. */
    private static String entry(Cell cell, String list) throws IOException {
        for (Element link : Jsoup.parse(page(list)).select("main a[href*=papers/]")) {
            if (link.attr("href").contains("papers/" + cell.id() + "/")) {
                Element item = link.closest("li, article");
                assertTrue(item != null, () -> "no entry of a list: " + link);
                return item != null && item.text().contains(label(cell)) ? "marked" : "yes";
            }
        }
        return "no";
    }

    private static String label(Cell cell) {
        return cell.state().substring(0, 1).toUpperCase(Locale.ROOT) + cell.state().substring(1);
    }

    private static String yes(boolean fact) {
        return fact ? "yes" : "no";
    }

    private static String meta(Cell cell, String name) throws IOException {
        return document(cell).select("meta[name=" + name + "]").attr("content");
    }

    private static Document document(Cell cell) throws IOException {
        return Jsoup.parse(page("papers/" + cell.id() + "/index.html"));
    }

    private static String page(String path) throws IOException {
        return new SiteFolder(folder).page(path);
    }
}
