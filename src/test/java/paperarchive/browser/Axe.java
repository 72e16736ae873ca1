package paperarchive.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe-core, which finds what keeps people from using a page.
 *
 * <p>Source of the rules and their tags: the axe-core repository, {@code doc/rule-descriptions.md}.
 */
final class Axe {
    private static final List<String> TAGS =
            List.of(
                    "wcag2a",
                    "wcag2aa",
                    "wcag21a",
                    "wcag21aa",
                    "wcag22a",
                    "wcag22aa",
                    "best-practice");

    private static final String RUN =
            """
            const [tags, done] = arguments;
            axe.run(document, {
              resultTypes: ['violations'],
              preload: false,
              runOnly: {type: 'tag', values: tags},
            }).then(
              (found) => done(found.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3)
                .map((n) => n.html + ' ' + n.failureSummary).join(' '))),
              (failure) => done(['axe failed: ' + failure]));
            """;

    private final String source;

    private Axe(String source) {
        this.source = source;
    }

    static Axe read() throws IOException {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IOException("axe.min.js is not on the class path");
            }
            return new Axe(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Brings axe to the page that is open. */
    void enter(Chromium browser) {
        browser.run(source);
    }

    /** What is wrong with the page that is open, a text for each rule it breaks. */
    List<String> violations(Chromium browser) {
        return browser.later(RUN, TAGS);
    }
}
