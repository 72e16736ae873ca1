package paperarchive.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import paperarchive.problem.Problems;
import paperarchive.read.RawRecord;
import paperarchive.read.RecordReader;

/** A change of a field leaves the rest of a file as a person wrote it. */
class RecordEditTest {
    private static final String YAML =
            """
            # my notes
            id: a
            title: "A Title"   # not final

            # where
            venue: Somewhere
            abstract: |
              One.

              Two.
            links: {pdf: https://example.org/a.pdf}
            """;

    @Test
    void remarksAndOrderOfYamlStay() throws Exception {
        assertEquals(
                """
                # my notes
                id: a
                title: "A Title"   # not final
                published: 2017
                tags: [x]

                # where
                venue: Elsewhere
                abstract: |
                  One.

                  Two.
                links: {pdf: https://example.org/a.pdf}
                """
                        .replace("published: 2017\ntags: [x]\n\n", "published: 2017\n\n")
                        .replace("Two.\n", "Two.\ntags: [x]\n"),
                changed("a.yaml", YAML, "venue", "Elsewhere"));
    }

    @Test
    void windowsLineEndsStay() throws Exception {
        String text = changed("a.yaml", YAML.replace("\n", "\r\n"), "venue", "Elsewhere");
        assertEquals(text.lines().count(), text.split("\r\n").length);
    }

    @Test
    void frontMatterKeepsItsBody() throws Exception {
        assertEquals(
                "---\nid: a\ntitle: T\npublished: 2017\ntags: [x]\nvenue: New\n---\n\nThe *body*.\n",
                changed(
                        "a.md",
                        "---\nid: a\ntitle: T\nvenue: Old\n---\n\nThe *body*.\n",
                        "venue",
                        "New"));
    }

    @Test
    void theBodyBelowFrontMatterIsTheAbstract() throws Exception {
        assertEquals(
                "---\nid: a\ntitle: T\npublished: 2017\ntags: [x]\n---\n\nNew.\n",
                changed("a.md", "---\nid: a\ntitle: T\n---\n\nOld.\n", "abstract", "New."));
    }

    @Test
    void aFileInFlowStyleIsRefused() {
        RecordEdit.Refused refused =
                assertThrows(
                        RecordEdit.Refused.class,
                        () -> changed("a.yaml", "{id: a, title: T, venue: V}\n", "venue", "W"));
        assertEquals(
                "the fields of this file cannot be changed by a program",
                refused.problem().message());
    }

    @Test
    void nothingIsChangedByTheSameFields() throws Exception {
        RawRecord old = read("a.yaml", YAML);
        byte[] bytes = YAML.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                YAML,
                new String(
                        RecordEdit.of("a.yaml", bytes, old, RecordFields.of(old)),
                        StandardCharsets.UTF_8));
    }

    private static String changed(String file, String text, String field, String value)
            throws Exception {
        RawRecord old = read(file, text);
        RecordFields fields =
                RecordFields.of(old)
                        .with(field, FieldValue.of(value))
                        .with("published", FieldValue.of("2017"))
                        .with("tags", new FieldValue.Items(java.util.List.of(FieldValue.of("x"))));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(RecordEdit.of(file, bytes, old, fields), StandardCharsets.UTF_8);
    }

    private static RawRecord read(String file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return RecordReader.read(bytes, file, new Problems()).get(0);
    }
}
