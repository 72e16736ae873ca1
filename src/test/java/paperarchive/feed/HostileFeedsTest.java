package paperarchive.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problems;
import paperarchive.template.Templates;
import paperarchive.template.Theme;
import paperarchive.text.FormulaConverter;

/** Texts that attack browsers stay text in a feed, which a browser shows with its elements. */
class HostileFeedsTest {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** What the reader of Markdown may make, and the links that the template adds. */
    private static final Set<String> ELEMENTS =
            Set.of(
                    "header",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "div",
                    "p",
                    "a",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "br",
                    "hr",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "sup",
                    "sub",
                    "del");

    private static final Set<String> ATTRIBUTES = Set.of("href", "class", "align", "start", "lang");

    @Test
    void everyPayloadStaysText() throws Exception {
        List<Paper> papers = new ArrayList<>();
        List<String> payloads =
                Files.readAllLines(Path.of("src/test/resources/hostile/payloads.txt"));
        for (String payload : payloads) {
            if (!payload.isBlank()) {
                papers.add(
                        paper("p" + papers.size())
                                .title(payload)
                                .authors(payload)
                                .organization(payload)
                                .summary(payload)
                                .text(payload + "\n\n" + payload)
                                .tags("t " + papers.size() + " " + payload)
                                .build());
            }
        }
        assertTrue(papers.size() > 300);
        Settings settings =
                Settings.builder()
                        .title(payloads.get(0) + "<script>alert(1)</script>")
                        .description("</subtitle><script/>")
                        .baseUrl("https://example.org/")
                        .build();
        FeedFiles feeds =
                new FeedFiles(
                        new Templates(Theme.builtIn(), new Problems()), new FormulaConverter());
        OutputPlan plan =
                OutputPlan.of(
                        SitePlanner.plan(new Archive(settings, papers, List.of())),
                        List.of(feeds),
                        new Problems());
        byte[] bytes = plan.find("feed.xml").orElseThrow().bytes();
        Element feed = new SAXBuilder().build(new ByteArrayInputStream(bytes)).getRootElement();
        Set<String> wrong = new TreeSet<>();
        for (Element element : feed.getDescendants(Filters.element())) {
            if (element.getNamespaceURI().equals(XHTML)) {
                check(element, wrong);
            }
        }
        assertEquals(Set.of(), wrong);
        assertEquals(papers.size(), feed.getChildren("entry", feed.getNamespace()).size());
    }

    private static void check(Element element, Set<String> wrong) {
        if (!ELEMENTS.contains(element.getName())) {
            wrong.add(element.getName());
        }
        for (Attribute attribute : element.getAttributes()) {
            if (!ATTRIBUTES.contains(attribute.getName())) {
                wrong.add(element.getName() + " " + attribute);
            }
        }
        String href = element.getAttributeValue("href", "https:");
        if (!href.matches("(?s)(https?|mailto):.*")) {
            wrong.add(href);
        }
    }
}
