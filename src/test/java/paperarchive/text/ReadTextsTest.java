package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.WebAddress;

/** No word, sign or address of a text is changed on its way to a page. */
class ReadTextsTest {
    private static final FormulaConverter FORMULAS = new FormulaConverter();
    private static final Markdown MARKDOWN =
            new Markdown(text -> WebAddress.of(text).orElse(""), 2, FORMULAS);
    private static final TitleRenderer TITLES = new TitleRenderer(FORMULAS);

    private static String words(String text) {
        return MARKDOWN.words(text, Integer.MAX_VALUE).replace('\u00a0', ' ');
    }

    private static String hrefs(String text) {
        return String.join(" ", Jsoup.parse(MARKDOWN.html(text)).select("a").eachAttr("href"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "https://e.org/a--b|https://e.org/a--b",
                "https://e.org/a---b and more|https://e.org/a---b",
                "[here](https://e.org/c--d)|https://e.org/c--d",
                "<https://e.org/e--f>|https://e.org/e--f",
                "www.e.org/g--h|http://www.e.org/g--h",
                "\\footnote{https://e.org/i--j}|https://e.org/i--j",
                "\\url{https://e.org/k--l}|https://e.org/k--l",
                "\\href{https://e.org/k--l}{k}|https://e.org/k--l",
                "https://e.org/?v=--x|https://e.org/?v=--x",
                "https://e.org/~ada/|https://e.org/~ada/",
                "https://e.org/a~b~c|https://e.org/a~b~c",
                "https://e.org/a'b''c|https://e.org/a'b''c",
                "https://e.org/{a}/b|https://e.org/%7Ba%7D/b",
                "https://e.org/100%25/x|https://e.org/100%25/x",
                "https://e.org/$x$/y|https://e.org/$x$/y",
                "https://e.org/p?_a_=1&b=2|https://e.org/p?_a_=1&b=2",
                "https://e.org/a*b*c|https://e.org/a*b*c",
                "https://e.org/d~e/f#s~1|https://e.org/d~e/f#s~1",
                "コードはhttps://e.org/code。次|https://e.org/code",
                "（https://e.org/x）です|https://e.org/x",
                "（https://e.org/x、https://e.org/y）|https://e.org/x https://e.org/y",
                "(https://e.org/b), and|https://e.org/b",
                "(see https://e.org/b_(c))|https://e.org/b_(c)",
                "[a]: https://e.org/x--y used in [a]|https://e.org/x--y",
                "see \"https://e.org/q\".|https://e.org/q"
            })
    void anAddressIsWhatWasWritten(String text, String address) {
        assertEquals(address == null ? "" : address, hrefs(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{B}ayes in {N}ew {Y}ork|Bayes in New York",
                "{{Deep Learning}}|Deep Learning",
                "Streaming {FPGA}-Based {Deep Learning}|Streaming FPGA-Based Deep Learning",
                "{Conditions for Tight Relaxations}|Conditions for Tight Relaxations",
                "{Foo, Bar and Baz}|Foo, Bar and Baz",
                "A {here} word|A here word",
                "{GPT-4} at \\emph{work} and {B}ayes and {C++}|GPT-4 at work and Bayes and C++",
                "The set {0, 1} stays|The set {0, 1} stays",
                "Sets {a, b} and {x}|Sets {a, b} and {x}",
                "An open { brace|An open { brace",
                "A closing } brace|A closing } brace",
                "{\\bf Bold} {\\sc Caps} {\\it f\\/}|Bold Caps f",
                "10\\textsuperscript{6} of CO\\textsubscript{2}|10⁶ of CO₂",
                "10\\textsuperscript{-3} and 5\\textsuperscript{th}|10⁻³ and 5th",
                "x\\textsuperscript{2}y\\textsubscript{max}|x²yₘₐₓ",
                "\\`A la Carte and \\^Ile and \\=Oishi|À la Carte and Île and Ōishi",
                "\\.Istanbul and \\~Nandu|İstanbul and Ñandu",
                "Nguy{\\~\\^e}n {\\'\\u A}n|Nguyễn Ắn",
                "{\\DJ}or{\\dj}e {\\TH}ora Gu\\dh{}mundur|Đorđe Þora Guðmundur",
                "\\textcommabelow{S}erban \\NG \\ng|Șerban Ŋ ŋ",
                "\\v Cech and {\\AA}rup and Erd\\H os|Čech and Årup and Erdős",
                "\\unknown{S} and \\other|\\unknown{S} and \\other",
                "Learning vs.\\ Guessing|Learning vs. Guessing",
                "Chem.\\@ Phys.\\@ Lett.|Chem. Phys. Lett.",
                "A\\/B and One\\\\Two|AB and One Two",
                "One\\\\ Two|One Two",
                "Abusing %n in Format Strings|Abusing %n in Format Strings",
                "%s, %d and %points|%s, %d and %points",
                "50% of % signs|50% of % signs",
                "R&amp;D of &alpha;-Particles &lt; 5|R&D of α-Particles < 5",
                "O&#39;Brien &#x3B1; AT&T &nosuch; &amp|O'Brien α AT&T &nosuch; &amp",
                "Rotation by $90^\\circ$ at 300$^\\circ$C|Rotation by 90° at 300°C",
                "At 90^\\circ and 45^{\\circ}|At 90° and 45°",
                "Is ~50% Enough? In ~/bin of ~ada|Is ~50% Enough? In ~/bin of ~ada",
                "Fig.~3 and a~b|Fig. 3 and a b",
                "On $$y_j^2$$ Here|On yⱼ² Here",
                "Over \\[z_k\\] Fields|Over zₖ Fields",
                "From $34m to $620 billion in 5$\\times$|From $34m to $620 billion in 5×",
                "See https://e.org/a--b -- now|See https://e.org/a--b – now"
            })
    void aTitleSaysWhatItsAuthorMeant(String title, String words) {
        assertEquals(words, TITLES.words(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "A std::vector<std::string> and map<key:value>|A std::vector<std::string> and"
                        + " map<key:value>",
                "CO<jats:sub>2</jats:sub>|CO<jats:sub>2</jats:sub>",
                "<mml:math><mml:mi>E</mml:mi></mml:math>|<mml:math><mml:mi>E</mml:mi></mml:math>",
                "see <urn:isbn:123>.|see <urn:isbn:123>.",
                "<jats:p>We saw it.</jats:p>|<jats:p>We saw it.</jats:p>",
                "E = mc<sup>2</sup> and List<T>|E = mc<sup>2</sup> and List<T>",
                "[Aim]: survey|[Aim]: survey",
                "[1]: https://example.org/data|[1]: https://example.org/data",
                "[Note]: <todo>|[Note]: <todo>",
                "[a]: b \"c\"|[a]: b \"c\"",
                "a \\textbf{bold $x$} text|a bold x text",
                "code `a--b` and `$x$` and `\\emph{y}`|code a--b and $x$ and \\emph{y}",
                "printf with %s and %d|printf with %s and %d",
                "a~b and 5--10 and so---on|a b and 5–10 and so—on",
                "10\\textsuperscript{6}, \\emph{so}, ``quoted''|10⁶, so, “quoted”",
                "\\footnote{see this} and \\cite{a2020}|(see this) and [a2020]",
                "in __init__ \\_ \\% \\$5|in init _ % $5"
            })
    void anAbstractSaysWhatItsAuthorMeant(String text, String words) {
        assertEquals(words, words(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|:---:|:---:|",
                "|:--:|--:|",
                "|---|---|",
                "|:---|---:|",
                "|:-:|:----:|",
                "| --- | --- |",
                "|--|--|"
            })
    void everyRuleOfATableIsOne(String rule) {
        String table = "| Model | Score |\n" + rule + "\n| A | 1 |\n";
        assertEquals(1, Jsoup.parse(MARKDOWN.html(table)).select("table").size());
        assertEquals("Model Score A 1", words(table));
    }

    @Test
    void aDefinitionThatALinkUsesIsNotShown() {
        assertEquals("See [a].", words("See \\[a\\].\n\n[b]: c\n").replace(" [b]: c", ""));
        assertEquals("See a.", words("See [a].\n\n[a]: https://e.org/\n"));
        assertEquals("See b. [a]: c", words("See [b][a].\n\n[a]: c\n"));
    }

    @Test
    void aFormulaOfSeveralLinesIsOneFormula() {
        assertEquals("so x = a + b − c", words("so $x = a\n+ b\n- c$"));
        assertEquals(1, Jsoup.parse(MARKDOWN.html("so\n\n$$\nx\n- y\n$$\n")).select("math").size());
        String code = "```\n$x\n+ y$\n```\n";
        assertEquals(
                "$x\n+ y$\n", Jsoup.parse(MARKDOWN.html(code)).select("code").get(0).wholeText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"大规模语言模型的评测方法", "コードは評価を示す", "การทดสอบแบบจำลอง"})
    void textWithoutSpacesIsCutNearItsLength(String sentence) {
        String excerpt = Excerpt.of("GPT-4 " + sentence.repeat(60), 300);
        assertEquals(true, excerpt.length() > 280 && excerpt.length() <= 302, excerpt);
    }

    @ParameterizedTest
    @CsvSource({
        "'\\max_{\\substack{x\\in X\\\\y\\in Y}} f', 2",
        "'\\sum_{\\substack{0<i<m\\\\0<j<n}} x_{ij}', 2",
        "'\\sum_{\\substack{i\\\\j\\\\k}} a', 3",
        "'\\substack{a \\\\ b}', 2",
        "'\\begin{cases}a\\\\b\\end{cases}', 2"
    })
    void rowsOfAFormulaAreRows(String formula, int rows) {
        String html = MARKDOWN.html("$" + formula + "$");
        assertEquals(rows, Jsoup.parse(html).select("mtr").size(), html);
    }
}
