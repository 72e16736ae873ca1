package paperarchive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.paper.WebAddress;

/** Titles and abstracts as BibTeX files, arXiv, Crossref and people write them. */
class TextsOfOtherSourcesTest {
    private static final FormulaConverter FORMULAS = new FormulaConverter();
    private static final TitleRenderer TITLES = new TitleRenderer(FORMULAS);
    private static final Markdown MARKDOWN =
            new Markdown(text -> WebAddress.of(text).orElse(""), 2, FORMULAS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "100% Accuracy and 50 %x of $5 % ¦ 100% Accuracy and 50 %x of $5 %",
                "The %TEMP% Variable and %20 in URLs ¦ The %TEMP% Variable and %20 in URLs",
                "A -- B --- C—D ¦ A – B — C—D",
                "The --verbose Flag of gcc -- and --help ¦ The --verbose Flag of gcc – and --help",
                "{BERT}: Pre-training ¦ BERT: Pre-training",
                "{{BERT}}: {P}re-training of {D}eep {B}idirectional ¦ BERT: Pre-training of Deep Bidirectional",
                "Mini{GPT}-4 and {LLaMA}-{A}dapter ¦ MiniGPT-4 and LLaMA-Adapter",
                "{\\textit{E. coli}} in {V}ivo ¦ E. coli in Vivo",
                "The {{\\\"U}}ber Network ¦ The Über Network",
                "Sampling from {1, ..., n} ¦ Sampling from {1, ..., n}",
                "Sets {a, b} and {x | x > 0} ¦ Sets {a, b} and {x | x > 0}",
                "{3D} Vision with {2-D} {CNN}s ¦ 3D Vision with 2-D CNNs",
                "JSON {\"a\": 1} Parsing ¦ JSON {\"a\": 1} Parsing",
                "{ImageNet} Large Scale ¦ ImageNet Large Scale",
                "{I}t's {A}ll {R}elative ¦ It's All Relative",
                "Learning with {$k$}-{NN} ¦ Learning with k-NN",
                "{Q}-learning and {TD}($\\lambda$) ¦ Q-learning and TD(λ)",
                "An Unbalanced { Brace ¦ An Unbalanced { Brace",
                "A Closing } Brace ¦ A Closing } Brace",
                "{L}at{e}X {{W}ord} ¦ LateX Word",
                "{{\\'E}}tude and {\\'{E}}cole ¦ Étude and École",
                "Deep {\\it Learning} and {\\bf Bold} ¦ Deep Learning and Bold",
                "{D{\\\"a}mmerung} {{{Triple}}} ¦ Dämmerung Triple",
                "{U.S.} Politics & {R\\&D} ¦ U.S. Politics & R&D",
                "\\AE ther and \\OE uvre and \\O re and \\L\\'od\\'z ¦ Æther and Œuvre and Øre and Łódź",
                "Ph\\d{a}m V\\u{a}n \\DJ\\'{\\^{o}}ng ¦ Phạm Văn Đống",
                "H\\`{a} N\\^{o}\\d{i} and Vi\\d{\\^{e}}t ¦ Hà Nôị and Việt",
                "\\c{S}tefan and Ia\\c{s}i and \\k{a} ¦ Ştefan and Iaşi and ą",
                "\\v{Z}i\\v{z}ek, Dvo\\v r\\'ak and \\v{C}apek ¦ Žižek, Dvořák and Čapek",
                "\\\"Uber and \\\"{o}l and \\\"a\\\"o\\\"u ¦ Über and öl and äöü",
                "Gr\\\"o\\ss e and Ma\\ss{} and Stra{\\ss}e ¦ Größe and Maß and Straße",
                "\\r{A}ngstr\\\"om and \\aa{}r and \\AA rhus ¦ Ångström and år and Århus",
                "et al.\\ and vs.\\@ A\\/B ¦ et al. and vs. AB",
                "One\\\\Two\\\\[2pt]Three ¦ One Two Three",
                "Em\\,dash\\;x\\:y\\!z ¦ Em dash x yz",
                "A\\quad B\\qquad C\\enspace D\\thinspace E ¦ A B C D E",
                "\\foo{Bar} and \\baz ¦ \\foo{Bar} and \\baz",
                "\\textsc{Small} \\textrm{r} \\texttt{t} \\underline{u} \\mbox{m} ¦ Small r t u m",
                "\\textregistered{} and \\texttrademark{} \\copyright ¦ ® and ™ ©",
                "\\guillemotleft x\\guillemotright{} \\guilsinglleft y\\guilsinglright ¦ «x» ‹y›",
                "90\\textdegree{} and 90$^\\circ$C and $90^{\\circ}$ and 5^\\circ ¦ 90° and 90°C and 90° and 5°",
                "\\textonehalf{} \\textonequarter{} \\textthreequarters{} ¦ ½ ¼ ¾",
                "\\textalpha{} and \\textbeta-test ¦ α and β-test",
                "No.\\nobreakspace 1 and Fig.\\nobreakspace{}2 ¦ No. 1 and Fig. 2",
                "\\emph{Drosophila} \\& \\textit{E.~coli} ¦ Drosophila & E. coli",
                "\\textexclamdown{} \\textquestiondown{} ¦ ¡ ¿",
                "\\textcent{} \\textyen{} \\textsterling{} \\texteuro{}5 ¦ ¢ ¥ £ €5",
                "\\textordfeminine{} \\textordmasculine{} ¦ ª º",
                "\\ldots and \\dots{} and \\textellipsis ¦ … and … and …",
                "\\u g\\u{i} \\.I \\.{z} \\=a \\H o \\b d ¦ ğĭ İ ż ā ő ḏ",
                "\\\"{\\i} \\^\\i \\`{\\i} \\~{n} ¦ ï î ì ñ",
                "Sm\\o rrebr\\o d and \\th ing ¦ Smørrebrød and þing",
                "$\\alpha$-$\\beta$ and $\\pi_0$ with $L^p$ ¦ α-β and π₀ with Lᵖ",
                "$\\mathsf{NP}$-hard $\\mathrm{SO}(3)$ ¦ NP-hard SO(3)",
                "AT&amp;T &ndash; &quot;Q&quot; &#39;s&#x2019; &lt;b&gt; &eacute; ¦ AT&T – \"Q\" 's’ <b> é",
                "Attention~Is~All You~Need ¦ Attention Is All You Need",
                "From 1--2% to 5-10 % of O(n)--O(n^2) ¦ From 1–2% to 5-10 % of O(n)–O(n^2)",
                "{Self-Attention} {\\&} {C}o. ¦ Self-Attention & Co.",
                "{\\`A} la {C}arte ¦ À la Carte",
                "$\\{0,1\\}$-{V}alued {F}unctions ¦ {0,1}-Valued Functions",
                "\\{a, b\\} and \\{c\\} ¦ {a, b} and {c}",
                "{VQ}-{VAE}-2 {vs.} {\\beta}-{VAE} ¦ VQ-VAE-2 vs. β-VAE",
                "\"{Q}uoted\" '{S}ingle' ({P}aren) ¦ \"Quoted\" 'Single' (Paren)",
                "{{GPT}-3}: {{F}ew}-{{S}hot} ¦ GPT-3: Few-Shot",
                "{Über} {straße} {Ελλάδα} {日本} ¦ Über straße Ελλάδα 日本",
                "{T}ransformer-{XL}: {A}ttentive {L}anguage {M}odels beyond a {F}ixed-{L}ength {C}ontext ¦ Transformer-XL: Attentive Language Models beyond a Fixed-Length Context",
                "\\textit{{B}ert} and {\\textbf{X}}{Y} ¦ Bert and XY",
                "Mart\\'\\i nez and Garc\\'{\\i}a and D\\'iaz ¦ Martínez and García and Díaz",
                "na\\\"\\i ve and fa\\c cade and cr\\`eme br\\^ul\\'ee ¦ naïve and façade and crème brûlée",
                "Poincar{\\'{e}}, H\\\"{o}lder, Erd{\\H{o}}s, {\\'O} Cath\\'ain ¦ Poincaré, Hölder, Erdős, Ó Catháin",
                "\\v{c}\\v{s}\\v{z} {\\v C}ech {\\aa} {\\o} ¦ čšž Čech å ø",
                "\\`O \\^O \\\"O \\~O \\=O \\.O \\u O \\v O \\H O \\d O \\c O \\k O \\r A \\b O ¦ Ò Ô Ö Õ Ō Ȯ Ŏ Ǒ Ő Ọ O̧ Ǫ Å O̱",
                "\\'\\^{e} \\`\\^a \\~\\^o \\'{\\u a} \\h{\\^o} ¦ ế ầ ỗ ắ ổ",
                "CO$_2$ CO\\_2 \\$5 \\# \\% \\& \\{ \\} ¦ CO₂ CO_2 $5 # % & { }",
                "10\\textsuperscript{6} 1\\textsuperscript{st} m\\textsuperscript{2} x\\textsuperscript{a,b} ¦ 10⁶ 1st m² x^(a,b)",
                "\\mbox{GPT-4} \\hbox{a} \\textsf{b} \\textmd{c} \\textup{d} \\textsl{e} ¦ GPT-4 a b c d e",
                "{\\sc Small} {\\tt t} {\\rm r} {\\sf s} {\\bfseries b} {\\itshape i} {\\scshape c} ¦ Small t r s b i c",
                "{\\small x} {\\large y} {\\LARGE z} {\\normalfont n} {\\footnotesize f} ¦ x y z n f",
                "\\LaTeX{} and \\TeX\\ and \\BibTeX ¦ LaTeX and TeX and BibTeX",
                "\\alpha-stable \\beta{}-VAE \\Gamma and \\infty ¦ α-stable β-VAE Γ and ∞",
                "a\\-b hyphen\\-ation ¦ ab hyphenation",
                "\\ae on \\AE on {\\ae}on \\oe{}uvre ¦ æon Æon æon œuvre",
                "Lu\\'is Sim\\~oes Jo\\~{a}o Gon\\c{c}alves ¦ Luís Simões João Gonçalves",
                "$\\ell_2/\\ell_1$ and $\\ell_{\\infty}$ with $\\varepsilon$ ¦ ℓ₂/ℓ₁ and ℓ_∞ with ε",
                "$(1+1)$-{ES} and $10\\times$ Faster $\\approx 2\\%$ ¦ (1 + 1)-ES and 10× Faster ≈ 2%",
                "Tom &amp; Jerry&#39;s &lt;i&gt;Title&lt;/i&gt; &alpha;&beta; ¦ Tom & Jerry's <i>Title</i> αβ",
                "A <i>Title</i> with H<sub>2</sub>O ¦ A <i>Title</i> with H<sub>2</sub>O"
            })
    void aTitleIsReadAsItsAuthorsMeantIt(String written, String title) {
        assertEquals(title, TITLES.words(written).replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "Run `git log --oneline %h~1` now. ¦ Run git log --oneline %h~1 now.",
                "We gain 5%, 10%--20%, and 30%~40% of it. ¦ We gain 5%, 10%–20%, and 30%~40% of it.",
                "ftp://e.org/a--b and mailto:a--b@e.org ¦ ftp://e.org/a--b and mailto:a--b@e.org",
                "a ~ b, ~100 and x~y ¦ a ~ b, ~100 and x y",
                "CO\\textsubscript{2} at 10\\textsuperscript{-9} m ¦ CO2 at 10-9 m",
                "unordered_map<int, std::pair<A,B>> x ¦ unordered_map<int, std::pair<A,B>> x",
                "<jats:title>Abstract</jats:title><jats:p>Text</jats:p> ¦ <jats:title>Abstract</jats:title><jats:p>Text</jats:p>",
                "We use <think> and </think> tokens, <eos>, <|im_end|>, <a:b c=\"d\"/> ¦ We use <think> and </think> tokens, <eos>, <|im_end|>, <a:b c=\"d\"/>",
                "<p>Para</p><script>x</script><!-- c --><?php x ?> ¦ <p>Para</p><script>x</script><!-- c --><?php x ?>",
                "if a < b and c > d, p<0.05 and n>30 ¦ if a < b and c > d, p<0.05 and n>30",
                "AT&amp;T and R&D and &lt;tag&gt; and &alpha; ¦ AT&T and R&D and <tag> and α",
                "a \\* b \\_ c \\# d \\[e\\] ¦ a * b _ c # d [e]",
                "|x| < 1 and |y| > 2 ¦ |x| < 1 and |y| > 2",
                "pages 10--20; 1990--2000; A--B; [1]--[3] ¦ pages 10–20; 1990–2000; A–B; [1]–[3]",
                "LoRA~\\cite{hu2021} uses Eq.~(3), Sec.~\\ref{sec} ¦ LoRA [hu2021] uses Eq. (3), Sec. sec",
                "na\\\"ive, \\'etude, \\`a la, \\^ile, \\~nandu, \\\"uber ¦ naïve, étude, à la, île, ñandu, über",
                "template<typename T> class X<T*>; a<b>c</b> ¦ template<typename T> class X<T*>; a<b>c</b>",
                "x <- y; a <= b; c => d; e <-> f; <3 ¦ x <- y; a <= b; c => d; e <-> f; <3",
                "<sub>2</sub> <i>E. coli</i> <br/> <span class=\"x\">y</span> ¦ <sub>2</sub> <i>E. coli</i> <br/> <span class=\"x\">y</span>",
                "[Keywords]: a, b, c ¦ [Keywords]: a, b, c",
                "A &mdash; B &#8211; C &#x3b1; &hellip; ¦ A — B – C α …",
                "&lt;script&gt;alert(1)&lt;/script&gt; ¦ <script>alert(1)</script>"
            })
    void anAbstractKeepsItsWordsAndSigns(String written, String text) {
        String html = MARKDOWN.html(written).replace("<br", " <br").replace("</td>", " </td>");
        assertEquals(text, Jsoup.parse(html).text().replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "Code at https://github.com/a/b--c/tree/x~y%20z. ¦ https://github.com/a/b--c/tree/x~y%20z",
                "See [the repo](https://example.org/a---b~c \"A -- b\"). ¦ https://example.org/a---b~c",
                "<https://example.org/x--y~z> ¦ https://example.org/x--y~z",
                "See https://example.org/a_b_c--d?x=1&y=~z#a--b, then stop. ¦ https://example.org/a_b_c--d?x=1&y=~z#a--b",
                "(https://en.wikipedia.org/wiki/A_(b)--c) ¦ https://en.wikipedia.org/wiki/A_(b)--c",
                "\\url{https://e.org/~ada/100%25/a--b_c} ¦ https://e.org/~ada/100%25/a--b_c",
                "\\href{https://e.org/a\\_b\\%20c\\#d}{\\textbf{bold}} ¦ https://e.org/a_b%20c#d"
            })
    void anAddressKeepsEachOfItsSigns(String written, String address) {
        String html = MARKDOWN.html(written);
        assertTrue(Jsoup.parse(html).select("a").eachAttr("href").contains(address), html);
    }
}
