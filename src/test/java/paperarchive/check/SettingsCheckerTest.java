package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.AuthorPages;
import paperarchive.paper.LinkStyle;
import paperarchive.paper.PaperFilesMode;
import paperarchive.paper.Settings;
import paperarchive.problem.Problems;
import paperarchive.read.RecordText;

class SettingsCheckerTest {
    private final Problems problems = new Problems();

    @Test
    void everySettingIsRead() {
        assertEquals(
                Settings.builder()
                        .title("My archive")
                        .byline("of papers")
                        .description("All of them")
                        .baseUrl("https://example.org/papers/")
                        .language("de")
                        .cname("example.org")
                        .tags(List.of("NLP", "C++"))
                        .pageSize(20)
                        .excerpt(0)
                        .trendingSize(10)
                        .fullListsUpTo(7)
                        .authorPages(AuthorPages.NONE)
                        .authorsFolded(12)
                        .discussion("https://example.org/talk?about={id}")
                        .giscus(List.of("ada/papers", "R_1", "Papers", "DIC_1"))
                        .license("CC BY 4.0")
                        .contact("mailto:ada@example.org")
                        .source("https://example.org/source")
                        .citationAbstractsUpTo(500)
                        .links(LinkStyle.FILE)
                        .listFiles(3)
                        .paperFiles(PaperFilesMode.ALWAYS)
                        .build(),
                check(
                        """
                        title: My archive
                        byline: of papers
                        description: All of them
                        baseUrl: https://example.org/papers
                        language: de
                        cname: example.org
                        tags: [NLP, C++]
                        pageSize: 20
                        excerpt: 0
                        authorsShown: 3
                        trendingSize: 10
                        fullListsUpTo: 7
                        authorPages: false
                        authorsFolded: 12
                        discussion: https://example.org/talk?about={id}
                        giscus: [ada/papers, R_1, Papers, DIC_1]
                        license: CC BY 4.0
                        contact: mailto:ada@example.org
                        source: https://example.org/source
                        citationAbstractsUpTo: 500
                        links: file
                        listFiles: 3
                        paperFiles: true
                        """));
        assertEquals("", Report.of(problems));
    }

