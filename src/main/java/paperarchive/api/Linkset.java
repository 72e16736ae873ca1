package paperarchive.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paperarchive.html.Signposts;
import paperarchive.html.View;
import paperarchive.output.LinkTargets;
import paperarchive.paper.Paper;

/**
 * The typed links of a paper: its citable URL, its authors, its metadata, and its full text.
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

    /** Returns the file {@code papers/xkv/linkset.json}, on one line. */
    byte[] bytes(Paper paper) {
        return (JsonText.line(of(paper)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> of(Paper paper) {
        String page = urls.page(paper);
        List<Map<String, Object>> links = new ArrayList<>();
        Map<String, Object> landing = new LinkedHashMap<>();
        landing.put("anchor", page);
        Map<String, List<Map<String, Object>>> signposts = signposts(paper, page);
        List<Map<String, Object>> items = signposts.getOrDefault("item", List.of());
        List<Map<String, Object>> descriptions = descriptions(paper);
        for (String rel : List.of("cite-as", "author", "type", "license")) {
            put(landing, rel, signposts.getOrDefault(rel, List.of()));
        }
        put(landing, "describedby", descriptions);
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

    /** Returns the links that are also in the head of the page, by their relation. */
    private static Map<String, List<Map<String, Object>>> signposts(Paper paper, String page) {
        return Signposts.of(paper, page).stream()
                .collect(
                        groupingBy(
                                View.Named::name,
                                mapping(link -> href(link.href(), link.text()), toList())));
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
}
