package paperarchive.html;

import java.util.ArrayList;
import java.util.List;
import paperarchive.output.Generator;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFile;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.template.Templates;

/** Contributes the page of every address that readers have. */
public final class HtmlPages implements Generator {
    private final Templates templates;

    public HtmlPages(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<OutputFile> files(SiteModel site, LinkTargets targets) {
        PageFiles each = new PageFiles(SiteParts.of(site, templates, targets), templates);
        List<OutputFile> files = new ArrayList<>(site.pages().size());
        for (Page page : site.pages()) {
            files.add(page.accept(each));
        }
        return files;
    }
}
