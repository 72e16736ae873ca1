package paperarchive;

import java.util.List;
import paperarchive.output.OutputPlan;
import paperarchive.paper.SiteChrome;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;

/** Checks that the pages and files which the settings name are in the plan of the site. */
final class SettingsTargets {
    /** Pages that exist only if they have something to show. */
    private static final List<String> SOMETIMES = List.of("tags", "authors", "venues");

    private SettingsTargets() {}

    /**
     * Reports targets that do not exist.
     *
     * @param file the settings file, as messages name it
     */
    static void check(SiteChrome look, OutputPlan plan, String file, Problems problems) {
        for (SiteChrome.MenuItem item : look.menu()) {
            String target = item.target();
            boolean known =
                    !item.isWithin()
                            || SOMETIMES.contains(target)
                            || plan.contains(target)
                            || plan.contains(page(target));
            if (!known) {
                problems.error(
                        Location.of(file),
                        "menu names "
                                + ReportText.quoted(target)
                                + ", but the site has no such page",
                        "name a page such as archive or tags, a free page, or a file in"
                                + " content/files/");
            }
        }
        if (!look.logo().isEmpty() && !plan.contains(look.logo())) {
            problems.error(
                    Location.of(file),
                    "logo names " + look.logo() + ", but the site has no such file",
                    "put it into content/files/, or write static/ before the name of a file in"
                            + " templates/static/");
        }
    }

    private static String page(String target) {
        return target.isEmpty() ? "index.html" : target + "/index.html";
    }
}
