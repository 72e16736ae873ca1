package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import paperarchive.output.LinkTargets;
import paperarchive.output.OutputFailure;
import paperarchive.paper.FreePage;
import paperarchive.paper.WebAddress;
import paperarchive.plan.SitePath;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.text.Excerpt;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Markdown;

/**
 * Renders the text of free pages. A link that begins with a slash, such as {@code [all
 * tags](/tags/)}, is relative to the site's root, wherever the site is hosted; a link to a file
 * that does not exist is a problem.
 */
final class FreePageText {
    private static final int DESCRIPTION = 150;

    private final LinkTargets targets;
    private final FormulaConverter formulas;

    FreePageText(LinkTargets targets, FormulaConverter formulas) {
        this.targets = targets;
        this.formulas = formulas;
    }

    TemplateHTMLOutputModel html(FreePage page, Hrefs hrefs) {
        Markdown markdown = new Markdown(link -> resolved(link, page, hrefs), 1, formulas);
        return EscapedHtml.ready(markdown.html(page.body()));
    }

    /** Returns the meta description of the page: its description, or else its beginning. */
    String description(FreePage page) {
        Markdown markdown = new Markdown(link -> link, 1, formulas);
        return page.description().isEmpty()
                ? Excerpt.of(markdown.words(page.body(), DESCRIPTION), DESCRIPTION)
                : page.description();
    }

    private String resolved(String link, FreePage page, Hrefs hrefs) {
        if (link.startsWith("#")) {
            return link;
        }
        if (!link.startsWith("/") || link.startsWith("//")) {
            return WebAddress.of(link).orElseThrow(() -> failure(page, link));
        }
        int hash = link.indexOf('#');
        String path = hash < 0 ? link.substring(1) : link.substring(1, hash);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (!targets.contains(file)) {
            throw failure(page, link);
        }
        return hrefs.to(new SitePath(file)) + (hash < 0 ? "" : link.substring(hash));
    }

    private static OutputFailure failure(FreePage page, String link) {
        return new OutputFailure(
                Problem.error(
                        lineOf(page, link),
                        "the link \"" + link + "\" is broken: there is no such page or file",
                        "a link within the site begins with a slash, as in /tags/; "
                                + WebAddress.RULE));
    }

    private static Location lineOf(FreePage page, String link) {
        int before = Math.max(0, page.body().indexOf(link));
        long lines = page.body().substring(0, before).chars().filter(c -> c == '\n').count();
        return new Location(page.file(), page.line() + (int) lines);
    }
}
