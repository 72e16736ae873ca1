package paperarchive.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import paperarchive.feed.FeedDocument.Detail;
import paperarchive.html.Hrefs;
import paperarchive.html.PlainTitles;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Settings;
import paperarchive.paper.WebAddress;
import paperarchive.plan.Catalogue;
import paperarchive.plan.Page;
import paperarchive.plan.SiteModel;
import paperarchive.text.Excerpt;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Html;
import paperarchive.text.Markdown;
import paperarchive.words.Words;

/** Converts papers to feed entries. Thread-safe. */
final class FeedEntries {
    private static final int EXCERPT = 300;

    private final Catalogue catalogue;
    private final Settings settings;
    private final FeedIds ids;
    private final Words words;
    private final PlainTitles titles;
    private final Markdown markdown;

    FeedEntries(SiteModel site, Words words, FeedIds ids, FormulaConverter formulas) {
        this.catalogue = site.catalogue();
        this.settings = site.settings();
        this.words = words;
        this.titles = new PlainTitles(words, formulas);
        this.markdown = new Markdown(text -> WebAddress.of(text).orElse(""), 2, formulas.inWords());
        this.ids = ids;
    }

    FeedView.FeedEntry entry(Paper paper, Detail detail) {
        int most = detail == Detail.TITLE ? settings.authorsShown() : settings.authorsFolded();
        List<String> authors = paper.authors().stream().limit(most).map(Author::name).toList();
        return new FeedView.FeedEntry(
                ids.of(paper),
                titles.marked(paper),
                Hrefs.absolute(settings.baseUrl(), Page.pathOf(paper)),
                instant(paper.sortDate()),
                instant(updated(paper)),
                paper.language(),
                authors,
                byline(paper, authors),
                tags(paper, detail),
                detail == Detail.EXCERPT ? excerpt(paper) : "",
                EscapedXml.ready(detail == Detail.WHOLE ? content(paper) : ""),
                detail == Detail.TITLE ? "" : paper.link("pdf").orElse(""));
    }

    /** {@code Ada Lovelace, Alan Turing and 12 more}. */
    private String byline(Paper paper, List<String> authors) {
        int more = paper.authorTotal() - authors.size();
        if (authors.isEmpty()) {
            return paper.organization();
        }
        String names = String.join(", ", authors);
        return more > 0 ? words.count("namesAndMore", more, Map.of("names", names)) : names;
    }

    private List<FeedView.FeedTag> tags(Paper paper, Detail detail) {
        return detail == Detail.TITLE
                ? List.of()
                : catalogue.termsOf(paper).tags().stream()
                        .map(tag -> new FeedView.FeedTag(tag.slug(), tag.name()))
                        .toList();
    }

    private String excerpt(Paper paper) {
        String text = paper.summary().isEmpty() ? paper.abstractText() : paper.summary();
        return Excerpt.of(markdown.words(text, EXCERPT), EXCERPT).replace('\u00a0', ' ');
    }

    /** Returns the summary and the abstract as XHTML. */
    String content(Paper paper) {
        return xhtml(paper.summary()) + xhtml(paper.abstractText());
    }

    /** Converts a text to XHTML, or to plain text if its HTML is not well-formed XML. */
    private String xhtml(String text) {
        String html = markdown.html(text);
        return XhtmlCheck.isWellFormed(html)
                ? html
                : "<p>" + Html.escaped(markdown.words(text, Integer.MAX_VALUE)) + "</p>\n";
    }

    /** Returns the day of the last event in the record of the paper. */
    static LocalDate updated(Paper paper) {
        List<LocalDate> days = new ArrayList<>();
        days.add(paper.sortDate());
        Stream.concat(
                        paper.status().stream().flatMap(status -> status.date().stream()),
                        paper.versions().stream().flatMap(version -> version.date().stream()))
                .map(PartialDate::earliest)
                .forEach(days::add);
        return days.stream().max(LocalDate::compareTo).orElseThrow();
    }

    /** Formats a day as an RFC 3339 timestamp: {@code 2025-12-12T00:00:00Z}. */
    static String instant(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
