package paperarchive.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problems;

/** What is broken in a built site. */
class RenderedSiteCheckerTest {
    private static final String BASE = "https://a.example/base/";

    @TempDir private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> found(int mostBytes) throws IOException {
        Problems problems = new Problems();
        new RenderedSiteChecker(folder, BASE, mostBytes, problems).check();
        String start = folder.toString().replace('\\', '/') + "/";
        return problems.sorted().stream()
                .map(p -> p.at().file().replace(start, "") + " " + p.check().id())
                .collect(Collectors.toList());
    }

    @Test
    void everyFormOfALinkIsFollowed() throws IOException {
        file("index.html", "<a href=papers/ä/>a</a><a href=\"papers/%C3%A4/index.html#x\">a</a>");
        file(
                "papers/ä/index.html",
                "<p id=x><a href=../../>h</a><a href=#x>x</a><a href=#>top</a>"
                        + "<a href=/base/>h</a><a href=https://a.example/base/papers/%C3%A4/>p</a>"
                        + "<a href=https://b.example/no>o</a><a href=mailto:a@b.c>m</a>"
                        + "<a href=\"../../?q=1#:~:text=a\">s</a><img alt=\"\" src=../../logo.svg>");
        file("logo.svg", "<svg/>");
        assertEquals(List.of(), found(10_000));
    }

    @Test
    void eachFaultIsFound() throws IOException {
        file(
                "index.html",
                "<p id=a><p id=a><a href=nowhere/>a</a><a href=#b>b</a><a href=/base/none>c</a>"
                        + "<img src=logo.svg><script type=application/ld+json>{\"a\":</script>"
                        + "<a href=https://a.example/base/gone/>d</a>"
                        + "x".repeat(1000));
        file("logo.svg", "<svg/>");
        file("feed.xml", "<feed><title>A</title><id>a</id><entry><id>a</id></entry></feed>");
        file("tags/feed.xml", "<feed>");
        file("feed.json", "{");
        file("sitemap.xml", "<urlset><url><loc>https://a.example/base/no/</loc></url></urlset>");
        assertEquals(
                List.of(
                        "feed.json rendered-feed",
                        "feed.xml rendered-feed",
                        "feed.xml rendered-feed",
                        "index.html rendered-link",
                        "index.html rendered-link",
                        "index.html rendered-link",
                        "index.html rendered-fragment",
                        "index.html rendered-alt",
                        "index.html rendered-size",
                        "index.html rendered-json",
                        "index.html rendered-id",
                        "sitemap.xml rendered-link",
                        "tags/feed.xml rendered-feed"),
                found(900));
    }
}
