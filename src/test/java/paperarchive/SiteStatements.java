package paperarchive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Statements about a built site, one a line: {@code a ¦ h1 ¦ Bayes in New York} says what the
 * heading of the paper {@code a} reads. A place may be followed by {@code contains} or {@code
 * lacks}; {@code *} in the place of a paper is the whole site.
 */
public final class SiteStatements {
    private static final Pattern FIELD = Pattern.compile("\\s*(\\w+)\\s*=\\s*\\{?(.*?)\\}?,?");

    private final Path site;
    private final String report;
    private final Map<String, Document> pages = new HashMap<>();

    /**
     * @param site the folder of the built site
     * @param report the problems of the build, a line each
     */
    public SiteStatements(Path site, String report) {
        this.site = site;
        this.report = report;
    }

    /** Prints the statements of a file that do not hold for a site: SITE REPORT STATEMENTS. */
    public static void main(String[] arguments) throws IOException {
        Path report = Path.of(arguments[1]);
        SiteStatements site = new SiteStatements(Path.of(arguments[0]), Files.readString(report));
        List<String> lines = Files.readAllLines(Path.of(arguments[2]));
        List<String> wrong = site.wrong(lines);
        wrong.forEach(System.out::println);
        System.out.printf("%d statements, %d wrong%n", statements(lines).size(), wrong.size());
    }

    private static List<String> statements(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    /** The statements that do not hold, each with what is there instead. */
    public List<String> wrong(List<String> lines) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : statements(lines)) {
            String[] parts = line.split(" ¦ ?", 3);
            String got = spaced(value(parts[0], parts[1].replaceAll(" (contains|lacks)$", "")));
            boolean holds =
                    parts[1].endsWith(" contains")
                            ? got.contains(parts[2])
                            : parts[1].endsWith(" lacks")
                                    ? !got.contains(parts[2])
                                    : got.equals(parts[2].strip());
            if (!holds) {
                wrong.add(line + "\n    is: " + got);
            }
        }
        return wrong;
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    private String value(String paper, String place) throws IOException {
        String[] words = place.split(" ", 2);
        String detail = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "bib" -> bibtex(paper, detail);
            case "exists" -> String.valueOf(Files.exists(site.resolve(detail)));
            case "excerpt" -> excerpt(paper);
            case "report" -> reported(paper);
            case "feed" -> feed(paper, detail);
            case "count" -> String.valueOf(page(detail).select("main a[href*=papers/]").size());
            case "folders" -> folders(detail);
            case "home" -> page("").select(".by").html();
            default -> ofPage(paper, words[0], detail);
        };
    }

    private String ofPage(String paper, String place, String detail) throws IOException {
        Document page = page("papers/" + paper + "/");
        return switch (place) {
            case "h1" -> page.select("h1").text();
            case "title" -> page.title().replaceFirst(" · [^·]*$", "");
            case "description" -> page.select("meta[name=description]").attr("content");
            case "highwire" ->
                    page.select("meta[name=citation_" + detail + "]").eachAttr("content").stream()
                            .collect(Collectors.joining(" ; "));
            case "people" ->
                    String.join(
                            " ; ",
                            page.select("p.people > a:not(.orcid), p.people > bdi").eachText());
            case "tags" ->
                    page.select("main a[href*=tags/]").stream()
                            .map(a -> a.text() + " > " + a.attr("href").replaceAll("^[./]+", ""))
                            .collect(Collectors.joining(" ; "));
            case "text" -> body(page).text();
            case "html" -> body(page).html();
            case "links" -> String.join(" ", body(page).select("a[href^=http]").eachAttr("href"));
            case "rows" -> String.valueOf(body(page).select("mtr").size());
            case "pdf" -> page.select("p.links a[href$=pdf], p.links a[href*=/pdf/]").attr("href");
            default -> throw new IllegalArgumentException("no place " + place);
        };
    }

    private static Element body(Document page) {
        Element body = page.select("article").first();
        Element copy = body == null ? page.body().clone() : body.clone();
        copy.select("details").remove();
        return copy;
    }

    private Document page(String path) throws IOException {
        Document page = pages.get(path);
        if (page == null) {
            Path file = site.resolve(path).resolve("index.html");
            page = Jsoup.parse(Files.exists(file) ? Files.readString(file) : "");
            page.outputSettings().prettyPrint(false);
            pages.put(path, page);
        }
        return page;
    }

    private String bibtex(String paper, String field) throws IOException {
        String entry =
                page("papers/" + paper + "/").select("pre").stream()
                        .map(Element::wholeText)
                        .filter(text -> text.startsWith("@"))
                        .findFirst()
                        .orElse("");
        if (field.equals("type")) {
            return entry.replaceAll("(?s)^@(\\w+).*", "$1");
        } else if (field.equals("key")) {
            return entry.replaceAll("(?s)^@\\w+\\{([^,]*),.*", "$1");
        } else if (field.isEmpty()) {
            return entry;
        }
        return entry.lines()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .filter(line -> line.group(1).equals(field))
                .map(line -> line.group(2))
                .findFirst()
                .orElse("");
    }

    private String excerpt(String paper) throws IOException {
        for (String path : List.of("", "archive/undated/")) {
            for (Element entry : page(path).select("li")) {
                if (!entry.select("a[href$=papers/" + paper + "/]").isEmpty()) {
                    entry.select("details > :not(summary)").remove();
                    return entry.select("details, .excerpt, p:not(.by):not(.links)").text();
                }
            }
        }
        return "";
    }

    private String feed(String paper, String element) throws IOException {
        Path file = site.resolve("feed.xml");
        Document feed = Jsoup.parse(Files.readString(file), Parser.xmlParser());
        return feed.select("entry:has(link[href*=papers/" + paper + "/]) > " + element).text();
    }

    private String reported(String paper) {
        return report.lines()
                .filter(line -> paper.equals("*") || line.contains("\"" + paper + "\""))
                .collect(Collectors.joining("\n"));
    }

    private String folders(String parent) throws IOException {
        try (Stream<Path> all = Files.list(site.resolve(parent))) {
            return all.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }
}
