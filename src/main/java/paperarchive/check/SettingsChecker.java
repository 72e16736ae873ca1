package paperarchive.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import paperarchive.paper.AuthorPages;
import paperarchive.paper.Curation;
import paperarchive.paper.LinkStyle;
import paperarchive.paper.PaperFilesMode;
import paperarchive.paper.Settings;
import paperarchive.paper.Slugs;
import paperarchive.paper.WebAddress;
import paperarchive.problem.Check;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawRecord;
import paperarchive.read.RawValue;

/** Checks each setting of {@code site.yaml}. */
public final class SettingsChecker {
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?";

    /** RFC 1035, section 2.3.4, without the dot at the end. */
    private static final int MOST_HOST = 253;

    private static final RawValue NOTHING = new RawValue.Scalar(RawValue.Kind.NULL, "", 0);

    /** RFC 4151, section 2.1; a slash at the end separates it from what follows. */
    private static final Pattern FEED_ID =
            Pattern.compile("tag:[A-Za-z0-9.@_-]+,\\d{4}(-\\d\\d(-\\d\\d)?)?:([!-~]*/)?");

    private static final String REPOSITORY = "[\\w.-]+/[\\w.-]+";

    private final RawRecord record;
    private final FieldReader fields;

    private final boolean addressKnown;

    private SettingsChecker(RawRecord record, FieldReader fields, boolean addressKnown) {
        this.record = record;
        this.fields = fields;
        this.addressKnown = addressKnown;
    }

    /**
     * Returns the settings, with defaults for those that are not set.
     *
     * @param addressKnown whether the command line sets the base URL
     */
    public static Settings check(RawRecord record, boolean addressKnown, Problems problems) {
        FieldReader fields = FieldReader.of(record, "settings", problems);
        fields.rejectUnknown(AllowedKeys.SETTINGS);
        return new SettingsChecker(record, fields, addressKnown).settings();
    }

    /** Returns the settings for curators, whose problems {@link #check} reports. */
    public static Curation curation(RawRecord record) {
        FieldReader fields = FieldReader.of(record, "settings", new Problems());
        return new CurationSettingsChecker(fields).curation();
    }

    private Settings settings() {
        new CurationSettingsChecker(fields).curation();
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
                .authorPages(authorPages())
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
                .links(links())
                .look(new SiteChromeChecker(fields).look())
                .listFiles(number("listFiles", 1, 10_000_000, defaults.listFiles()))
                .paperFiles(paperFiles())
                .feedId(feedId())
                .newsletter(NewsletterChecker.newsletter(fields))
                .build();
    }

    /** Reads a boolean or the word {@code auto}, which is the default. */
    private PaperFilesMode paperFiles() {
        String word = fields.isMisused("paperFiles") ? "false" : fields.text("paperFiles");
        if (word.equals("true") || word.equals("false")) {
            boolean wanted = fields.trueOrFalse("paperFiles", false);
            return wanted ? PaperFilesMode.ALWAYS : PaperFilesMode.NEVER;
        }
        if (fields.has("paperFiles") && !word.equals("auto")) {
            fields.error(
                    fields.lineOf("paperFiles"),
                    "paperFiles is neither auto nor true nor false: " + ReportText.quoted(word),
                    "write auto, true or false, without quotes");
        }
        return PaperFilesMode.AUTO;
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
                    "baseUrl is not the address of a site: " + ReportText.quoted(text),
                    WebAddress.adviceForBase(text));
        }
        return base.orElse("");
    }

    private void warnOfNoAddress() {
        if (!addressKnown) {
            fields.warning(
                    Check.NO_BASE_URL,
                    fields.lineOf("baseUrl"),
                    "there is no baseUrl",
                    "without it the site has no sitemap, no canonical addresses and no feeds");
        }
    }

    private String cname() {
        String host = fields.text("cname");
        if (!host.isEmpty() && !isHost(host)) {
            fields.error(
                    fields.lineOf("cname"),
                    "cname is not a host name: " + ReportText.quoted(host),
                    "write the name alone, without https://, as in papers.example.org");
        }
        return host;
    }

    private static boolean isHost(String text) {
        return text.length() <= MOST_HOST && text.matches(HOST + "(\\." + HOST + ")+");
    }

    /** GitHub Pages serves the host in CNAME and redirects all other hosts to it. */
    private void warnOfTwoHosts(String baseUrl, String cname) {
        String host = baseUrl.replaceFirst("^[A-Za-z]+://", "").replaceFirst("[:/].*", "");
        if (!addressKnown && !host.isEmpty() && isHost(cname) && !host.equalsIgnoreCase(cname)) {
            fields.warning(
                    Check.CNAME_HOST,
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
                                                + ReportText.quoted(tag)
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
                    "write [owner/name, R_..., Announcements, DIC_...], with the values from giscus.app");
            return List.of();
        }
        return giscus;
    }

    private AuthorPages authorPages() {
        RawValue value = record.fields().values().getOrDefault("authorPages", NOTHING);
        String text = value instanceof RawValue.Scalar written ? written.text() : "";
        boolean quoted = ValueReader.isQuoted(value) && !text.equals("auto");
        if (!quoted && text.matches("[1-9]\\d{0,4}")) {
            return new AuthorPages(Integer.parseInt(text));
        }
        Optional<AuthorPages> pages =
                Stream.of(AuthorPages.AUTO, AuthorPages.ALL, AuthorPages.NONE)
                        .filter(known -> !quoted && known.toString().equals(text))
                        .findFirst();
        if (pages.isEmpty() && fields.has("authorPages")) {
            fields.error(
                    fields.lineOf("authorPages"),
                    "authorPages is neither true nor false, nor a number of papers: "
                            + ReportText.quoted(text),
                    "write true, false, or how many papers an author with a page has: 2");
        }
        return pages.orElse(AuthorPages.AUTO);
    }

    private LinkStyle links() {
        String text = fields.text("links");
        Optional<LinkStyle> form =
                Arrays.stream(LinkStyle.values())
                        .filter(f -> f.toString().equals(text))
                        .findFirst();
        if (form.isEmpty() && !text.isEmpty()) {
            fields.error(
                    fields.lineOf("links"),
                    "links is neither folder nor file nor auto: " + ReportText.quoted(text),
                    "write folder for URLs such as tags/nlp/, or file for a site that is opened from disk");
        }
        return form.orElse(LinkStyle.AUTO);
    }

    private String feedId() {
        String id = fields.text("feedId");
        if (!id.isEmpty() && !FEED_ID.matcher(id).matches()) {
            fields.error(
                    fields.lineOf("feedId"),
                    "feedId is not the beginning of a tag URI: " + ReportText.quoted(id),
                    "write it as tag:example.org,2025:/papers/");
            return "";
        }
        return id;
    }

    private int number(String name, int least, int most, int otherwise) {
        return fields.wholeNumber(name, least, most).orElse(otherwise);
    }
}
