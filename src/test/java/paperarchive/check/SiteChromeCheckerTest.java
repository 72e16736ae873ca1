package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.Link;
import paperarchive.paper.Newsletter;
import paperarchive.paper.Settings;
import paperarchive.paper.SiteChrome;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;

/** The settings for what every page shows, and for the form of a newsletter. */
class SiteChromeCheckerTest {
    private static final String ACTION = "https://mail.example.org/subscribe";

    private final Problems problems = new Problems();

    private Settings check(String yaml) {
        return SettingsChecker.check(
                RecordText.yaml("title: T\n" + yaml, "site.yaml", problems).orElseThrow(),
                true,
                problems);
    }

    @Test
    void aMenuHasPagesAndNamedAddresses() {
        SiteChrome look =
                check("menu: [tags, /about/, /, {Blog: 'https://example.org/blog'}]\n").look();
        assertEquals(
                List.of(
                        new SiteChrome.MenuItem("", "tags"),
                        new SiteChrome.MenuItem("", "about"),
                        new SiteChrome.MenuItem("", ""),
                        new SiteChrome.MenuItem("Blog", "https://example.org/blog")),
                look.menu());
        assertEquals("", Report.of(problems));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{A: a, B: b}]|an item of menu has several names",
                "[[a, b]]|an item of menu is a list",
                "['javascript:alert(1)']|menu has an unknown page: \"javascript:alert(1)\"",
                "[{A: '!'}]|menu has an unknown page: \"!\""
            })
    void anItemThatLeadsNowhereIsAnError(String menu, String message) {
        assertEquals(List.of(), check("menu: " + menu).look().menu());
        assertTrue(
                Report.of(problems).startsWith("site.yaml:2: error: " + message),
                Report.of(problems));
        assertEquals(1, problems.errors());
    }

    @Test
    void aLogoIsAFileOfTheSite() {
        assertEquals("img/logo.svg", check("logo: /img/logo.svg").look().logo());
        assertEquals("", Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../logo.svg", "a//b", "https://example.org/a.svg", "a b"})
    void anotherLogoIsAnError(String logo) {
        check("logo: '" + logo + "'");
        assertTrue(Report.of(problems).contains("error: logo is not a file of the site"));
    }

    @Test
    void allowNamesOrigins() {
        assertEquals(
                List.of("https://a.example", "https://b.example:8443"),
                check("allow: ['https://a.example', 'https://b.example:8443']").look().allow());
        assertEquals("", Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "https://a.example/x", "*", "https://a.example;"})
    void whatIsNoOriginIsAnErrorAndNotAllowed(String origin) {
        assertEquals(
                List.of("https://b.example"),
                check("allow: ['" + origin + "', 'https://b.example']").look().allow());
        assertTrue(Report.of(problems).contains("error: allow has an invalid origin: \"" + origin));
        assertEquals(1, problems.errors());
    }

    private Newsletter newsletter(String fields) {
        return check("newsletter: {" + fields + "}").newsletter();
    }

    @Test
    void aNewsletterNeedsAnAddressAlone() {
        assertEquals(
                new Newsletter(ACTION, "email", "mail.example.org", List.of()),
                newsletter("action: '" + ACTION + "'"));
        assertEquals("", Report.of(problems));
    }

    @Test
    void everyFieldOfANewsletterIsRead() {
        assertEquals(
                new Newsletter(ACTION, "EMAIL", "Mail", List.of(new Link("tag", "papers"))),
                newsletter(
                        "action: '"
                                + ACTION
                                + "', field: EMAIL, provider: Mail, hidden: {tag: papers}"));
        assertEquals("", Report.of(problems));
    }

    @Test
    void aNewsletterThatIsNotSentOverHttpsIsAnError() {
        assertEquals(Newsletter.NONE, newsletter("action: 'http://mail.example.org/'"));
        assertTrue(
                Report.of(problems)
                        .startsWith(
                                "site.yaml:2: error: newsletter.action is not an https address: \"http:"),
                Report.of(problems));
    }

    @Test
    void aNewsletterWithoutAnAddressIsOneError() {
        assertEquals(Newsletter.NONE, newsletter("field: EMAIL"));
        assertEquals(1, problems.errors(), Report.of(problems));
    }

    @Test
    void anUnknownFieldOfANewsletterIsAnError() {
        newsletter("action: '" + ACTION + "', feild: EMAIL");
        assertTrue(Report.of(problems).contains("feild"), Report.of(problems));
        assertEquals(1, problems.errors());
    }
}
