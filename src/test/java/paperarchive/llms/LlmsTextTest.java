package paperarchive.llms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;
import static paperarchive.SettingsBuilder.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.host.HostFiles;
import paperarchive.html.HtmlPages;
import paperarchive.output.Generator;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Archive;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.SitePlanner;
import paperarchive.problem.Problems;
import paperarchive.template.Templates;
import paperarchive.template.Theme;
import paperarchive.text.FormulaConverter;

/** A language model is told what the archive is, its main addresses and where its data is. */
class LlmsTextTest {
    private static String text(Settings settings, Paper... papers) throws IOException {
        Problems problems = new Problems();
        Templates templates = new Templates(Theme.builtIn(), problems);
        List<Generator> generators =
                List.of(
                        new HtmlPages(templates, new FormulaConverter()),
                        new HostFiles(templates),
                        new LlmsText());
        Archive archive = new Archive(settings, List.of(papers), List.of());
        OutputPlan plan = OutputPlan.of(SitePlanner.plan(archive), generators, problems);
        byte[] bytes = plan.find("llms.txt").orElseThrow().bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void theMainAddressesAreListed() throws IOException {
        assertEquals(
                """
                # Paper Archive

                An archive of 2 papers, listed from 2023-12-25 to 2025-12-12.

                ## Pages

                - [Latest papers](https://example.org/x/): the papers of the latest days
                - [Archive](https://example.org/x/archive/): each year, month and day with papers
                - [Tags](https://example.org/x/tags/): papers by tag
                - [Authors](https://example.org/x/authors/): papers by author
                - [Venues](https://example.org/x/venues/): papers by venue
                - [Trending](https://example.org/x/trending/): papers with the most votes

                ## Data

                Each paper has a permanent page at https://example.org/x/papers/ID/, \
                where ID is its id, with its abstract, links and BibTeX.

                - [Statistics](https://example.org/x/stats/): the archive in numbers, as tables
                - [Sitemap](https://example.org/x/sitemap.xml): the address of every page
                """,
                text(
                        settings().baseUrl("https://example.org/x/").build(),
                        paper("a").listed("2023-12-25").build(),
                        paper("b").listed("2025-12-12").build()));
    }

    @Test
    void onlyPagesThatExistAreListed() throws IOException {
        assertEquals(
                """
                # Paper Archive

                An archive of 0 papers.

                ## Pages

                - [Latest papers](/index.html): the papers of the latest days
                - [Archive](/archive/index.html): each year, month and day with papers
                - [Tags](/tags/index.html): papers by tag
                - [Venues](/venues/index.html): papers by venue
                - [Trending](/trending/index.html): papers with the most votes

                ## Data

                Each paper has a permanent page at /papers/ID/, \
                where ID is its id, with its abstract, links and BibTeX.

                - [Statistics](/stats/index.html): the archive in numbers, as tables
                """,
                text(settings().withoutAuthorPages().build()));
    }
}
