package paperarchive.importer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import paperarchive.paper.PartialDate;
import tools.jackson.databind.JsonNode;

/** What CSL-JSON and Crossref have in common: names, dates and numbers. */
final class CslRecord {
    private static final Pattern ONE_PAGE = Pattern.compile("([^–]+)–\\1");
    private static final Pattern RANGE = Pattern.compile("(?<=\\w)\\s*[-–—]+\\s*(?=\\w)");

    private CslRecord() {}

    static void authors(JsonNode list, RecordDraft draft) {
        if (list.isString()) {
            for (String name : list.asString("").split("\\s*;\\s*|\\s+and\\s+", -1)) {
                draft.author(PersonName.parse(name));
            }
            return;
        }
        for (JsonNode person : list) {
            if (person.isString()) {
                draft.author(PersonName.parse(person.asString("")));
                continue;
            }
            String literal =
                    JsonEntries.first(
                            JsonEntries.text(person, "literal"), JsonEntries.text(person, "name"));
            String family = JsonEntries.first(JsonEntries.text(person, "family"), "").strip();
            String given = JsonEntries.text(person, "given");
            PersonName name =
                    family.isEmpty() && given.isEmpty()
                            ? PersonName.whole(MarkupText.plain(literal))
                            : PersonName.of(
                                    MarkupText.plain(given),
                                    particles(person),
                                    MarkupText.plain(family),
                                    JsonEntries.text(person, "suffix"));
            String orcid =
                    JsonEntries.first(
                            JsonEntries.text(person, "ORCID"), JsonEntries.text(person, "orcid"));
            String at = affiliation(person.path("affiliation"));
            draft.author(name.withOrcid(orcid).withAffiliation(at));
        }
    }

    private static String particles(JsonNode person) {
        return (JsonEntries.text(person, "dropping-particle")
                        + " "
                        + JsonEntries.text(person, "non-dropping-particle")
                        + " "
                        + JsonEntries.text(person, "prefix"))
                .strip();
    }

    private static String affiliation(JsonNode list) {
        if (list.isString()) {
            return list.asString("");
        }
        return list.isArray() && !list.isEmpty()
                ? JsonEntries.first(
                        JsonEntries.text(list.path(0), "name"), list.path(0).asString(""))
                : "";
    }

    /** Returns a date in parts, or as a text: {@code {"date-parts": [[2017, 6, 12]]}}. */
    static Optional<PartialDate> date(JsonNode date) {
        JsonNode list = date.path("date-parts");
        JsonNode parts = list.path(0).isArray() ? list.path(0) : list;
        if (parts.isArray() && !parts.isEmpty()) {
            return SourceDate.of(part(parts, 0), part(parts, 1), part(parts, 2));
        }
        for (String name : new String[] {"raw", "literal", "date-time"}) {
            Optional<PartialDate> parsed = SourceDate.parse(JsonEntries.text(date, name));
            if (parsed.isPresent()) {
                return parsed;
            }
        }
        boolean text = date.isString() || date.isNumber();
        return text ? SourceDate.parse(date.asString("")) : Optional.empty();
    }

    private static int part(JsonNode parts, int i) {
        String digits = parts.path(i).asString("").strip();
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /** A range has a dash, {@code 3–9}; a range of one page is the page. */
    static String pages(String pages) {
        String range = RANGE.matcher(pages.strip()).replaceAll("–");
        Matcher one = ONE_PAGE.matcher(range);
        return one.matches() ? one.group(1) : range;
    }

    /** Keywords of one text or of a list. */
    static void tags(JsonNode keywords, RecordDraft draft) {
        if (keywords.isArray()) {
            keywords.forEach(word -> draft.tag(word.asString("")));
        } else {
            for (String word : keywords.asString("").split("[,;]", -1)) {
                draft.tag(word);
            }
        }
    }

    static final Set<String> ARXIV_VENUES = Set.of("arxiv", "arxiv.org", "corr", "arxiv preprint");
}
