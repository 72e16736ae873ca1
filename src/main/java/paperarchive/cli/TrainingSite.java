package paperarchive.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small archive with most of what records can have, so that its builds use the classes that other
 * builds use. It is built twice, the second time with a changed record.
 */
final class TrainingSite {
    /** Related papers and further pages take more than a dozen papers. */
    private static final int PAPERS = 60;

    private static final String SETTINGS =
            """
            title: T
            byline: b
            description: d
            baseUrl: http://localhost:8000/
            pageSize: 50
            tags: [diffusion models, C++]
            """;

    private static final String PAGE =
            """
            ---
            title: About
            menu: true
            ---
            # Head

            [Tags](/tags/), [a paper](/papers/p1/), <https://example.org/>, *this*, **that**, `code`.

            1. one
            2. two

            | a | b |
            |---|---|
            | 1 | 2 |

            > quoted

            ```
            code
            ```
            """;

    private static final String FULL_RECORD =
            """
            id: full
            title: 'On $x_i^2$ of $\\mathcal{O}(\\sqrt{n})$'
            authors:
              - Ada Lovelace
              - {given: Alan, family: Turing, affiliation: A, url: https://example.org/, orcid: 0000-0002-1825-0097}
            published: 2025-12
            listed: 2025-12-12
            summary: A *summary* with $n$ and [a link](https://example.org/).
            abstract: |
              An **abstract**, $\\frac{a}{b} \\leq \\alpha$, 95\\% of `all`, see https://example.org/a_b.

              - one
              - two
            tags: [diffusion models, "C++"]
            type: article-journal
            venue: Journal
            volume: 1
            number: 2
            pages: 3-4
            publisher: P
            identifiers: {doi: 10.1000/182, arxiv: "2512.00001"}
            links: {pdf: https://example.org/a.pdf, code: https://example.org/c}
            upvotes: 12
            comments: 3
            versions: [{version: 1, date: 2025-12-01}]
            status: {state: corrected, date: 2025-12-13, note: n}
            aliases: [former]
            """;

    private static final String FRONT_MATTER =
            "---\nid: md\ntitle: Markdown\norganization: O\nauthorCount: 4\npublished: 2024\n---\n- one\n";

    private TrainingSite() {}

    /** Writes the content of the archive. */
    static void write(Path content) throws IOException {
        Files.createDirectories(content.resolve("papers"));
        Files.createDirectories(content.resolve("pages"));
        Files.writeString(content.resolve("site.yaml"), SETTINGS);
        Files.writeString(content.resolve("pages/about.md"), PAGE);
        Files.writeString(content.resolve("papers/full.yaml"), FULL_RECORD);
        Files.writeString(content.resolve("papers/md.md"), FRONT_MATTER);
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= PAPERS; i++) {
            lines.append(
                    """
                    {"id":"p%1$d","title":"Paper %1$d on words of models","authors":["A%2$d B"],\
                    "listed":"2025-%3$02d-0%4$d","tags":["t%2$d"],"venue":"V",\
                    "abstract":"Words %2$d of models are like words of $n$ others, %3$d."}
                    """
                            .formatted(i, i % 7, 1 + i % 12, 1 + i % 9));
        }
        Files.writeString(content.resolve("papers/many.jsonl"), lines);
    }

    /** Builds the site of a content folder twice: content, then output. */
    public static void main(String[] args) throws IOException {
        String[] build = {"build", "-q", "-c", args[0], "-o", args[1]};
        Relaunch.ifNeeded(build);
        int first = run(build);
        Files.writeString(Path.of(args[0], "papers/full.yaml"), FULL_RECORD + "license: L\n");
        int second = run(build);
        if (first != ExitCode.DONE || second != ExitCode.DONE) {
            System.exit(ExitCode.PROBLEMS);
        }
    }

    private static int run(String... args) {
        PrintStream err =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new CommandLineTool(OutputStream.nullOutputStream(), err, false).run(args);
    }
}