    @Test
    void whatIsNotSetIsAsUsual() {
        assertEquals(
                Settings.DEFAULT.withBaseUrl("https://example.org/"),
                check("title: ''\nlanguage: ''\nbaseUrl: https://example.org/"));
        assertEquals("", Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ada/papers]", "[papers, R_1, Papers, DIC_1]"})
    void giscusIsToldFourThings(String written) {
        assertEquals(
                List.of(), check("baseUrl: https://example.org/\ngiscus: " + written).giscus());
        assertEquals(
                """
                site.yaml:2: error: giscus does not name a repository, its id, a category and its id
                    write [owner/name, R_..., Announcements, DIC_...], with the values from giscus.app\
                """,
                Report.of(problems));
    }

    @ParameterizedTest
    @CsvSource({
        "pageSize, 1, 1000",
        "excerpt, 0, 10000",
        "authorsShown, 1, 1000",
        "trendingSize, 1, 1000",
        "fullListsUpTo, 0, 10000000",
        "authorsFolded, 1, 10000",
        "listFiles, 1, 10000000",
    })
    void aNumberHasALeastAndAMost(String name, int least, int most) {
        String base = "baseUrl: https://example.org/\n" + name + ": ";
        check(base + least);
        check(base + most);
        assertEquals("", Report.of(problems));

        check(base + (most + 1));
        assertEquals(
                """
                site.yaml:2: error: %s is not a whole number from %d to %d: %d
                    the minimum is %d, the maximum %d\
                """
                        .formatted(name, least, most, most + 1, least, most),
                Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageSize", "authorsShown", "trendingSize"})
    void aListHoldsAtLeastOne(String name) {
        check("baseUrl: https://example.org/\n" + name + ": 0");

        assertEquals(
                """
                site.yaml:2: error: %s is not a whole number from 1 to 1000: 0
                    the minimum is 1, the maximum 1000\
                """
                        .formatted(name),
                Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org/papers", "https://example.org/?q", "javascript:alert(1)"})
    void aBaseUrlIsTheAddressOfASite(String address) {
        check("title: A\nbaseUrl: " + address);

        assertEquals(
                """
                site.yaml:2: error: baseUrl is not the address of a site: "%s"
                    write it as https://example.org/papers/\
                """
                        .formatted(address),
                Report.of(problems));
    }

    @Test
    void aSiteWithoutAnAddressIsWarnedOf() {
        check("title: A");

        assertEquals(
                """
                site.yaml:1: warning: settings: there is no baseUrl
                    without it the site has no sitemap, no canonical addresses and no feeds\
                """,
                Report.of(problems));
    }

    @Test
    void anAddressOnTheCommandLineIsEnough() {
        Settings settings =
                SettingsChecker.check(
                        RecordText.yaml("title: A", "site.yaml", problems).orElseThrow(),
                        true,
                        problems);

        assertEquals("", settings.baseUrl());
        assertEquals("", Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"papers.example.org", "a.b", "xn--bcher-kva.example", "A1.example.org"})
    void aCnameIsAHostName(String host) {
        assertEquals(host, check("baseUrl: https://" + host + "/\ncname: " + host).cname());
        assertEquals("", Report.of(problems));
    }

    @Test
    void aCnameBesideAnotherHostIsWarnedOf() {
        check("baseUrl: https://ada.github.io/papers/\ncname: papers.example.org");

        assertEquals(
                """
                site.yaml:2: warning: settings: cname is papers.example.org \
                but baseUrl has the host ada.github.io
                    name one host in both: baseUrl: https://papers.example.org/\
                """,
                Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://papers.example.org",
                "papers",
                "papers.example.org/",
                "-a.example.org",
                "a-.example.org",
                "a..b",
                ".example.org",
                "example.org.",
                "a b.example.org"
            })
    void anythingElseIsNoHostName(String text) {
        check("baseUrl: https://example.org/\ncname: " + text);

        assertEquals(
                """
                site.yaml:2: error: cname is not a host name: "%s"
                    write the name alone, without https://, as in papers.example.org\
                """
                        .formatted(text),
                Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "deu", "pt-BR", "zh-Hant-TW", "de-1996"})
    void aLanguageIsATag(String tag) {
        assertEquals(tag, check("baseUrl: https://example.org/\nlanguage: " + tag).language());
        assertEquals("", Report.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "e", "en_GB", "en-", "de-toolongatag", "12"})
    void anythingElseIsNoLanguage(String text) {
        check("baseUrl: https://example.org/\nlanguage: " + text);

        assertEquals(
                """
                site.yaml:2: error: language is not a language tag: "%s"
                    write two or three letters, as in en, de or pt-BR\
                """
                        .formatted(text),
                Report.of(problems));
    }

    @Test
    void aWrongSettingIsAsUsual() {
        assertEquals(
                Settings.DEFAULT,
                check(
                                """
                                title: []
                                baseUrl: nowhere
                                language: English
                                pageSize: many
                                excerpt: long
                                authorPages: perhaps
                                """)
                        .withBaseUrl(""));
    }

    @Test
    void wrongSettingsAreReportedTogether() {
        check(
                """
                title: []
                titel: A
                baseUrl: https://example.org/
                tags: [NLP, "+"]
                authorPages: perhaps
                """);

        assertEquals(
                """
                site.yaml:1: error: title is a list, not text
                    write one text
                site.yaml:2: error: unknown field "titel"
                    did you mean "title"?
                site.yaml:4: error: the tag "+" has no letter and no digit
                    a tag's address is made of its letters and digits
                site.yaml:5: error: authorPages is neither true nor false, nor a number of papers: "perhaps"
                    write true, false, or how many papers an author with a page has: 2\
                """,
                Report.of(problems));
    }

    @Test
    void aForbiddenCharacterInTheSettingsIsWarnedOf() {
        check("title: \"A\\0\"\nbaseUrl: https://example.org/");

        assertEquals(
                """
                site.yaml:1: warning: settings: title held 1 character that no page may hold
                    control characters and the like were removed; everything else is kept\
                """,
                Report.of(problems));
    }

    @Test
    void theLeastIsNamedAsItIs() {
        check("baseUrl: https://example.org/\npageSize: many");

        assertEquals(
                "site.yaml:2: error: pageSize is not a whole number from 1 to 1000: \"many\"",
                Report.of(problems).lines().findFirst().orElseThrow());
    }

    private Settings check(String yaml) {
        return SettingsChecker.check(
                RecordText.yaml(yaml, "site.yaml", problems).orElseThrow(), false, problems);
    }

    @ParameterizedTest
    @CsvSource({"auto, AUTO", "true, ALWAYS", "false, NEVER", "null, AUTO"})
    void paperFilesIsAutoOrATruthValue(String written, PaperFilesMode read) {
        Settings settings = check("baseUrl: https://example.org/\npaperFiles: " + written);
        assertEquals(read, settings.paperFiles());
        assertEquals("", Report.of(problems));
    }

    @ParameterizedTest
    @CsvSource({
        "often, neither auto nor true nor false, 'auto, true or false'",
        "3, neither auto nor true nor false, 'auto, true or false'",
        "'\"true\"', neither true nor false, true or false",
        "[auto], neither true nor false, true or false"
    })
    void paperFilesIsNothingElse(String written, String neither, String advice) {
        check("baseUrl: https://example.org/\npaperFiles: " + written);
        String report = Report.of(problems);
        assertTrue(report.startsWith("site.yaml:2: error: paperFiles is " + neither), report);
        assertTrue(report.endsWith("    write " + advice + ", without quotes"), report);
    }
}
