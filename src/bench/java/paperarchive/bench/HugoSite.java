package paperarchive.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same papers as a Hugo site with what a reader would miss: a page for each paper with its
 * people, links, metadata and BibTeX, lists of tags, authors, venues and days, indexes by name, a
 * sitemap.
 */
final class HugoSite {
    private static final String PAGER =
            """
            {{ with .Prev }}<a rel="prev" href="{{ .URL }}">Previous page</a>{{ end }}
            {{ with .Next }}<a rel="next" href="{{ .URL }}">Next page</a>{{ end }}
            """;
    private static final String LIST =
            """
            {{ define "main" }}<h1>{{ .Title }}</h1>{{ $some := .Paginate .RegularPages }}<ol>
            {{ range $some.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
            <p>{{ with .Params.authors }}{{ delimit (first 3 .) ", " }} · {{ end }}{{ .Params.published }}</p>
            {{ end }}</ol>{{ with $some }}PAGER{{ end }}{{ end }}
            """
                    .replace("PAGER", PAGER);
    private static final Map<String, String> FILES =
            Map.of(
                    "hugo.toml",
                    """
                    baseURL = "https://example.org/"
                    title = "Archive"
                    disableKinds = ["RSS"]
                    timeout = "600s"
                    paginate = 50
                    [taxonomies]
                      tag = "tags"
                      author = "authors"
                      venue = "venues"
                      day = "days"
                    """,
                    "layouts/_default/baseof.html",
                    """
                    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
                    <meta name="viewport" content="width=device-width"><title>{{ .Title }}</title>
                    <link rel="canonical" href="{{ .Permalink }}">{{ block "head" . }}{{ end }}</head>
                    <body><nav><a href="/">Archive</a> <a href="/tags/">Tags</a>
                    <a href="/authors/">Authors</a></nav>
                    <main>{{ block "main" . }}{{ end }}</main></body></html>
                    """,
                    "layouts/_default/single.html",
                    """
                    {{ define "head" }}<meta name="citation_title" content="{{ .Title }}">
                    {{ range .Params.authors }}<meta name="citation_author" content="{{ . }}">{{ end }}
                    <meta name="citation_publication_date" content="{{ .Params.published }}">{{ end }}
                    {{ define "main" }}<h1>{{ .Title }}</h1>
                    <p>{{ range .Params.authors }}<a href="/authors/{{ . | urlize }}/">{{ . }}</a> {{ end }}</p>
                    <p>{{ range .Params.venues }}<a href="/venues/{{ . | urlize }}/">{{ . }}</a> {{ end }}
                    {{ .Params.published }}</p>
                    <p>{{ range $name, $address := .Params.links }}<a href="{{ $address }}">{{ $name }}</a> {{ end }}</p>
                    <h2>Abstract</h2>{{ .Content }}
                    <p>{{ range .Params.tags }}<a href="/tags/{{ . | urlize }}/">{{ . }}</a> {{ end }}</p>
                    <details><summary>Cite</summary><pre>@inproceedings{ {{- .File.ContentBaseName -}} ,
                    title={ {{- .Title -}} }, author={ {{- delimit .Params.authors " and " -}} },
                    year={ {{- .Params.published -}} } }</pre></details>
                    <nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
                    {{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
                    {{ end }}
                    """,
                    "layouts/index.html",
                    LIST,
                    "layouts/_default/list.html",
                    LIST,
                    "layouts/_default/taxonomy.html",
                    """
                    {{ define "main" }}<h1>{{ .Title }}</h1>{{ $some := .Paginate .Pages.ByTitle 500 }}<ul>
                    {{ range $some.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}
                    {{ end }}</ul>{{ with $some }}PAGER{{ end }}{{ end }}
                    """
                            .replace("PAGER", PAGER));

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
                                    "authors", texts(record.path("authors")),
                                    "venues", texts(record.path("venue")),
                                    "published", record.path("published").asString(""),
                                    "links", record.path("links")));
            Files.writeString(
                    papers.resolve(record.path("id").asString("") + ".md"),
                    front + "\n\n" + record.path("abstract").asString(""));
        }
    }

    private static List<String> texts(JsonNode list) {
        if (list.isString()) {
            return List.of(list.asString());
        }
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
