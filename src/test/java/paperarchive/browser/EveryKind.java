package paperarchive.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import paperarchive.output.OutputFile;
import paperarchive.output.OutputPlan;
import paperarchive.paper.Status;
import paperarchive.plan.ListPage;
import paperarchive.plan.Page;
import paperarchive.plan.PaperPage;
import paperarchive.plan.SiteModel;

/** One page of every kind that readers meet, the heaviest of each. */
final class EveryKind {
    private EveryKind() {}

    /** The paths of such pages, by the name of their kind: {@code dated.ftlh of a WEEK}. */
    static Map<String, String> of(SiteModel model, OutputPlan plan, Path site) throws IOException {
        Map<String, Page> pages = new HashMap<>();
        model.pages().forEach(page -> pages.put(page.path().value(), page));
        Map<String, String> heaviest = new TreeMap<>();
        for (OutputFile file : plan.files()) {
            String path = file.path().value();
            if (path.endsWith(".html") && file.kind().endsWith(".ftlh")) {
                String kind = kind(file, pages.get(path));
                String other = heaviest.putIfAbsent(kind, path);
                if (other != null
                        && Files.size(site.resolve(path)) > Files.size(site.resolve(other))) {
                    heaviest.put(kind, path);
                }
            }
        }
        return heaviest;
    }

    private static String kind(OutputFile file, @Nullable Page page) {
        if (page instanceof PaperPage.OfPaper of) {
            return file.kind() + of.paper().status().map(EveryKind::state).orElse("");
        }
        if (page instanceof ListPage.Dated dated) {
            return file.kind() + " of a " + dated.period().kind();
        }
        return file.kind() + (file.path().value().contains("/page/") ? ", further" : "");
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
                "subscribe.ftlh",
                "tag.ftlh",
                "tags.ftlh",
                "trending.ftlh",
                "undated.ftlh",
                "venue.ftlh",
                "venues.ftlh");
    }
}
