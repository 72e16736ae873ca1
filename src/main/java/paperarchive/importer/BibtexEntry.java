package paperarchive.importer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of a BibTeX file, with macros and cross-references resolved.
 *
 * @param type in small letters: {@code inproceedings}
 * @param key the citation key; empty where there is none
 * @param fields by their names in small letters, with the TeX that the file holds
 */
record BibtexEntry(String type, String key, int line, Map<String, String> fields) {
    String field(String... names) {
        for (String name : names) {
            String value = fields.getOrDefault(name, "");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** Returns the entry with missing fields taken from its cross-referenced entry. */
    BibtexEntry inheriting(BibtexEntry parent) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        parent.fields.forEach(
                (name, value) -> {
                    switch (name) {
                        case "title" -> all.putIfAbsent("booktitle", value);
                        case "author",
                                "doi",
                                "url",
                                "pages",
                                "abstract",
                                "keywords",
                                "key",
                                "note" -> {}
                        default -> all.putIfAbsent(name, value);
                    }
                });
        return new BibtexEntry(type, key, line, all);
    }
}
