package paperarchive.html;

import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import paperarchive.cite.Citation;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.IdentifierAddress;
import paperarchive.paper.Paper;
import paperarchive.paper.Publication;
import paperarchive.paper.Settings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON-LD structured data of a page for search engines. It is a data block in a {@code script}, to
 * which the content security policy does not apply.
 *
 * <p>Source: schema.org, version 29; Google, "Breadcrumb structured data".
 */
final class StructuredData {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CONTEXT = "https://schema.org";

    private StructuredData() {}

    /**
     * Returns a paper, with breadcrumbs if the archive has a URL.
     *
     * @param address of the paper's page; may be empty
     */
    static TemplateHTMLOutputModel of(Citation citation, Settings settings, String address) {
        ObjectNode root = JSON.createObjectNode();
        root.put("@context", CONTEXT);
        ArrayNode graph = root.putArray("@graph");
        graph.add(article(citation, address));
        if (!address.isEmpty()) {
            ObjectNode way = thing(graph.addObject(), "BreadcrumbList");
            ArrayNode steps = way.putArray("itemListElement");
            step(steps, settings.title(), settings.baseUrl());
            step(steps, citation.title(), address);
        }
        return script(root);
    }

    /** Returns the archive and its search; empty where it has no URL. */
    static TemplateHTMLOutputModel of(Settings settings, String description, String index) {
        if (settings.baseUrl().isEmpty()) {
            return EscapedHtml.ready("");
        }
        ObjectNode root = JSON.createObjectNode();
        root.put("@context", CONTEXT);
        thing(root, "WebSite");
        put(root, "name", settings.title());
        put(root, "description", description);
        put(root, "inLanguage", settings.language());
        put(root, "url", settings.baseUrl());
        ObjectNode search = thing(root.putObject("potentialAction"), "SearchAction");
        String template = settings.baseUrl() + "search/" + index + "?q={search_term_string}";
        thing(search.putObject("target"), "EntryPoint").put("urlTemplate", template);
        search.put("query-input", "required name=search_term_string");
        return script(root);
    }

    private static ObjectNode article(Citation citation, String address) {
        Paper paper = citation.paper();
        ObjectNode article = thing(JSON.createObjectNode(), "ScholarlyArticle");
        put(article, "@id", address);
        put(article, "url", address);
        put(article, "headline", citation.title());
        ArrayNode authors = JSON.createArrayNode();
        paper.authors().forEach(author -> authors.add(person(author)));
        if (authors.isEmpty() && !paper.organization().isEmpty()) {
            put(thing(authors.addObject(), "Organization"), "name", paper.organization());
        }
        put(article, "author", authors);
        paper.published().ifPresent(date -> put(article, "datePublished", date.toString()));
        put(article, "keywords", texts(paper.tags()));
        put(article, "inLanguage", paper.language());
        put(article, "license", Signposts.isUrl(paper.license()) ? paper.license() : "");
        published(article, citation);
        identifiers(article, paper);
        paper.link("pdf")
                .ifPresent(
                        file ->
                                thing(article.putObject("encoding"), "MediaObject")
                                        .put("contentUrl", file)
                                        .put("encodingFormat", "application/pdf"));
        return article;
    }

    private static ObjectNode person(Author author) {
        ObjectNode person = thing(JSON.createObjectNode(), "Person");
        put(person, "name", author.name());
        put(person, "givenName", author.given());
        put(person, "familyName", author.family());
        put(person, "sameAs", author.orcid().isEmpty() ? "" : Signposts.orcid(author));
        put(person, "url", author.url());
        if (!author.affiliation().isEmpty()) {
            put(
                    thing(person.putObject("affiliation"), "Organization"),
                    "name",
                    author.affiliation());
        }
        return person;
    }

    /** A volume or an issue belongs to its journal. */
    private static void published(ObjectNode article, Citation citation) {
        Publication in = citation.in();
        boolean journal = citation.isJournalArticle();
        ObjectNode within = article;
        if (journal && !in.number().isEmpty()) {
            within = thing(within.putObject("isPartOf"), "PublicationIssue");
            within.put("issueNumber", in.number());
        }
        if (journal && !in.volume().isEmpty()) {
            within = thing(within.putObject("isPartOf"), "PublicationVolume");
            within.put("volumeNumber", in.volume());
        }
        if (!in.venue().isEmpty()) {
            thing(within.putObject("isPartOf"), journal ? "Periodical" : "CreativeWork")
                    .put("name", in.venue());
        }
        put(article, "pagination", in.pages());
        if (!in.publisher().isEmpty()) {
            thing(article.putObject("publisher"), "Organization").put("name", in.publisher());
        }
    }

    private static void identifiers(ObjectNode article, Paper paper) {
        ArrayNode identifiers = JSON.createArrayNode();
        for (Identifier identifier : paper.identifiers()) {
            ObjectNode value = thing(identifiers.addObject(), "PropertyValue");
            value.put("propertyID", identifier.scheme());
            value.put("value", identifier.value());
        }
        put(article, "identifier", identifiers);
        put(article, "sameAs", texts(IdentifierAddress.all(paper)));
    }

    private static ObjectNode thing(ObjectNode node, String type) {
        return node.put("@type", type);
    }

    private static void step(ArrayNode steps, String name, String url) {
        ObjectNode step = thing(steps.addObject(), "ListItem");
        step.put("position", steps.size()).put("name", name).put("item", url);
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static void put(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    private static void put(ObjectNode node, String name, ArrayNode values) {
        if (!values.isEmpty()) {
            node.set(name, values);
        }
    }

    /** Escapes texts, so that a record can neither close the {@code script} nor open a comment. */
    private static TemplateHTMLOutputModel script(ObjectNode root) {
        return EscapedHtml.ready(JSON.writeValueAsString(root).replace("<", "\\u003c"));
    }
}
