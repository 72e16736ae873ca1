package paperarchive.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.FreePage;
import paperarchive.paper.PortableName;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;

/** Checks the free pages below {@code content/pages}: their names and their fields. */
public final class PageChecker {
    /** Reserved addresses of the archive itself. */
    private static final Set<String> TAKEN =
            Set.of(
                    "papers",
                    "date",
                    "week",
                    "month",
                    "year",
                    "archive",
                    "tags",
                    "authors",
                    "venues",
                    "trending",
                    "reading-list",
                    "search",
                    "stats",
                    "subscribe",
                    "api",
                    "page",
                    "static",
                    "index",
                    "feed",
                    "sitemap",
                    "robots",
                    "404");

    private static final int MOST_ORDER = 1_000_000;

    private PageChecker() {}

    /** Returns the page in a file, or empty if it breaks a rule. */
    public static Optional<FreePage> check(RawRecord record, Problems problems) {
        Problems own = new Problems();
        String file = record.at().file();
        String name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
        FieldReader fields = FieldReader.of(record, "page \"" + name + "\"", own);
        fields.rejectUnknown(AllowedKeys.PAGE);
        checkName(name, fields);
        String title = fields.text("title");
        if (Whitespace.isBlank(title) && !fields.isMisused("title")) {
            fields.error(
                    fields.lineOf("title"),
                    "the title is missing",
                    "add a line such as title: About");
        }
        FreePage page =
                new FreePage(
                        name,
                        title,
                        fields.text("description"),
                        fields.lines("body"),
                        fields.trueOrFalse("menu", true),
                        fields.wholeNumber("order", 0, MOST_ORDER).orElse(0),
                        file,
                        fields.lineOf("body"));
        problems.addAll(own);
        return own.errors() > 0 ? Optional.empty() : Optional.of(page);
    }

    /** Checks that the menu has few enough pages to be shown on every page. */
    public static void checkMenu(List<FreePage> pages, Problems problems) {
        List<FreePage> named = pages.stream().filter(FreePage::menu).toList();
        if (named.size() > Limits.MENU) {
            problems.error(
                    Location.of(named.get(Limits.MENU).file()),
                    "the menu names " + named.size() + " free pages",
                    "the maximum is " + Limits.MENU + ": write menu: false in the others");
        }
    }

    private static void checkName(String name, FieldReader fields) {
        if (TAKEN.contains(name)) {
            fields.error(
                    1,
                    "the address /" + name + "/ belongs to the archive itself",
                    "give the file another name");
        } else if (PortableName.isDevice(name)) {
            fields.error(
                    1,
                    "Windows does not allow a folder for the page " + ReportText.quoted(name),
                    "it takes the name for a device: give the file another name");
        } else if (!name.matches("[a-z0-9][a-z0-9-]{0,99}")) {
            fields.error(
                    1,
                    "a free page cannot be called " + ReportText.quoted(name),
                    "name its file in small letters, digits and hyphens");
        }
    }
}
