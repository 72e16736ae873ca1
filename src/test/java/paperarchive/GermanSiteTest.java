package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.cli.CommandLineTool;
import paperarchive.paper.InterfaceWord;
import paperarchive.problem.Problems;
import paperarchive.words.WordList;

/**
 * A German site has no English word outside of what its people wrote: no word of the English file
 * that the German one does not have as well.
 */
class GermanSiteTest {
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*");
    private static final Set<String> ENGLISH = englishAlone();

    /** Elements with nothing but texts of records and settings. */
    private static final String CONTENT =
            "math, pre, code, kbd, bdi, .formula, .math, .reference, article h1, .people > a, .papers h2, .papers h3,"
                    + " .papers > li > a, div.summary > p, article > p:not([class]), article ul, .papers ul, .facts a, ol > li >"
                    + " p:not([class]), .papers details, a[rel=tag], .terms a, .ranking li > a,"
                    + " figcaption a, article dd, .related li, article ~ .around a, .byline,"
                    + " body > nav > a:first-child, nav a[href*=about], .status a";

    private static final List<String> SHOWN = List.of("title", "aria-label", "placeholder", "alt");

    @TempDir private Path folder;

    private static Set<String> englishAlone() {
        Set<String> words = tokens(WordList.english());
        words.removeAll(tokens(WordList.of("de").orElseThrow()));
        // A name, and letters that are initials elsewhere.
        words.remove("arxiv");
        words.removeIf(word -> word.length() == 1);
        return words;
    }

    private static Set<String> tokens(WordList list) {
        Set<String> tokens = new TreeSet<>();
        for (String key : list.keys()) {
            for (InterfaceWord.Form form : list.forms(key)) {
                String text = form.text().replaceAll("[{]\\w+}|]\\(\\w+\\)|`[^`]*`", " ");
                tokens.addAll(tokens(text));
            }
        }
        return tokens;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher letters = LETTERS.matcher(text.replace("Paper Archive", " "));
        while (letters.find()) {
            tokens.add(letters.group().toLowerCase(Locale.ROOT));
        }
        return tokens;
    }

    private SiteFolder german(String settings) throws Exception {
        SiteFolder site = new SiteFolder(folder);
        String file =
                site.read("content/site.yaml").replaceAll("(?m)^(language|title|byline):.*\n", "");
        return site.write("content/site.yaml", file + "title: Sammlung\nlanguage: de\n" + settings);
    }

    private static void build(SiteFolder site) throws Exception {
        Problems problems = new Problems();
        site.build(problems);
        assertEquals(0, problems.errors(), problems.sorted()::toString);
    }

    @Test
    void theDemoHasNoEnglishWord() throws Exception {
        copy(Path.of("content"), folder.resolve("content"));
        SiteFolder site = german("");
        build(site);
        assertEquals(Map.of(), english(site, 200));
    }

    @Test
    void everyKindOfPageHasNoEnglishWord() throws Exception {
        SiteFolder site = new SiteFolder(folder);
        new MadeUpArchive(46).writeInto(site, "https://example.org/");
        build(german("license: CC0\nnewsletter: {action: 'https://example.org/in'}\n"));
        assertEquals(Map.of(), english(site, 400));
    }

    @Test
    void aLargeArchiveHasNoEnglishWord() throws Exception {
        SiteFolder site = new SiteFolder(folder);
        new MadeUpArchive(12).writeInto(site, "https://example.org/");
        build(german("fullListsUpTo: 0\n"));
        assertEquals(Map.of(), english(site, 400));
    }

    @Test
    void anEmptyArchiveHasNoEnglishWord() throws Exception {
        SiteFolder site = new SiteFolder(folder);
        site.write("content/site.yaml", "title: Leer\n");
        Files.createDirectories(site.path("content/papers"));
        build(german(""));
        assertEquals(Map.of(), english(site, 5));
    }

