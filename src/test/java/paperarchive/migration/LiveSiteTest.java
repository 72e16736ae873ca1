package paperarchive.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The addresses of a site that is live, from wherever they can be read. */
class LiveSiteTest {
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """;

    @TempDir private Path folder;

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private static String sitemap(String... addresses) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String address : addresses) {
            text.append("<url><loc>").append(address).append("</loc></url>\n");
        }
        return text.append("</urlset>\n").toString();
    }

    private static List<String> values(String place, String baseUrl) throws IOException {
        return LiveSite.addresses(place, baseUrl).stream().map(PublishedUrl::value).toList();
    }

    private static String words(IOException e) {
        return String.valueOf(e.getMessage());
    }

    @Test
    void aFolderHasTheAddressesOfItsPages() throws IOException {
        write("index.html", "");
        write("papers/a/index.html", "");
        write("papers/a/figure.png", "");
        List<PublishedUrl> addresses = LiveSite.addresses(folder.toString(), "");
        assertEquals(
                List.of("", "papers/a/"), addresses.stream().map(PublishedUrl::value).toList());
        assertTrue(addresses.get(1).at().file().endsWith("/papers/a/index.html"));
    }

    @Test
    void aSitemapHasThemBelowTheAddressOfTheArchive() throws IOException {
        Path file =
                write(
                        "sitemap.xml",
                        sitemap("http://a.org/x/papers/a/", "http://a.org/x/tags/k%C3%B6ln/?a#b"));
        assertEquals(
                List.of("papers/a/", "tags/köln/"), values(file.toString(), "https://a.org/x/"));
        assertEquals(4, LiveSite.addresses(file.toString(), "").get(1).at().line());
    }

    @Test
    void elseBelowThePageThatAllBeginWith() throws IOException {
        Path file =
                write(
                        "sitemap.xml",
                        sitemap(
                                "https://old.org/x/papers/a/",
                                "https://old.org/x/",
                                "https://old.org/x/b.html"));
        assertEquals(List.of("papers/a/", "", "b.html"), values(file.toString(), "https://a.org/"));
    }

    @Test
    void elseBelowTheRootOfTheHost() throws IOException {
        Path file = write("sitemap.xml", sitemap("https://old.org/papers/a/"));
        assertEquals(List.of("papers/a/"), values(file.toString(), ""));
        write("sitemap.xml", sitemap("https://old.org/papers/a/", "https://old.org/papers/b/"));
        assertEquals(List.of("papers/a/", "papers/b/"), values(file.toString(), ""));
    }

    @Test
    void anIndexLeadsToTheFilesBesideIt() throws IOException {
        Path file =
                write(
                        "sitemap.xml",
                        "<sitemapindex><sitemap><loc>https://a.org/sitemap-1.xml</loc></sitemap>"
                                + "<sitemap><loc>https://a.org/sitemap-2.xml.gz</loc></sitemap>"
                                + "<sitemap><loc>https://a.org/sitemap.xml</loc></sitemap>"
                                + "</sitemapindex>");
        write("sitemap-1.xml", sitemap("https://a.org/papers/a/"));
        Files.write(folder.resolve("sitemap-2.xml.gz"), packed(sitemap("https://a.org/papers/b/")));
        assertEquals(List.of("papers/a/", "papers/b/"), values(file.toString(), "https://a.org/"));
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aServerIsAskedForItsSitemap() throws IOException {
        Map<String, String> files =
                Map.of(
                        "/x/sitemap.xml",
                        "<sitemapindex><sitemap><loc>part.xml</loc></sitemap></sitemapindex>",
                        "/x/part.xml",
                        sitemap("https://a.org/x/papers/a/", "https://a.org/x/"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    byte[] text = files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(
                            files.containsKey(path) ? 200 : 404, text.length + 1L);
                    exchange.getResponseBody().write(text);
                    exchange.getResponseBody().write('\n');
                    exchange.close();
                });
        server.start();
        try {
            String site = "http://localhost:" + server.getAddress().getPort() + "/x";
            assertEquals(List.of("papers/a/", ""), values(site, ""));
            assertEquals(List.of("papers/a/", ""), values(site + "/part.xml", ""));
            IOException no = assertThrows(IOException.class, () -> values(site + "/no", ""));
            assertEquals(site + "/no/sitemap.xml answered 404", no.getMessage());
        } finally {
            server.stop(0);
        }
        String gone = "http://localhost:" + server.getAddress().getPort() + "/";
        IOException no = assertThrows(IOException.class, () -> values(gone, ""));
        assertTrue(words(no).startsWith(gone + "sitemap.xml cannot be read: "));
    }

    @Test
    void aSitemapCannotReadOtherFiles() throws IOException {
        write("secret.txt", "https://a.org/secret/");
        Path file =
                write(
                        "sitemap.xml",
                        "<!DOCTYPE urlset [<!ENTITY s SYSTEM \"secret.txt\">]>\n"
                                + "<urlset><url><loc>&s;</loc></url></urlset>");
        try {
            assertEquals(List.of(""), values(file.toString(), ""));
        } catch (IOException e) {
            assertTrue(words(e).contains(" is not a sitemap: "), e.getMessage());
        }
    }

    @Test
    void aBombOfEntitiesIsNotUnpacked() throws IOException {
        Path file =
                write(
                        "sitemap.xml",
                        "<!DOCTYPE u [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n"
                                + "<urlset><url><loc>&b;</loc></url></urlset>");
        IOException no = assertThrows(IOException.class, () -> values(file.toString(), ""));
        assertTrue(words(no).contains(" is not a sitemap: "), no.getMessage());
    }

    @Test
    void aPackedBombIsNotUnpacked() throws IOException {
        Path file = folder.resolve("sitemap.xml.gz");
        Files.write(file, packed(" ".repeat(LiveSite.MOST_BYTES + 1)));
        IOException no = assertThrows(IOException.class, () -> values(file.toString(), ""));
        assertTrue(words(no).contains("has more than the 52428800 bytes"), no.getMessage());
    }

    @Test
    void whatIsNoSitemapIsSaidSo() throws IOException {
        Path file = write("page.xml", "<html><body/></html>");
        IOException no = assertThrows(IOException.class, () -> values(file.toString(), ""));
        assertTrue(words(no).endsWith("page.xml is not a sitemap: it begins with <html>"));
        Files.writeString(file, "no XML");
        no = assertThrows(IOException.class, () -> values(file.toString(), ""));
        assertTrue(words(no).contains("page.xml is not a sitemap: "), no.getMessage());
    }

    @Test
    void anAddressLongerThanAnyIsRefused() throws IOException {
        Path file = write("sitemap.xml", sitemap("https://a.org/" + "x".repeat(3000)));
        IOException no = assertThrows(IOException.class, () -> values(file.toString(), ""));
        assertTrue(words(no).contains("contains a URL longer than 2048"), no.getMessage());
    }
}
