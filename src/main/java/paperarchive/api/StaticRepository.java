package paperarchive.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import paperarchive.html.PlainTitles;
import paperarchive.paper.Author;
import paperarchive.paper.IdentifierAddress;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.text.FormulaConverter;
import paperarchive.text.Html;
import paperarchive.text.Markdown;
import paperarchive.words.Words;

/**
 * All papers as Dublin Core in one file, which a gateway serves to harvesters of OAI-PMH.
 *
 * <p>Source of the form: "Specification for an OAI Static Repository and an OAI Static Repository
 * Gateway", section 3; "Guidelines for the oai-identifier format", section 2.
 */
final class StaticRepository {
    /** Source: ibid., section 1: static repositories are meant for small collections. */
    static final int MOST = 5_000;

    static final String PATH = "api/oai.xml";

    private static final String MAIL = "mailto:";
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository"
              xmlns:oai="http://www.openarchives.org/OAI/2.0/"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository
                http://www.openarchives.org/OAI/2.0/static-repository.xsd">
            """;
    private static final String FORMATS =
            """
            <ListMetadataFormats>
            <oai:metadataFormat>
            <oai:metadataPrefix>oai_dc</oai:metadataPrefix>
            <oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
            <oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
            </oai:metadataFormat>
            </ListMetadataFormats>
            <ListRecords metadataPrefix="oai_dc">
            """;
    private static final String DC =
            """
            <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/
                http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
            """;

    private final Settings settings;
    private final SiteUrls urls;
    private final PlainTitles titles;
    private final Markdown markdown;
    private final StringBuilder out = new StringBuilder();

    private StaticRepository(Settings settings, FormulaConverter formulas) {
        this.titles = new PlainTitles(Words.ENGLISH, formulas);
        this.markdown = new Markdown(address -> "", 1, formulas);
        this.settings = settings;
        this.urls = new SiteUrls(settings.baseUrl());
    }

    /**
     * Returns whether an archive can have the file: it must be small, and have a base URL and an
     * e-mail address, without which the file is not valid.
     */
    static boolean isPossible(Settings settings, int papers) {
        return papers > 0
                && papers <= MOST
                && !settings.baseUrl().isEmpty()
                && settings.contact().startsWith(MAIL);
    }

    static byte[] bytes(Settings settings, List<Paper> papers, FormulaConverter formulas) {
        StaticRepository repository = new StaticRepository(settings, formulas);
        repository.write(papers);
        return repository.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(List<Paper> papers) {
        LocalDate earliest =
                papers.stream().map(RecordDates::updated).min(LocalDate::compareTo).orElseThrow();
        out.append(HEAD).append("<Identify>\n");
        element("oai:repositoryName", settings.title());
        element("oai:baseURL", urls.of(PATH));
        element("oai:protocolVersion", "2.0");
        element("oai:adminEmail", settings.contact().substring(MAIL.length()));
        element("oai:earliestDatestamp", earliest.toString());
        element("oai:deletedRecord", "no");
        element("oai:granularity", "YYYY-MM-DD");
        out.append("</Identify>\n").append(FORMATS);
        papers.forEach(this::record);
        out.append("</ListRecords>\n</Repository>\n");
    }

    private void record(Paper paper) {
        URI base = URI.create(settings.baseUrl());
        String path = base.getRawPath().substring(1);
        out.append("<oai:record>\n<oai:header>\n");
        element("oai:identifier", "oai:" + base.getHost() + ":" + path + paper.id().value());
        element("oai:datestamp", RecordDates.updated(paper).toString());
        out.append("</oai:header>\n<oai:metadata>\n").append(DC);
        element("dc:title", titles.marked(paper));
        for (Author author : paper.authors()) {
            element("dc:creator", author.indexName());
        }
        paper.tags().forEach(tag -> element("dc:subject", tag));
        element("dc:description", markdown.words(paper.abstractText(), Integer.MAX_VALUE));
        element("dc:publisher", paper.publication().publisher());
        paper.published().ifPresent(date -> element("dc:date", date.toString()));
        element("dc:type", "text");
        element("dc:identifier", urls.page(paper));
        IdentifierAddress.all(paper).forEach(address -> element("dc:identifier", address));
        element("dc:source", paper.publication().venue());
        element("dc:language", paper.language());
        element("dc:rights", paper.license());
        out.append("</oai_dc:dc>\n</oai:metadata>\n</oai:record>\n");
    }

    private void element(String name, String text) {
        if (!text.isEmpty()) {
            out.append('<').append(name).append('>').append(Html.escaped(text));
            out.append("</").append(name).append(">\n");
        }
    }
}