    @Test
    void scriptsHaveNoEnglishText() throws Exception {
        new SiteFolder(folder).writeTwoPapers();
        SiteFolder site = german("");
        build(site);
        List<String> found = new ArrayList<>();
        for (var file : site.tree().entrySet()) {
            if (file.getKey().matches("static/.*\\.(js|css)")
                    && !file.getKey().contains("engine")) {
                assertTrue(!file.getValue().contains("WORDS."), file.getKey());
                english(texts(file.getValue()))
                        .forEach(word -> found.add(file.getKey() + ": " + word));
            }
        }
        assertEquals(List.of(), found);
        assertTrue(site.page("static/site.js").contains("\"Link kopieren\""));
        assertTrue(site.page("static/style.css").contains("\"weiterlesen\""));
    }

    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The literals of a script that are more than one word, or begin with a capital. */
    private static List<String> texts(String script) {
        List<String> texts = new ArrayList<>();
        Matcher text = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"").matcher(decoded(script));
        while (text.find()) {
            if (!text.group(1).equals("use strict")
                    && text.group(1).matches("[A-Z][a-z]+|[^.#\\[>]*[a-z] [a-z]+[^\\[]*")) {
                texts.add(text.group(1).replaceAll("[{]\\w+}", ""));
            }
        }
        return texts;
    }

    @Test
    void aMessageHasNoEnglishWord() throws Exception {
        new SiteFolder(folder)
                .writeTwoPapers()
                .write(
                        "content/papers/c.yaml",
                        """
                        id: c
                        title: Zwei
                        authors: [A, B, C, D, E]
                        listed: 2025-12-12
                        status: {state: retracted}
                        """);
        german("");
        new CommandLineTool(
                        OutputStream.nullOutputStream(),
                        new PrintStream(OutputStream.nullOutputStream()),
                        false)
                .run(
                        "digest",
                        "-c" + folder.resolve("content"),
                        "-o" + folder.resolve("digests"),
                        "--week=2025-W50",
                        "--from=ada@example.org",
                        "--unsubscribe=https://example.org/out");
        String message = Files.readString(folder.resolve("digests/2025-W50.eml"));
        for (String german :
                List.of("Kalenderwoche", "3 Artikel", "Dezember", "und 2 weitere", "Abbestellen")) {
            assertTrue(message.contains(german), german + " in " + message);
        }
        String body = message.substring(message.indexOf("\r\n\r\n"));
        String text =
                body.replaceAll(
                        "(?m)^(Content|MIME)-.*|charset=.*|https?:\\S+|<[^>]*>|(?s)<style>.*?</style>|--=_.*",
                        " ");
        List<String> words = new ArrayList<>(english(List.of(text.replaceAll("First|Second", ""))));
        assertEquals(List.of(), words);
    }

    /** The English words of each page and feed of a site, by the page. */
    private static Map<String, Set<String>> english(SiteFolder site, int least) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        int pages = 0;
        for (String path : site.tree().keySet()) {
            if (path.endsWith(".html") || path.endsWith("feed.xml")) {
                pages++;
                boolean html = path.endsWith(".html");
                Set<String> words = english(html ? page(site, path) : feed(site, path));
                if (!words.isEmpty() && !path.equals("about/index.html")) {
                    found.put(path, words);
                }
            }
        }
        assertTrue(pages >= least, pages + " pages");
        return found;
    }

    private static Set<String> english(List<String> texts) {
        Set<String> words = new TreeSet<>();
        for (String text : texts) {
            List<String> tokens = tokens(text);
            tokens.retainAll(ENGLISH);
            tokens.forEach(token -> words.add(token + " in: " + text));
        }
        return words;
    }

    private static List<String> page(SiteFolder site, String path) throws IOException {
        Document page = Jsoup.parse(site.page(path).replace("A note with", ""));
        assertEquals("de", page.selectXpath("//html").attr("lang"));
        String heading = page.select("h1").text();
        boolean term = path.matches("(tags|authors|venues)/.+");
        page.select(CONTENT).remove();
        if (path.startsWith("papers/") || !page.select("[http-equiv=refresh]").isEmpty()) {
            page.select("main > h1, main > p > a").remove();
        }
        List<String> texts = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            texts.add(element.ownText());
            SHOWN.forEach(name -> texts.add(named(element, name)));
        }
        page.select("link[title]").forEach(link -> texts.add(link.attr("title")));
        if (!path.startsWith("papers/") && !path.equals("index.html")) {
            texts.add(page.select("meta[name=description]").attr("content"));
        }
        // Tags are in the titles of pictures and in the heads of tables.
        texts.replaceAll(text -> text.replaceAll("^page\\b|Mixture of Experts", ""));
        texts.replaceAll(text -> term ? text.replace(heading, "") : text);
        return texts;
    }

    /** A text of an attribute, without the name of a person or the archive. */
    private static String named(Element element, String name) {
        String text = element.attr(name);
        return text.startsWith("ORCID von ") ? "" : text;
    }

    private static List<String> feed(SiteFolder site, String path) throws IOException {
        Document feed = Jsoup.parse(site.page(path), "", Parser.xmlParser());
        assertEquals("de", feed.child(feed.childrenSize() - 1).attr("xml:lang"));
        return List.of(feed.getElementsByTag("h:header").select("h|p").text());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target,
                        Files.readString(file, StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8);
            }
        }
    }
}
