package paperarchive.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.feed.FeedDocument.Detail;
import paperarchive.html.Hrefs;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.SitePath;
import paperarchive.template.Templates;
import paperarchive.template.ValueHasher;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest papers of a feed as JSON Feed 1.1.
 *
 * <p>Source of the form: jsonfeed.org/version/1.1.
 */
record JsonFeedFile(
        FeedDocument document,
        Settings settings,
        FeedEntries entries,
        AtomTemplate atom,
        Templates templates)
        implements OutputFile {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Override
    public SitePath path() {
        return document.feed().json();
    }

    @Override
    public String kind() {
        return "feed.json";
    }

    @Override
    public Optional<String> fingerprint() {
        ValueHasher hash = templates.hasher().add("feed.json").add(path());
        atom.addTo(hash, document);
        return Optional.of(hash.value().hex());
    }

    @Override
    public byte[] bytes() {
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", document.feed().title());
        feed.put("home_page_url", url(document.feed().home()));
        feed.put("feed_url", url(path()));
        put(feed, "description", settings.description());
        feed.put("language", settings.language());
        feed.put(
                "items",
                document.papers().stream()
                        .map(paper -> item(paper, entries.entry(paper, document.detail())))
                        .toList());
        return MAPPER.writeValueAsBytes(feed);
    }

    private Map<String, Object> item(Paper paper, FeedView.FeedEntry entry) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.url());
        put(item, "external_url", entry.pdf());
        item.put("title", entry.title());
        String content = document.detail() == Detail.WHOLE ? entries.content(paper) : "";
        if (!content.isEmpty()) {
            item.put("content_html", content);
        } else {
            item.put("content_text", entry.summary().isEmpty() ? entry.byline() : entry.summary());
        }
        item.put("date_published", entry.published());
        item.put("date_modified", entry.updated());
        List<Map<String, Object>> authors = new ArrayList<>();
        entry.authors().forEach(name -> authors.add(Map.of("name", name)));
        if (!authors.isEmpty()) {
            item.put("authors", authors);
        }
        if (!entry.tags().isEmpty()) {
            item.put("tags", entry.tags().stream().map(FeedView.FeedTag::name).toList());
        }
        put(item, "language", paper.language());
        return item;
    }

    private static void put(Map<String, Object> map, String name, String text) {
        if (!text.isEmpty()) {
            map.put(name, text);
        }
    }

    private String url(SitePath path) {
        return Hrefs.absolute(settings.baseUrl(), path);
    }
}
