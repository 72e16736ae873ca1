package paperarchive.read;

/** The kind of document that a file contains, with the messages for a file without fields. */
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

    /** The message for a file without fields. */
    final String missing;

    /** The hint for that message. */
    final String advice;

    /** The hint for a list, or for more than one map. */
    final String adviceForMany;

    /** The field for the text below the front matter. */
    final String bodyField;

    DocumentKind(
            String whole, String missing, String advice, String adviceForMany, String bodyField) {
        this.whole = whole;
        this.missing = missing;
        this.advice = advice;
        this.adviceForMany = adviceForMany;
        this.bodyField = bodyField;
    }

    /** The minimum fields of front matter. */
    String least() {
        return this == PAPER ? "id and title" : "title";
    }
}
