package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.search.SearchData;
import paperarchive.template.Templates;
import paperarchive.text.FormulaConverter;

/** Contributes the HTML page of every public address. */
public final class HtmlPages implements Generator {
    private final Templates templates;
    private final FormulaConverter formulas;
    private final SearchData search;

    public HtmlPages(Templates templates, FormulaConverter formulas) {
        this(templates, formulas, new SearchData(formulas));
    }

    /**
     * Contributes pages.
     *
     * @param search the data from which the search index is made, so that texts are analyzed once
     */
    public HtmlPages(Templates templates, FormulaConverter formulas, SearchData search) {
        this.templates = templates;
        this.formulas = formulas;
        this.search = search;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        SiteParts parts = SiteParts.of(site, templates, targets, formulas, search);
        PageFileFactory each = new PageFileFactory(parts, templates);
        List<OutputFile> files = new ArrayList<>(site.pages().size());
        for (Page page : site.pages()) {
            files.add(page.accept(each));
        }
        return files;
    }
}
