import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code java -cp … ApaText.java SITE [PAPERS]}: compares the line of text on the pages of papers
 * with what citeproc-java makes of their CSL-JSON in the style of the APA.
 */
public final class ApaText {
    private static final Pattern REFERENCE =
            Pattern.compile("<p class=reference>(.*?)\\s*<p class=facts>", Pattern.DOTALL);

    private static final Pattern IN =
            Pattern.compile(
                    "(?<=[.?!] )In (.*?)(?: \\((?:Vol\\. ([^,()]+))?(?:, )?(?:pp\\. ([^()]+))?\\))?"
                            + "\\.(?= https?:|$)");

    private ApaText() {}

    public static void main(String[] arguments) throws Exception {
        Path papers = Path.of(arguments[0], "papers");
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        List<String> own = new ArrayList<>();
        List<CSLItemData> items = new ArrayList<>();
        try (Stream<Path> folders = Files.list(papers)) {
            for (Path folder : folders.sorted().toList()) {
                Matcher line = REFERENCE.matcher(Files.readString(folder.resolve("index.html")));
                if (line.find() && items.size() < most) {
                    own.add(unescaped(line.group(1)));
                    items.add(item(Files.readString(folder.resolve("cite.json"))));
                }
            }
        }
        CSL citeproc = new CSL(new ListItemDataProvider(items), "apa");
        int equal = 0;
        int same = 0;
        for (int i = 0; i < items.size(); i++) {
            citeproc.reset();
            citeproc.setOutputFormat("text");
            citeproc.registerCitationItems(items.get(i).getId());
            String theirs = citeproc.makeBibliography().getEntries()[0].strip();
            if (theirs.equals(own.get(i))) {
                equal++;
            } else if (serial(own.get(i)).equalsIgnoreCase(serial(theirs))) {
                same++;
            } else {
                System.out.println("archive:  " + own.get(i) + "\nciteproc: " + theirs + "\n");
            }
        }
        System.out.println(
                equal + " of " + items.size() + " equal, " + same + " but for form and capitals");
    }

    /**
     * A paper in proceedings as one in a journal. The archive cites it as a chapter ({@code In
     * Proceedings (Vol. 2, pp. 3–9)}); citeproc-java as an article ({@code Proceedings, 2, 3–9}),
     * and it lowers capitals of venues such as ICML, curls apostrophes, and leaves out the last of
     * many names, which the APA wants.
     */
    private static String serial(String reference) {
        String plain = reference.replace('’', '\'').replaceFirst("… [^(]*\\(", "et al. (");
        return IN.matcher(plain)
                .replaceFirst(
                        match -> {
                            StringBuilder flat = new StringBuilder(match.group(1));
                            String volume = match.group(2);
                            String pages = match.group(3);
                            flat.append(volume == null ? "" : ", " + volume);
                            flat.append(pages == null ? "" : ", " + pages);
                            return Matcher.quoteReplacement(flat.append(".").toString());
                        });
    }

    private static CSLItemData item(String json) throws Exception {
        List<Object> list = new JsonParser(new JsonLexer(new StringReader(json))).parseArray();
        @SuppressWarnings("unchecked")
        Map<String, Object> only = (Map<String, Object>) list.get(0);
        return CSLItemData.fromJson(only);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&#39;", "'").replace("&amp;", "&").strip();
    }
}
