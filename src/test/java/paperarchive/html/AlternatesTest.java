package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static paperarchive.PaperBuilder.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.output.Alternate;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.paper.Settings;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problems;
import paperarchive.template.Templates;
import paperarchive.template.Theme;
import paperarchive.text.FormulaConverter;

/** A page links to the other forms of it that any generator offers. */
class AlternatesTest {
    private static final String TAG = "tags/nlp/index.html";

    /** Offers a feed of the page of one tag. */
    private record Feeds(String title) implements Generator {
        @Override
        public String name() {
            return "feeds";
        }

        @Override
        public List<OutputFile> files(SiteModel site, LinkTargets targets) {
            return List.of();
        }

        @Override
        public List<Alternate> alternates(SitePath page) {
            SitePath feed = new SitePath("tags/nlp/feed.xml");
            return page.value().equals(TAG)
                    ? List.of(new Alternate("alternate", "application/atom+xml", title, feed))
                    : List.of();
        }
    }

    private static OutputFile file(String path, Generator... others) throws IOException {
        Problems problems = new Problems();
        Templates templates = new Templates(Theme.builtIn(), problems);
        List<Generator> generators = new ArrayList<>(List.of(others));
        generators.add(new HtmlPages(templates, new FormulaConverter()));
        Archive archive =
                new Archive(Settings.DEFAULT, List.of(paper("a").tags("nlp").build()), List.of());
        OutputPlan plan = OutputPlan.of(SitePlanner.plan(archive), generators, problems);
        return plan.find(path).orElseThrow();
    }

    private static List<String> links(OutputFile file) throws IOException {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("rel=\"alternate\""))
                .toList();
    }

    @Test
    void aPageLinksToItsAlternates() throws IOException {
        assertEquals(
                List.of(
                        "<link rel=\"alternate\" type=\"application/atom+xml\""
                                + " title=\"Tag &quot;NLP&quot;\" href=\"../nlp/feed.xml\">"),
                links(file(TAG, new Feeds("Tag \"NLP\""))));
        assertEquals(List.of(), links(file("papers/a/index.html", new Feeds("Tag"))));
        assertEquals(List.of(), links(file(TAG)));
    }

    @Test
    void anotherAlternateMakesThePageAnew() throws IOException {
        String without = file(TAG).fingerprint().orElseThrow();
        String with = file(TAG, new Feeds("Tag")).fingerprint().orElseThrow();
        assertFalse(without.isEmpty());
        assertNotEquals(without, with);
        assertNotEquals(with, file(TAG, new Feeds("Other")).fingerprint().orElseThrow());
        assertEquals(without, file(TAG).fingerprint().orElseThrow());
    }
}
