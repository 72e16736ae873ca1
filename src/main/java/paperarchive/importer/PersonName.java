package paperarchive.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import paperarchive.paper.Author;
import paperarchive.text.PersonNames;
import paperarchive.write.FieldValue;

/**
 * The parts of an author's name. A record has it as {@code Ada Lovelace} if that is parsed into the
 * same parts, otherwise as a map.
 *
 * @param family the family name with its small words and suffix: {@code van Gool}, {@code Doe Jr.}
 */
record PersonName(String given, String family, String orcid, String affiliation) {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

    PersonName {
        given = ImportedText.line(given);
        family = ImportedText.line(family);
    }

    static PersonName of(String given, String family) {
        return new PersonName(given, family, "", "");
    }

    /** Returns a person whose name has one part, or an organization. */
    static PersonName whole(String name) {
        return of("", name);
    }

    /** A name in parts, with the particle and suffix of the family name. */
    static PersonName of(String given, String particle, String family, String suffix) {
        return of(given, (particle + " " + family + " " + suffix).strip());
    }

    /**
     * Reads {@code Family, Given}, {@code Family, Jr., Given}, {@code Family, Given, Jr.} or {@code
     * Given Family}; braces keep a name together: <code>{Example Team}</code>.
     */
    static PersonName parse(String name) {
        String whole = ImportedText.line(name);
        if (whole.startsWith("{") && whole.endsWith("}")) {
            return whole(whole.substring(1, whole.length() - 1));
        }
        String[] parts = whole.split("\\s*,\\s*", -1);
        if (parts.length == 1) {
            Author author = Author.named(parts[0]);
            return of(author.given(), author.family());
        }
        if (parts.length == 2) {
            return isSuffix(parts[1])
                    ? parse(parts[0]).withSuffix(parts[1])
                    : of(parts[1], parts[0]);
        }
        boolean behind = isSuffix(parts[2]);
        String suffix = behind ? parts[2] : parts[1];
        return of(behind ? parts[1] : parts[2], "", parts[0], suffix);
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    private PersonName withSuffix(String suffix) {
        return new PersonName(given, family + " " + suffix, orcid, affiliation);
    }

    PersonName withOrcid(String text) {
        return new PersonName(
                given, family, IdentifierExtractor.orcid(text).orElse(""), affiliation);
    }

    PersonName withAffiliation(String text) {
        return new PersonName(given, family, orcid, ImportedText.line(text));
    }

    boolean isBlank() {
        return given.isEmpty() && family.isEmpty();
    }

    /** Returns the value of the author in a record. */
    FieldValue value() {
        String printed = (given + " " + family).strip();
        if (orcid.isEmpty() && affiliation.isEmpty()) {
            if (isReadAs(printed)) {
                return FieldValue.of(printed);
            }
            String index = family + ", " + given;
            if (!given.isEmpty() && isReadAs(index)) {
                return FieldValue.of(index);
            }
        }
        Map<String, FieldValue> parts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of("given", "family", "orcid", "affiliation"));
        List<String> texts = List.of(given, family, orcid, affiliation);
        for (int i = 0; i < names.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                parts.put(names.get(i), FieldValue.of(texts.get(i)));
            }
        }
        return new FieldValue.Group(parts);
    }

    private boolean isReadAs(String text) {
        PersonNames.People read = PersonNames.people(text);
        if (read.people().size() != 1 || read.others()) {
            return false;
        }
        Author author = read.people().get(0).author();
        return author.given().equals(given) && author.family().equals(family);
    }
}
