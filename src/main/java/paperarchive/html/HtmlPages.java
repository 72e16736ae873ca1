package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.template.Templates;
import paperarchive.text.Formulas;

/** Contributes the page of every address that readers have. */
public final class HtmlPages implements Generator {
    private final Templates templates;
    private final Formulas formulas;

    /** The pages of a site whose formulas no other output shows. */
    public HtmlPages(Templates templates) {
        this(templates, new Formulas());
    }

    /**
     * The pages of a site.
     *
     * @param formulas shared with other outputs, so that each formula is converted once
     */
    public HtmlPages(Templates templates, Formulas formulas) {
        this.templates = templates;
        this.formulas = formulas;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        PageFiles each = new PageFiles(SiteParts.of(site, templates, targets, formulas), templates);
        List<OutputFile> files = new ArrayList<>(site.pages().size());
        for (Page page : site.pages()) {
            files.add(page.accept(each));
        }
        return files;
    }
}
