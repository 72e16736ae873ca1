package paperarchive.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperarchive.html.IdentifierAddress;
import paperarchive.output.LinkTargets;
import paperarchive.paper.Author;
import paperarchive.paper.Identifier;
import paperarchive.paper.Link;
import paperarchive.paper.Paper;

/**
 * The typed links of a paper: where it can be cited, who wrote it, what describes it, where its
 * text is.
 *
 * <p>Source of the form: RFC 9264, section 4.2, and signposting.org/FAIR, level 2.
 */
final class Linkset {
    /** Files that describe a paper, and their media types. */
    private static final Map<String, String> DESCRIPTIONS =
            new LinkedHashMap<>(
                    Map.of(
                            "cite.bib", "application/x-bibtex",
                            "cite.biblatex.bib", "application/x-bibtex",
                            "cite.json", "application/vnd.citationstyles.csl+json",
                            "cite.ris", "application/x-research-info-systems",
                            "index.md", "text/markdown"));

    private final SiteUrls urls;
    private final LinkTargets targets;

    Linkset(SiteUrls urls, LinkTargets targets) {
        this.urls = urls;
        this.targets = targets;
    }

    /** The file {@code papers/xkv/linkset.json}, on one line. */
    byte[] bytes(Paper paper) {
        return (JsonText.line(of(paper)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> of(Paper paper) {
        String page = urls.page(paper);
        List<Map<String, Object>> links = new ArrayList<>();
        Map<String, Object> landing = new LinkedHashMap<>();
        landing.put("anchor", page);
        landing.put("cite-as", List.of(href(citeAs(paper, page), "")));
        put(landing, "author", authors(paper));
        landing.put(
                "type",
                List.of(
                        href("https://schema.org/ScholarlyArticle", ""),
                        href("https://schema.org/AboutPage", "")));
        put(landing, "license", license(paper));
        List<Map<String, Object>> descriptions = descriptions(paper);
        put(landing, "describedby", descriptions);
        List<Map<String, Object>> items = items(paper);
        put(landing, "item", items);
        links.add(landing);
        descriptions.forEach(of -> links.add(back(of, "describes", page)));
        items.forEach(of -> links.add(back(of, "collection", page)));
        return Map.of("linkset", links);
    }

    private static Map<String, Object> back(Map<String, Object> of, String rel, String page) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("anchor", of.get("href"));
        link.put(rel, List.of(href(page, "text/html")));
        return link;
    }

    private static void put(
            Map<String, Object> map, String rel, List<Map<String, Object>> targets) {
        if (!targets.isEmpty()) {
            map.put(rel, targets);
        }
    }

    private static Map<String, Object> href(String url, String type) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("href", url);
        if (!type.isEmpty()) {
            link.put("type", type);
        }
        return link;
    }

    /** The DOI if the paper has one, else its page. */
    private static String citeAs(Paper paper, String page) {
        return paper.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals("doi"))
                .map(IdentifierAddress::of)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(page);
    }

    private static List<Map<String, Object>> authors(Paper paper) {
        return paper.authors().stream()
                .map(Author::orcid)
                .filter(orcid -> !orcid.isEmpty())
                .map(orcid -> href("https://orcid.org/" + orcid, ""))
                .toList();
    }

    private static List<Map<String, Object>> license(Paper paper) {
        return paper.license().startsWith("http") ? List.of(href(paper.license(), "")) : List.of();
    }

    private List<Map<String, Object>> descriptions(Paper paper) {
        List<Map<String, Object>> found = new ArrayList<>();
        found.add(href(urls.of(SiteUrls.record(paper)), "application/json"));
        DESCRIPTIONS.keySet().stream()
                .sorted()
                .filter(name -> targets.contains(SiteUrls.beside(paper, name)))
                .forEach(
                        name ->
                                found.add(
                                        href(
                                                urls.of(SiteUrls.beside(paper, name)),
                                                DESCRIPTIONS.getOrDefault(name, ""))));
        return found;
    }

    /** Where the text of the paper itself is. */
    private static List<Map<String, Object>> items(Paper paper) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Link link : paper.links()) {
            if (link.name().equals("pdf")) {
                items.add(href(link.address(), "application/pdf"));
            }
        }
        return items;
    }

    /** Returns the identifiers that lead somewhere. */
    static List<String> addresses(Paper paper) {
        List<String> addresses = new ArrayList<>();
        for (Identifier identifier : paper.identifiers()) {
            String address = IdentifierAddress.of(identifier);
            if (!address.isEmpty()) {
                addresses.add(address);
            }
        }
        return addresses;
    }
}
