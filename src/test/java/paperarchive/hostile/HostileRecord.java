package paperarchive.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperarchive.check.AllowedKeys;

/** Records whose fields mostly have the right shape and hold hostile texts. */
final class HostileRecord {
    private static final List<String> DATES =
            List.of("2025-12-12", "2025-12", "2025", "2025-02-30", "0000-01-01", "9999-12-31", "");

    private static final List<String> ADDRESSES =
            List.of(
                    "https://example.org/a.pdf",
                    "http://a.org",
                    "mailto:a@b.org",
                    "javascript:alert(1)",
                    "HTTPS://A.org/\"'<>",
                    "https://a.org/ b",
                    "//a.org/",
                    "https://a.org@b.org/");

    private static final List<String> STATES =
            List.of("retracted", "withdrawn", "corrected", "superseded", "removed", "other");

    private HostileRecord() {}

    static Map<String, Object> drawn(Draws draws) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", draws.oneIn(8) ? HostileText.drawn(draws) : "a");
        record.put("title", "T" + HostileText.drawn(draws));
        for (int fields = draws.below(10); fields > 0; fields--) {
            String name = draws.of(AllowedKeys.RECORD);
            record.put(name, draws.oneIn(16) ? anything(draws, 3) : field(name, draws));
        }
        if (draws.oneIn(32)) {
            record.put(HostileText.drawn(draws), anything(draws, 3));
        }
        return record;
    }

    /** The settings of an archive, in the same way. */
    static Map<String, Object> settings(Draws draws) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int fields = draws.below(6); fields > 0; fields--) {
            String name = draws.of(AllowedKeys.SETTINGS);
            settings.put(
                    name,
                    switch (name) {
                        case "tags" -> texts(draws);
                        case "baseUrl" -> draws.of(ADDRESSES);
                        case "authorPages" -> draws.oneIn(2);
                        case "title", "byline", "description", "language", "cname" ->
                                HostileText.drawn(draws);
                        default -> draws.oneIn(8) ? anything(draws, 2) : draws.below(2000);
                    });
        }
        return settings;
    }

    private static Object field(String name, Draws draws) {
        return switch (name) {
            case "id" -> "a";
            case "authors" -> authors(draws);
            case "tags", "aliases" -> texts(draws);
            case "published", "listed" -> draws.of(DATES);
            case "links" -> Map.of("p" + HostileText.drawn(draws), draws.of(ADDRESSES));
            case "identifiers" -> Map.of(draws.of(List.of("doi", "x")), HostileText.drawn(draws));
            case "upvotes", "comments", "authorCount" -> draws.below(65_536);
            case "draft" -> draws.oneIn(2);
            case "type" -> draws.of(AllowedKeys.TYPES);
            case "language" -> draws.of(List.of("de", "pt-BR", "x\" onload=\"", ""));
            case "status" ->
                    Map.of(
                            "state", draws.of(STATES),
                            "note", HostileText.drawn(draws),
                            "date", draws.of(DATES));
            case "versions" ->
                    List.of(
                            Map.of(
                                    "version", HostileText.drawn(draws),
                                    "url", draws.of(ADDRESSES),
                                    "note", HostileText.drawn(draws)));
            default -> HostileText.drawn(draws);
        };
    }

    private static List<Object> authors(Draws draws) {
        List<Object> authors = new ArrayList<>();
        for (int many = draws.below(5); many > 0; many--) {
            authors.add(
                    draws.oneIn(2)
                            ? HostileText.drawn(draws)
                            : Map.of(
                                    "family", HostileText.drawn(draws),
                                    "affiliation", HostileText.drawn(draws),
                                    "url", draws.of(ADDRESSES)));
        }
        return authors;
    }

    private static List<String> texts(Draws draws) {
        List<String> texts = new ArrayList<>();
        for (int many = draws.below(4); many > 0; many--) {
            texts.add(HostileText.drawn(draws));
        }
        return texts;
    }

    private static Object anything(Draws draws, int depth) {
        return switch (draws.below(depth > 0 ? 5 : 3)) {
            case 0 -> HostileText.drawn(draws);
            case 1 -> draws.below(65_536) - 30_000;
            case 2 -> draws.oneIn(2);
            case 3 -> Map.of(HostileText.drawn(draws), anything(draws, depth - 1));
            default -> List.of(anything(draws, depth - 1), anything(draws, depth - 1));
        };
    }
}
