package paperarchive.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import paperarchive.problem.Check;
import paperarchive.problem.Counting;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ReportText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a built site as a browser and a search engine would, and reports what is broken: links,
 * fragments, ids, alternative texts, heavy pages, feeds, JSON-LD.
 */
public final class RenderedSiteChecker {
    private static final String INDEX = "index.html";

    private final Path folder;
    private final String base;
    private final int mostBytes;
    private final Problems problems;
    private final Set<String> files = new TreeSet<>();
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final JsonMapper json = new JsonMapper();

    /**
     * A site in a folder.
     *
     * @param baseUrl where the site will be: {@code https://example.org/papers/}; may be empty
     * @param mostBytes the size above which a page is reported
     */
    public RenderedSiteChecker(Path folder, String baseUrl, int mostBytes, Problems problems) {
        this.folder = folder;
        this.base = baseUrl;
        this.mostBytes = mostBytes;
        this.problems = problems;
    }

    /** Checks every file of the site, and returns the number of pages. */
    public int check() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(files::add);
        }
        List<String> pages = files.stream().filter(file -> file.endsWith(".html")).toList();
        try {
            pages.parallelStream().forEach(this::collect);
            pages.parallelStream().forEach(this::checkPage);
            files.stream().filter(file -> file.endsWith(".xml")).forEach(this::checkXml);
            files.stream()
                    .filter(file -> file.endsWith("feed.json"))
                    .forEach(file -> checkJson(file, read(file), Check.RENDERED_FEED));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return pages.size();
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void warn(Check check, String file, String message, String hint) {
        String shown = folder.resolve(file).toString().replace('\\', '/');
        problems.warning(check, Location.of(shown), message, hint);
    }

    /** Collects the ids of a page, which links of other pages may use. */
    private void collect(String page) {
        Set<String> own = new HashSet<>();
        for (Element element : Jsoup.parse(read(page)).select("[id]")) {
            if (!own.add(element.id())) {
                warn(
                        Check.RENDERED_ID,
                        page,
                        "two elements have the id " + ReportText.quoted(element.id()),
                        "change the template or the heading that makes one of them");
            }
        }
        synchronized (ids) {
            ids.put(page, own);
        }
    }

    private void checkPage(String page) {
        String text = read(page);
        int bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (bytes > mostBytes) {
            warn(
                    Check.RENDERED_SIZE,
                    page,
                    "the page has "
                            + Counting.grouped(bytes)
                            + " bytes, more than "
                            + Counting.grouped(mostBytes),
                    "lower pageSize or excerpt, or shorten the texts of the page");
        }
        Document document = Jsoup.parse(text);
        for (Element element : document.select("[href], [src]")) {
            String link = element.attr(element.hasAttr("href") ? "href" : "src");
            checkLink(page, link);
        }
        for (Element image : document.select("img:not([alt])")) {
            warn(
                    Check.RENDERED_ALT,
                    page,
                    "a picture has no alternative text: " + ReportText.quoted(image.attr("src")),
                    "write what it shows: ![A diagram of the model](model.png)");
        }
        for (Element data : document.select("script[type=application/ld+json]")) {
            checkJson(page, data.data(), Check.RENDERED_JSON);
        }
    }

    private void checkJson(String file, String text, Check check) {
        try {
            json.readTree(text);
        } catch (JacksonException e) {
            warn(check, file, "this is not well-formed JSON", "correct the template that makes it");
        }
    }

    private void checkLink(String page, String link) {
        String target = link.replaceFirst("#.*", "");
        if (!base.isEmpty() && target.startsWith(base)) {
            target = "/" + target.substring(base.length());
        } else if (target.startsWith("/")) {
            target = withoutBasePath(target);
        } else if (target.matches("(?i)[a-z][a-z0-9+.-]*:.*") || target.startsWith("//")) {
            return;
        }
        String file = target.isEmpty() ? page : file(page, target);
        if (!files.contains(file)) {
            warn(
                    Check.RENDERED_LINK,
                    page,
                    "a link leads nowhere: " + ReportText.quoted(link),
                    "there is no file " + ReportText.line(file));
            return;
        }
        int hash = link.indexOf('#');
        String fragment = hash < 0 ? "" : decoded(link.substring(hash + 1));
        boolean isNamed =
                fragment.isEmpty() || fragment.startsWith(":~:") || fragment.equals("top");
        if (!isNamed
                && file.endsWith(".html")
                && !ids.getOrDefault(file, Set.of()).contains(fragment)) {
            warn(
                    Check.RENDERED_FRAGMENT,
                    page,
                    "a link names a part that does not exist: " + ReportText.quoted(link),
                    "no element of "
                            + ReportText.line(file)
                            + " has the id "
                            + ReportText.quoted(fragment));
        }
    }

    /** Converts a path from the root of the host to one from the root of the site. */
    private String withoutBasePath(String path) {
        String root = base.isEmpty() ? "/" : URI.create(base).getRawPath();
        return path.startsWith(root) ? "/" + path.substring(root.length()) : path;
    }

    /** Resolves a reference to a file: {@code ../} of {@code papers/a/index.html} is its folder. */
    private String file(String page, String target) {
        String path = target.replaceFirst("\\?.*", "");
        String resolved;
        try {
            resolved = decoded(URI.create("/" + encoded(page)).resolve(path).getRawPath());
        } catch (IllegalArgumentException e) {
            return target;
        }
        String file = resolved.replaceFirst("^/+", "");
        boolean isFolder = file.isEmpty() || file.endsWith("/");
        return isFolder || files.contains(file + "/" + INDEX)
                ? (file + (isFolder ? "" : "/") + INDEX)
                : file;
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).getRawPath().substring(1);
        } catch (java.net.URISyntaxException e) {
            return path;
        }
    }

    private static String decoded(String text) {
        try {
            return java.net.URLDecoder.decode(
                    text.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Checks that feeds and sitemaps are well-formed and complete, and list existing pages. */
    private void checkXml(String file) {
        XmlFile.Outline outline;
        try {
            outline = XmlFile.read(read(file));
        } catch (XmlFile.NotWellFormed e) {
            warn(
                    Check.RENDERED_FEED,
                    file,
                    "this is not well-formed XML: " + e.getMessage(),
                    "correct the template that makes it");
            return;
        }
        for (String missing : outline.missing()) {
            warn(
                    Check.RENDERED_FEED,
                    file,
                    "the feed or an entry of it has no " + missing,
                    "Atom (RFC 4287) requires it: correct the template");
        }
        if (!base.isEmpty()) {
            outline.addresses().stream()
                    .filter(address -> address.startsWith(base))
                    .forEach(address -> checkLink(file, address));
        }
    }
}
