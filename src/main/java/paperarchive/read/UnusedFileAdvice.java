package paperarchive.read;

import java.util.Locale;

/** Advice for an unrecognized file in the content folder, by its extension. */
final class UnusedFileAdvice {
    private UnusedFileAdvice() {}

    /** Returns advice for a file among records, or {@code otherwise} if there is none. */
    static String advice(String name, String otherwise) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yml")) {
            return "rename it: the ending is .yaml";
        }
        if (lower.endsWith(".markdown") || lower.endsWith(".mdown") || lower.endsWith(".mkd")) {
            return "rename it: the ending is .md";
        }
        if (lower.endsWith(".ndjson") || lower.endsWith(".json.gz")) {
            return "rename it if each of its lines is a record: the ending is .jsonl or .jsonl.gz";
        }
        if (lower.matches(".*\\.(jsonl|ndjson)\\.(zip|bz2|xz|zst)")) {
            return "compress it with gzip: the ending is .jsonl.gz";
        }
        if (lower.matches(".*\\.(bib|bibtex|ris|csv|tsv|xml)")) {
            return "move it out of the content and import it: paper-archive import " + name;
        }
        if (lower.matches(".*\\.(xlsx?|ods|enw|nbib)")) {
            return "save it as .csv or .bib elsewhere, and import that: paper-archive import FILE";
        }
        boolean capitals = !lower.equals(name) && RecordFormat.isRecord(lower);
        return capitals ? "rename it: the ending is written in small letters" : otherwise;
    }

    /** Returns advice for a file or folder next to the settings. */
    static String adviceAtTop(String name, String otherwise) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches("(site|settings|_?config)\\.(ya?ml|json|toml)")) {
            return "settings are the file site.yaml: rename this one";
        }
        if (lower.matches("(paper|records?|posts|articles)")) {
            return "records are in the folder papers: rename this one";
        }
        if (lower.equals("page")) {
            return "free pages are in the folder pages: rename this one";
        }
        if (lower.matches("templates|static")) {
            return "move this folder next to the content folder; it does not belong in it";
        }
        if (RecordFormat.isRecord(lower) && !lower.endsWith(".md")) {
            return "records belong in the folder papers: move it there";
        }
        return advice(name, otherwise);
    }
}
