package paperarchive.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paperarchive.paper.Status;
import paperarchive.plan.HostPage;
import paperarchive.plan.ListPage;
import paperarchive.plan.Page;
import paperarchive.plan.PaperPage;
import paperarchive.plan.SitePlan;

/** One page of every kind that readers meet, the heaviest of each. */
final class EveryKind {
    private EveryKind() {}

    /** The paths of such pages, by the name of their kind: {@code dated.ftlh of a WEEK}. */
    static Map<String, String> of(SitePlan plan, Path site) throws IOException {
        Map<String, String> heaviest = new TreeMap<>();
        for (Page page : plan.pages()) {
            boolean html = page.path().value().endsWith(".html");
            if (html && !(page instanceof HostPage.Asset)) {
                String path = page.path().value();
                String other = heaviest.putIfAbsent(kind(page), path);
                if (other != null
                        && Files.size(site.resolve(path)) > Files.size(site.resolve(other))) {
                    heaviest.put(kind(page), path);
                }
            }
        }
        return heaviest;
    }

    private static String kind(Page page) {
        String further = page.path().value().contains("/page/") ? ", further" : "";
        if (page instanceof PaperPage.OfPaper of) {
            return page.template() + of.paper().status().map(EveryKind::state).orElse("");
        }
        if (page instanceof ListPage.Dated dated) {
            return page.template() + " of a " + dated.period().kind();
        }
        return page.template() + further;
    }

    private static String state(Status status) {
        return ", " + status.state().word();
    }

    /** The kinds without which a test of every kind would be none. */
    static List<String> expected() {
        return List.of(
                "404.ftlh",
                "archive.ftlh",
                "author.ftlh",
                "author.ftlh, further",
                "authors.ftlh",
                "dated.ftlh of a DAY",
                "dated.ftlh of a MONTH",
                "dated.ftlh of a WEEK",
                "dated.ftlh of a YEAR",
                "home.ftlh",
                "page.ftlh",
                "paper.ftlh",
                "paper.ftlh, corrected",
                "paper.ftlh, retracted",
                "paper.ftlh, superseded",
                "paper.ftlh, withdrawn",
                "redirect.ftlh",
                "removed.ftlh",
                "stats.ftlh",
                "tag.ftlh",
                "tags.ftlh",
                "trending.ftlh",
                "undated.ftlh",
                "venue.ftlh",
                "venues.ftlh");
    }
}
