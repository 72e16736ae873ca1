package paperarchive.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same papers as a Hugo site: a page a paper, lists of tags, authors and days, a sitemap. */
final class HugoSite {
    private static final Map<String, String> FILES =
            Map.of(
                    "hugo.toml",
                    """
                    baseURL = "https://example.org/"
                    title = "Archive"
                    disableKinds = ["RSS"]
                    pagination.pagerSize = 50
                    paginate = 50
                    [taxonomies]
                      tag = "tags"
                      author = "authors"
                      day = "days"
                    """,
                    "layouts/_default/baseof.html",
                    """
                    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
                    <title>{{ .Title }}</title></head><body>
                    <header><a href="/">Archive</a> <a href="/tags/">Tags</a></header>
                    <main>{{ block "main" . }}{{ end }}</main></body></html>
                    """,
                    "layouts/_default/single.html",
                    """
                    {{ define "main" }}<h1>{{ .Title }}</h1>
                    <p>{{ range .Params.authors }}<a href="/authors/{{ . | urlize }}/">{{ . }}</a> {{ end }}</p>
                    {{ .Content }}
                    <p>{{ range .Params.tags }}<a href="/tags/{{ . | urlize }}/">{{ . }}</a> {{ end }}</p>
                    {{ end }}
                    """,
                    "layouts/_default/list.html",
                    """
                    {{ define "main" }}<h1>{{ .Title }}</h1>
                    {{ range .Paginator.Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
                    <p>{{ delimit (first 5 .Params.authors) ", " }}</p>{{ end }}
                    {{ template "_internal/pagination.html" . }}{{ end }}
                    """);

    private HugoSite() {}

    /** Writes the site of the records of a content folder. */
    static void write(Path content, Path site) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Path papers = Files.createDirectories(site.resolve("content/papers"));
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(content.resolve("papers/all.jsonl"))) {
            JsonNode record = json.readTree(line.replaceAll("\\\\u00[01].", ""));
            String front =
                    json.writeValueAsString(
                            Map.of(
                                    "title", record.path("title").asString(""),
                                    "date", record.path("listed").asString("2000-01-01"),
                                    "days", List.of(record.path("listed").asString("none")),
                                    "tags", texts(record.path("tags")),
                                    "authors", texts(record.path("authors"))));
            Files.writeString(
                    papers.resolve(record.path("id").asString("") + ".md"),
                    front + "\n\n" + record.path("abstract").asString(""));
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            String name =
                    item.isObject()
                            ? item.path("given").asString("")
                                    + " "
                                    + item.path("family").asString("")
                            : item.asString("");
            texts.add(name.strip());
        }
        return texts;
    }
}
