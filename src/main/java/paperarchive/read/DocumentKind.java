package paperarchive.read;

/** What the fields of a file describe, and what a person is told where there are none. */
enum DocumentKind {
    PAPER(
            "record",
            "there is no record here",
            "a record is a map of fields and needs at least id and title",
            "write one record a file, or one a line in a .jsonl file",
            "abstract"),
    PAGE(
            "fields",
            "there are no fields here",
            "a free page is a map of fields and needs at least a title",
            "write each field with its name, as in title: About",
            "body"),
    SETTINGS(
            "settings",
            "there are no settings here",
            "settings are fields with names, as in title: My archive",
            "write each setting with its name, as in title: My archive",
            ""),
    WORDS(
            "words",
            "there are no words here",
            "words have keys, as in archive: Archiv; or delete the file",
            "write each word with its key, as in archive: Archiv",
            "");

    /** What the fields are called together. */
    final String whole;

    /** What is said of a file without fields. */
    final String missing;

    /** What would be right in its place. */
    final String advice;

    /** What would be right in the place of a list, or of more than one map. */
    final String adviceForMany;

    /** The field that the text below front matter becomes. */
    final String bodyField;

    DocumentKind(
            String whole, String missing, String advice, String adviceForMany, String bodyField) {
        this.whole = whole;
        this.missing = missing;
        this.advice = advice;
        this.adviceForMany = adviceForMany;
        this.bodyField = bodyField;
    }

    /** The fields that front matter holds at the least. */
    String least() {
        return this == PAPER ? "id and title" : "title";
    }
}
