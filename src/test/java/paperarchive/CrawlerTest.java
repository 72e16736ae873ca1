package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A crawler finds no broken link on a site of any address, and everything the sitemap names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlerTest {
    private static final long SEED = 46;
    private static final String AT_ROOT = "https://example.org/";
    private static final String BELOW_A_PATH = "https://example.org/repo/";
    private static final String WITH_FILES = "https://files.example.org/repo/";
    private static final String FROM_DISK = "file:///home/ada/site/";

    private final MadeUpArchive archive = new MadeUpArchive(SEED);
    private final Map<String, Map<String, String>> trees = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();

    @BeforeAll
    void buildSites(@TempDir Path folder) throws Exception {
        trees.put(AT_ROOT, built(folder.resolve("root"), AT_ROOT, ""));
        trees.put(BELOW_A_PATH, built(folder.resolve("below"), BELOW_A_PATH, ""));
        trees.put(WITH_FILES, built(folder.resolve("files"), WITH_FILES, "links: file\n"));
        trees.put(FROM_DISK, tree(WITH_FILES));
    }

    @AfterAll
    void forget() {
        trees.clear();
        documents.clear();
    }

    private Map<String, String> built(Path folder, String baseUrl, String settings)
            throws Exception {
        SiteFolder site = new SiteFolder(folder);
        archive.writeInto(site, baseUrl);
        site.write("content/site.yaml", site.read("content/site.yaml") + settings);
        site.build();
        Map<String, String> files = new TreeMap<>();
        site.tree()
                .forEach(
                        (path, bytes) ->
                                files.put(
                                        path,
                                        new String(
                                                bytes.getBytes(StandardCharsets.ISO_8859_1),
                                                StandardCharsets.UTF_8)));
        return files;
    }

    private Map<String, String> tree(String site) {
        return trees.getOrDefault(site, Map.of());
    }

    private Map<String, Document> pages(String site) {
        Map<String, Document> pages = new TreeMap<>();
        tree(site)
                .forEach(
                        (path, text) -> {
                            if (path.endsWith(".html")) {
                                pages.put(
                                        path,
                                        documents.computeIfAbsent(
                                                site + path, at -> Jsoup.parse(text)));
                            }
                        });
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ROOT, BELOW_A_PATH, WITH_FILES, FROM_DISK})
    void everyLinkLeadsSomewhere(String site) {
        Set<String> foreign = archive.foreignAddresses();
        List<String> broken = new ArrayList<>();
        int[] followed = {0};
        pages(site)
                .forEach(
                        (path, page) -> {
                            for (String link : links(page)) {
                                // What a host shows at any address is never opened from disk.
                                if (site.equals(FROM_DISK) && path.equals("404.html")) {
                                    continue;
                                }
                                followed[0]++;
                                String target = resolved(site, path, link);
                                if (!foreign.contains(link) && !exists(site, target)) {
                                    broken.add(path + ": " + link);
                                }
                            }
                        });
        assertEquals(List.of(), broken, "seed " + SEED);
        assertTrue(followed[0] > 10_000, () -> "only " + followed[0] + " links");
    }

    @Test
    void linksNameFoldersOnAPublicSiteAndFilesWhereTheSettingSaysSo() {
        assertEquals(List.of(), linksOf(BELOW_A_PATH, link -> link.contains("index.html")));
        assertEquals(List.of(), linksOf(FROM_DISK, link -> link.endsWith("/")));
    }

    /** Links within a site, but for its absolute ones, which always name folders. */
    private List<String> linksOf(String site, Predicate<String> form) {
        List<String> found = new ArrayList<>();
        pages(site)
                .forEach(
                        (path, page) ->
                                links(page).stream()
                                        .filter(link -> !link.contains(":"))
                                        .filter(form)
                                        .forEach(link -> found.add(path + ": " + link)));
        return found;
    }

    private static List<String> links(Document page) {
        List<String> links = new ArrayList<>();
        // The type of a page is a name of schema.org, and not a page to follow.
        for (Element element : page.select("[href]:not(link[rel=type])")) {
            links.add(element.attr("href"));
        }
        for (Element element : page.select("[src]")) {
            links.add(element.attr("src"));
        }
        for (Element element : page.select("meta[http-equiv=refresh]")) {
            links.add(element.attr("content").replaceFirst("^\\d+; url=", ""));
        }
        return links;
    }

    private static String resolved(String site, String path, String link) {
        // As a browser does it: letters beyond ASCII are percent-encoded before anything else.
        URI page = URI.create(URI.create(site + encoded(path)).toASCIIString());
        return page.resolve(encoded(link)).toString().replaceFirst("^file:/(?!/)", "file:///");
    }

    private static String encoded(String link) {
        return link.replace(" ", "%20");
    }

    private boolean exists(String site, String address) {
        // A site opened from disk still names its canonical addresses.
        boolean canonical = site.equals(FROM_DISK) && address.startsWith(WITH_FILES);
        String mount = canonical ? WITH_FILES : site;
        if (!address.startsWith(mount)) {
            return false;
        }
        int hash = address.indexOf('#');
        String name = hash < 0 ? address : address.substring(0, hash);
        String path = decoded(name.substring(mount.length()));
        String file = file(path);
        if (!file.equals(path) && mount.equals(FROM_DISK)) {
            return false;
        }
        return tree(site).containsKey(file)
                && (hash < 0 || ids(site, file).contains(decoded(address.substring(hash + 1))));
    }

    private Set<String> ids(String site, String file) {
        Document page = pages(site).getOrDefault(file, new Document(""));
        return new HashSet<>(page.select("[id]").eachAttr("id"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ROOT, BELOW_A_PATH})
    void theSitemapNamesEveryPageForReadersAndNoOther(String site) {
        TreeSet<String> named = new TreeSet<>();
        String sitemap = tree(site).getOrDefault("sitemap.xml", "");
        for (Element loc : Jsoup.parse(sitemap, Parser.xmlParser()).select("loc")) {
            assertTrue(loc.text().chars().allMatch(c -> c < 0x80), loc::text);
            assertTrue(exists(site, loc.text()), loc::text);
            String path = decoded(loc.text().substring(site.length()));
            assertTrue(named.add(path + "index.html"), () -> "named twice: " + path);
        }
        TreeSet<String> forReaders = new TreeSet<>();
        pages(site)
                .forEach(
                        (path, page) -> {
                            if (page.select("meta[name=robots][content=noindex]").isEmpty()) {
                                forReaders.add(path);
                            }
                        });
        assertEquals(forReaders, named);
        assertTrue(named.size() > 400, () -> "only " + named.size() + " pages");
    }

    @ParameterizedTest
    @ValueSource(strings = {AT_ROOT, WITH_FILES, FROM_DISK})
    void everyPageIsReachedFromTheFirstOne(String site) {
        Set<String> reached = new TreeSet<>(Set.of("index.html"));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            String path = open.remove(open.size() - 1);
            Document page = pages(site).getOrDefault(path, new Document(""));
            List<String> links = page.select("a[href]").eachAttr("href");
            // The field of the header leads to the search.
            links.addAll(page.select("form[role=search]").eachAttr("action"));
            for (String link : links) {
                String target = resolved(site, path, link).replaceFirst("#.*", "");
                if (target.startsWith(site)) {
                    String file = file(decoded(target.substring(site.length())));
                    if (file.endsWith(".html") && reached.add(file)) {
                        open.add(file);
                    }
                }
            }
        }
        TreeSet<String> lost = new TreeSet<>();
        pages(site)
                .forEach(
                        (path, page) -> {
                            boolean hidden = !page.select("meta[content=noindex]").isEmpty();
                            if (!hidden && !reached.contains(path)) {
                                lost.add(path);
                            }
                        });
        assertEquals(new TreeSet<String>(), lost);
    }

    private static String file(String path) {
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    @Test
    void everyPageIsSoundHtml() {
        tree(AT_ROOT)
                .forEach(
                        (path, text) -> {
                            if (path.endsWith(".html")) {
                                Parser parser = Parser.htmlParser().setTrackErrors(20);
                                Jsoup.parse(text, AT_ROOT, parser);
                                assertEquals(List.of(), parser.getErrors(), path);
                            }
                        });
    }

    @Test
    void everyPageHasOneHeadingALanguageATitleAndUniqueIds() {
        pages(AT_ROOT)
                .forEach(
                        (path, page) -> {
                            assertEquals(1, page.select("h1").size(), path);
                            assertTrue(page.select("h1").hasText(), path);
                            assertEquals("en", page.select("html").attr("lang"), path);
                            assertTrue(!page.title().isBlank(), path);
                            List<String> ids = page.select("[id]").eachAttr("id");
                            assertEquals(ids.size(), new HashSet<>(ids).size(), path);
                        });
    }

    @Test
    void headingsSkipNoLevel() {
        pages(AT_ROOT)
                .forEach(
                        (path, page) -> {
                            int level = 0;
                            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                                int next = heading.tagName().charAt(1) - '0';
                                assertTrue(next <= level + 1, path + ": " + heading);
                                level = next;
                            }
                        });
    }

    @Test
    void noPageAsksAnotherHostForAnything() {
        pages(AT_ROOT)
                .forEach(
                        (path, page) -> {
                            List<String> asked = page.select("[src]").eachAttr("src");
                            asked.addAll(
                                    page.select("link[rel~=stylesheet|icon|preload]")
                                            .eachAttr("href"));
                            for (String address : asked) {
                                assertTrue(!address.contains("//"), path + ": " + address);
                            }
                        });
    }

    @Test
    void searchEnginesAreToldWhereTheSitemapIs() {
        assertTrue(
                tree(BELOW_A_PATH)
                        .getOrDefault("robots.txt", "")
                        .contains("Sitemap: https://example.org/repo/sitemap.xml\n"));
    }
}
