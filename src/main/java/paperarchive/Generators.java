package paperarchive;

import java.util.List;
import paperarchive.api.ApiFiles;
import paperarchive.bibliography.BibliographyFiles;
import paperarchive.feed.FeedFiles;
import paperarchive.host.ContentFiles;
import paperarchive.host.HostFiles;
import paperarchive.host.StaticFiles;
import paperarchive.html.HtmlPages;
import paperarchive.llms.LlmsText;
import paperarchive.output.Generator;
import paperarchive.problem.Problems;
import paperarchive.read.InputFolder;
import paperarchive.search.SearchData;
import paperarchive.search.SearchFiles;
import paperarchive.template.Templates;
import paperarchive.template.Theme;
import paperarchive.text.FormulaConverter;

/** Everything that contributes files to a site: add a line here for a new kind of output. */
final class Generators {
    private Generators() {}

    /** Returns the generators of one build, in the order of their alternates in a page. */
    static List<Generator> of(
            Theme theme,
            InputFolder content,
            FormulaConverter formulas,
            SearchData search,
            Problems problems) {
        Templates templates = new Templates(theme, problems);
        return List.of(
                new HtmlPages(templates, formulas, search),
                new HostFiles(templates),
                new StaticFiles(theme, problems),
                new ContentFiles(content, problems),
                new FeedFiles(templates, formulas),
                new ApiFiles(templates, formulas),
                new BibliographyFiles(templates, formulas),
                new LlmsText(),
                new SearchFiles(search));
    }
}
