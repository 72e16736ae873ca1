package paperarchive.importer;

import java.util.Map;
import paperarchive.write.FieldValue;
import paperarchive.write.RecordFields;
import paperarchive.write.RecordYaml;

/**
 * A record file for the user to complete: known fields are filled in, and other common fields
 * follow as comments. It is a draft, so builds omit it until it is complete.
 */
final class NewRecordTemplate {
    private static final String UNNAMED = "Untitled";

    private static final String HEAD =
            """
            # A record of a paper. Only id and title are required; "paper-archive docs records" describes
            # all fields. Remove the "# " before a field to fill it in.

            # Permanent: the address of the paper's page is made from it.
            """;

    private static final String DRAFT =
            """

            # A draft is left out of the site. Remove this line when the record is complete.
            draft: true
            """;

    private static final Map<String, String> EXAMPLES =
            Map.of(
                    "authors",
                    """

                    # In the order in which the paper names them.
                    # authors: [Ada Lovelace, Charles Babbage]
                    """,
                    "published",
                    """

                    # When the paper appeared: 2017-06-12, 2017-06 or 2017.
                    # published: 2017-06-12
                    """,
                    "listed",
                    """

                    # The day on which this archive lists the paper; the day of "published" unless given.
                    # listed: 2017-06-13
                    """,
                    "abstract",
                    """

                    # abstract: |
                    #   Markdown with TeX mathematics, such as $x^2$.
                    """,
                    "summary",
                    """

                    # One or two sentences of your own.
                    # summary: It shows that attention is enough.
                    """,
                    "tags",
                    """

                    # tags: [Transformers, Machine Translation]
                    """,
                    "venue",
                    """

                    # venue: NeurIPS
                    """,
                    "identifiers",
                    """

                    # identifiers:
                    #   arxiv: 1706.03762
                    #   doi: 10.1000/182
                    """,
                    "links",
                    """

                    # links:
                    #   pdf: https://example.org/paper.pdf
                    #   code: https://example.org/code
                    """);

    private NewRecordTemplate() {}

    /**
     * Returns the text of the file.
     *
     * @param title may be empty
     * @param listed a day such as {@code 2026-11-25}, or empty
     * @param known fields that need no comment
     */
    static String text(String id, String title, String listed, RecordFields known) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append(field("id", FieldValue.of(id)));
        text.append('\n');
        text.append(field("title", FieldValue.of(title.isEmpty() ? UNNAMED : title)));
        RecordFields filled =
                listed.isEmpty() ? known : known.with("listed", FieldValue.of(listed));
        for (String name : paperarchive.check.AllowedKeys.RECORD) {
            if (filled.get(name).isPresent()) {
                text.append('\n').append(field(name, filled.get(name).get()));
            } else {
                text.append(EXAMPLES.getOrDefault(name, ""));
            }
        }
        return text.append(DRAFT).toString();
    }

    private static String field(String name, FieldValue value) {
        return RecordYaml.text(new RecordFields(Map.of(name, value)));
    }
}
