package paperarchive.render;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.Set;
import java.util.stream.Collectors;
import paperarchive.paper.FreePage;
import paperarchive.paper.WebAddress;
import paperarchive.plan.Page;
import paperarchive.plan.SitePath;
import paperarchive.plan.SitePlan;
import paperarchive.problem.Location;
import paperarchive.problem.Problem;
import paperarchive.text.Formulas;
import paperarchive.text.Markdown;

/**
 * The text of free pages. A link that begins with a slash is meant from the site's root, wherever
 * the site stands: {@code [all tags](/tags/)}; one that leads to no page of the plan is a problem.
 */
final class FreePageText {
    private final Set<String> addresses;
    private final Formulas formulas;

    FreePageText(SitePlan plan, Formulas formulas) {
        this.formulas = formulas;
        this.addresses =
                plan.pages().stream()
                        .map(Page::path)
                        .map(SitePath::value)
                        .collect(Collectors.toUnmodifiableSet());
    }

    TemplateHTMLOutputModel html(FreePage page, Hrefs hrefs) {
        Markdown markdown = new Markdown(link -> resolved(link, page, hrefs), 1, formulas);
        return HtmlText.ready(markdown.html(page.body()));
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
        if (!addresses.contains(file)) {
            throw failure(page, link);
        }
        return hrefs.root() + file + (hash < 0 ? "" : link.substring(hash));
    }

    private static RenderFailure failure(FreePage page, String link) {
        return new RenderFailure(
                Problem.error(
                        lineOf(page, link),
                        "the link \"" + link + "\" leads nowhere",
                        "a link within the site begins with a slash, as in /tags/; "
                                + WebAddress.RULE));
    }

    private static Location lineOf(FreePage page, String link) {
        int before = Math.max(0, page.body().indexOf(link));
        long lines = page.body().substring(0, before).chars().filter(c -> c == '\n').count();
        return new Location(page.file(), page.line() + (int) lines);
    }
}
