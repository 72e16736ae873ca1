package paperarchive.check;

import java.util.List;
import java.util.Optional;
import paperarchive.paper.Settings;
import paperarchive.paper.Slugs;
import paperarchive.paper.WebAddress;
import paperarchive.problem.Problems;
import paperarchive.problem.Shown;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;

/** The settings of {@code site.yaml}, each against its own rule. */
public final class SettingsChecker {
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";

    /** RFC 1035, section 2.3.4, without the dot at the end. */
    private static final int MOST_HOST = 253;

    private static final String REPOSITORY = "[\\w.-]+/[\\w.-]+";

    private final FieldReader fields;

    private final boolean addressKnown;

    private SettingsChecker(FieldReader fields, boolean addressKnown) {
        this.fields = fields;
        this.addressKnown = addressKnown;
    }

    /**
     * The settings written, the defaults for those that are not.
     *
     * @param addressKnown whether the command line says where the site will stand
     */
    public static Settings check(RawRecord record, boolean addressKnown, Problems problems) {
        FieldReader fields = FieldReader.of(record, "settings", problems);
        fields.rejectUnknown(KnownNames.SETTINGS);
        return new SettingsChecker(fields, addressKnown).settings();
    }

    private Settings settings() {
        Settings defaults = Settings.DEFAULT;
        String baseUrl = baseUrl();
        String cname = cname();
        warnOfTwoHosts(baseUrl, cname);
        return Settings.builder()
                .title(or(fields.text("title"), defaults.title()))
                .byline(fields.text("byline"))
                .description(fields.text("description"))
                .baseUrl(baseUrl)
                .language(or(LanguageTag.of(fields, "language"), defaults.language()))
                .cname(cname)
                .tags(tags())
                .pageSize(number("pageSize", 1, 1000, defaults.pageSize()))
                .excerpt(number("excerpt", 0, 10_000, defaults.excerpt()))
                .authorsShown(number("authorsShown", 1, 1000, defaults.authorsShown()))
                .trendingSize(number("trendingSize", 1, 1000, defaults.trendingSize()))
                .fullListsUpTo(number("fullListsUpTo", 0, 10_000_000, defaults.fullListsUpTo()))
                .authorPages(fields.trueOrFalse("authorPages", defaults.authorPages()))
                .authorsFolded(number("authorsFolded", 1, 10_000, defaults.authorsFolded()))
                .discussion(fields.address("discussion").replace("%7Bid%7D", "{id}"))
                .giscus(giscus())
                .license(fields.text("license"))
                .contact(fields.address("contact"))
                .source(fields.address("source"))
                .citationAbstractsUpTo(
                        number(
                                "citationAbstractsUpTo",
                                0,
                                10_000_000,
                                defaults.citationAbstractsUpTo()))
                .look(new LookChecker(fields).look())
                .build();
    }

    private static String or(String text, String otherwise) {
        return Whitespace.isBlank(text) ? otherwise : text;
    }

    private String baseUrl() {
        String text = fields.text("baseUrl");
        if (text.isEmpty()) {
            warnOfNoAddress();
            return "";
        }
        Optional<String> base = WebAddress.base(text);
        if (base.isEmpty()) {
            fields.error(
                    fields.lineOf("baseUrl"),
                    "baseUrl is not the address of a site: " + Shown.quoted(text),
                    WebAddress.adviceForBase(text));
        }
        return base.orElse("");
    }

    private void warnOfNoAddress() {
        if (!addressKnown) {
            fields.warning(
                    fields.lineOf("baseUrl"),
                    "there is no baseUrl",
                    "without it the site has no sitemap and no canonical addresses");
        }
    }

    private String cname() {
        String host = fields.text("cname");
        if (!host.isEmpty() && !isHost(host)) {
            fields.error(
                    fields.lineOf("cname"),
                    "cname is not a host name: " + Shown.quoted(host),
                    "write the name alone, without https://, as in papers.example.org");
        }
        return host;
    }

    private static boolean isHost(String text) {
        return text.length() <= MOST_HOST && text.matches(HOST + "(\\." + HOST + ")+");
    }

    /** GitHub Pages answers to the host of CNAME, and leads there from any other. */
    private void warnOfTwoHosts(String baseUrl, String cname) {
        String host = baseUrl.replaceFirst("^[A-Za-z]+://", "").replaceFirst("[:/].*", "");
        if (!addressKnown && !host.isEmpty() && isHost(cname) && !host.equalsIgnoreCase(cname)) {
            fields.warning(
                    fields.lineOf("cname"),
                    "cname is " + cname + " but baseUrl has the host " + host,
                    "name one host in both: baseUrl: https://" + cname + "/");
        }
    }

    private List<String> tags() {
        List<String> tags = fields.texts("tags", Limits.VALUES);
        tags.stream()
                .filter(tag -> Slugs.of(tag).isEmpty())
                .forEach(
                        tag ->
                                fields.error(
                                        fields.lineOf("tags"),
                                        "the tag "
                                                + Shown.quoted(tag)
                                                + " has no letter and no digit",
                                        "a tag's address is made of its letters and digits"));
        return tags;
    }

    private List<String> giscus() {
        List<String> giscus = fields.texts("giscus", Limits.VALUES);
        if (fields.has("giscus") && (giscus.size() != 4 || !giscus.get(0).matches(REPOSITORY))) {
            fields.error(
                    fields.lineOf("giscus"),
                    "giscus does not name a repository, its id, a category and its id",
                    "write [owner/name, R_..., Announcements, DIC_...], as giscus.app tells them");
            return List.of();
        }
        return giscus;
    }

    private int number(String name, int least, int most, int otherwise) {
        return fields.wholeNumber(name, least, most).orElse(otherwise);
    }
}
