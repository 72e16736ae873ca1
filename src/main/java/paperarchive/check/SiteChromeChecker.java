package paperarchive.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.paper.SiteChrome;
import paperarchive.paper.WebAddress;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawValue;

/** Checks the settings for the parts of every page: menu, logo, and allowed script origins. */
final class SiteChromeChecker {
    private static final String MENU_HINT =
            "write a page of the site, such as tags, or a name and a URL, such as"
                    + " {Blog: \"https://example.org/blog\"}";

    /** An origin as RFC 6454 writes it, with https only. */
    private static final String ORIGIN = "https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?";

    private final FieldReader fields;

    SiteChromeChecker(FieldReader fields) {
        this.fields = fields;
    }

    SiteChrome look() {
        return new SiteChrome(menu(), fields.lines("footer"), logo(), allow());
    }

    private List<SiteChrome.MenuItem> menu() {
        List<SiteChrome.MenuItem> menu = new ArrayList<>();
        for (RawValue value : fields.items("menu", Limits.MENU)) {
            item(value).ifPresent(menu::add);
        }
        return menu;
    }

    private Optional<SiteChrome.MenuItem> item(RawValue value) {
        if (value instanceof RawValue.Fields map && map.values().size() == 1) {
            Map.Entry<String, RawValue> only = map.values().entrySet().iterator().next();
            return target(only.getValue(), "menu")
                    .map(target -> new SiteChrome.MenuItem(only.getKey(), target));
        }
        if (value instanceof RawValue.Fields) {
            fields.error(value.line(), "an item of menu has several names", MENU_HINT);
            return Optional.empty();
        }
        return target(value, "menu").map(target -> new SiteChrome.MenuItem("", target));
    }

    private Optional<String> target(RawValue value, String name) {
        if (value instanceof RawValue.Items) {
            fields.error(value.line(), "an item of menu is a list", MENU_HINT);
            return Optional.empty();
        }
        String text = fields.line(value, name);
        String page = text.replaceFirst("^/", "").replaceFirst("/$", "");
        if (text.equals("/") || page.matches("[a-z0-9][a-z0-9./-]*")) {
            return Optional.of(page);
        }
        Optional<String> address = WebAddress.of(text);
        if (address.isEmpty()) {
            fields.error(
                    value.line(),
                    "menu has an unknown page: " + ReportText.quoted(text),
                    MENU_HINT);
        }
        return address;
    }

    private String logo() {
        String path = fields.text("logo").replaceFirst("^/", "");
        if (!path.isEmpty() && !path.matches("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*")) {
            fields.error(
                    fields.lineOf("logo"),
                    "logo is not a file of the site: " + ReportText.quoted(path),
                    "put logo.svg into content/files/ and write logo: logo.svg");
        }
        return path;
    }

    private List<String> allow() {
        List<String> origins = fields.texts("allow", Limits.VALUES);
        for (String origin : origins) {
            if (!origin.matches(ORIGIN)) {
                fields.error(
                        fields.lineOf("allow"),
                        "allow has an invalid origin: " + ReportText.quoted(origin),
                        "write https:// and the host, without a path, as in https://plausible.io");
            }
        }
        return origins.stream().filter(origin -> origin.matches(ORIGIN)).toList();
    }
}
