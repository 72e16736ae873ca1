package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;
import paperarchive.problem.Severity;
import paperarchive.publish.Publisher;
import paperarchive.text.MarkupText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A large archive of real records, dirt included: it builds, each warning names its record, and
 * each title, name and abstract of the source can be read on its page.
 *
 * <p>{@code ./mvnw test -Dtest=CorpusTest -Dcorpus=papers.jsonl.gz} takes another {@link Corpus}.
 */
class CorpusTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Commands of TeX, which a page may show as what they mean. */
    private static final String COMMANDS =
            "\\\\[A-Za-z]+\\*?|\\\\begin\\{\\w+\\*?}|\\\\end\\{\\w+\\*?}";

    private static final String ADDRESSES = "https?://\\S*|\\]\\([^()]*\\)";

    /** How many records are built: {@code -Dcorpus.most=104000} for a whole corpus. */
    private static final int MOST = Integer.getInteger("corpus.most", 1000);

    @TempDir private Path folder;

    @Test
    void everythingOfTheSourceIsOnItsPage() throws Exception {
        SiteFolder site = Corpus.site(folder, MOST);
        Problems problems = new Problems();

        Publisher.Outcome outcome = site.build(problems);

        List<Problem> nameless =
                problems.sorted().stream()
                        .filter(p -> !p.message().matches("paper \"[a-z0-9._-]+\": .*"))
                        .toList();
        assertEquals(List.of(), nameless, "warnings that name no record");
        assertTrue(problems.sorted().stream().allMatch(p -> p.severity() == Severity.WARNING));
        List<String> records = Corpus.lines(MOST);
        assertEquals(records.size(), outcome.build().origin().papers());
        List<String> missing =
                records.parallelStream().flatMap(record -> missing(record, site)).toList();
        System.out.printf(
                "%d records, %d warnings, %d texts not found as they were%n",
                records.size(), problems.warnings(), missing.size());
        missing.stream().limit(60).forEach(System.out::println);
        assertEquals(0, missing.size());
    }

    private static Stream<String> missing(String line, SiteFolder site) {
        JsonNode record = JSON.readTree(line);
        String id = record.path("id").asString("");
        try {
            Document page = Jsoup.parse(site.page("papers/" + id + "/index.html"));
            List<String> missing = new ArrayList<>();
            // A list that Markdown numbers has its numbers from the browser.
            for (Element item : page.select("article ol > li")) {
                item.prependText(item.elementSiblingIndex() + 1 + " ");
            }
            String whole = page.select("main").text();
            page.select("math, .math").forEach(formula -> formula.text(" "));
            String title = page.select("h1").text();
            if (!letters(title).equals(letters(record.path("title").asString("")))) {
                missing.add(id + " title: " + record.path("title").asString("") + " <> " + title);
            }
            String text = page.select("main").text();
            for (JsonNode author : record.path("authors")) {
                String name = name(author);
                if (!letters(text).contains(letters(name))) {
                    missing.add(id + " author: " + name);
                }
            }
            String source = record.path("abstract").asString("");
            if (!letters(text).contains(letters(source))
                    && !(holdsTex(source) && everyWordOf(source, whole))) {
                missing.add(id + " abstract: " + difference(letters(source), letters(text)));
            }
            return missing.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTex(String source) {
        return source.indexOf('$') >= 0 || source.indexOf('\\') >= 0;
    }

    /**
     * Where dollar signs do not pair as their author meant, what is a formula and what is text is
     * told otherwise here than on the page; each word is there all the same.
     */
    private static boolean everyWordOf(String source, String page) {
        String words = source.replaceAll(ADDRESSES, " ").replaceAll(COMMANDS, " ");
        return Arrays.stream(words.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2)
                .allMatch(page::contains);
    }

    private static String name(JsonNode author) {
        return author.isString()
                ? author.asString("")
                : author.path("given").asString("") + author.path("family").asString("");
    }

    /**
     * The letters and digits of a text, without formulas, the names of TeX commands and addresses:
     * a page shows the first as mathematics and of a link its words.
     */
    private static String letters(String text) {
        String plain =
                Parser.unescapeEntities(MarkupText.withoutFormulas(text), false)
                        .replaceAll(ADDRESSES, " ")
                        // A line break of TeX is a space, and no command begins at its second half.
                        .replace("\\\\", " ")
                        .replaceAll(COMMANDS, " ")
                        // A page writes an i without a dot under an accent as the letter it is.
                        .replaceAll("ı(?=\\p{M})", "i");
        StringBuilder letters = new StringBuilder(plain.length());
        Normalizer.normalize(plain, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Where the longest beginning of a text that a page holds ends. */
    private static String difference(String source, String page) {
        int known = 0;
        int step = source.length();
        while (step > 0) {
            int tried = Math.min(source.length(), known + step);
            if (page.contains(source.substring(0, tried))) {
                known = tried;
            }
            step /= 2;
        }
        int from = Math.max(0, known - 20);
        return source.substring(from, Math.min(source.length(), known + 40));
    }
}
