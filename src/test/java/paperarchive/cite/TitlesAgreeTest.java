package paperarchive.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.Corpus;
import paperarchive.read.AllowedCharacters;
import paperarchive.text.CitableTexFilter;
import paperarchive.text.FormulaConverter;
import paperarchive.text.TitleRenderer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page and its citation agree on what of a title is mathematics, what is a command and what is
 * text: read again, the citation says what the page says.
 */
class TitlesAgreeTest {
    private static final List<String> SHAPES =
            List.of(
                    "A Plain Title",
                    "On $k$-Means for $O(n \\log n)$ Steps",
                    "16$\\times$16 Words and ($>$16K Tokens)",
                    "From $34m to $620 billion",
                    "50% of {B}ayes & {{Foo, Bar}} #1_x^2",
                    "\\emph{So} \\textbf{Bold} and {\\em old}",
                    "Schr{\\\"o}dinger, Erd\\H{o}s, {\\L}ojasiewicz",
                    "Fig.~3, ~50% and ~/bin",
                    "``Quoted'' and `so'--and---dashes",
                    "α-Particles, ℓ-Norms, Nguyễn, Șerban, ı",
                    "An open { brace and a closing } one",
                    "x² + y⁴ ≤ z₁ → ∞",
                    "\\unknown{S} and \\input{a}",
                    "$\\eps$-Nets in $\\RR^d$",
                    "R&amp;D &#39;99 <b>",
                    "CO\\textsubscript{2} at 10\\textsuperscript{-3}",
                    "大学 と Обучение",
                    "See https://example.org/a--b");

    private static final TitleRenderer TITLES = new TitleRenderer(new FormulaConverter());

    @Test
    void aCitationSaysWhatThePageSays() {
        SHAPES.forEach(title -> assertEquals("", difference(title)));
    }

    /** {@code ./mvnw test -Dtest=TitlesAgreeTest -Dcorpus=papers.jsonl.gz}: of another corpus. */
    @Test
    void soItIsForEveryTitleOfACorpus() throws IOException {
        int titles = 0;
        int refused = 0;
        int differences = 0;
        JsonMapper json = new JsonMapper();
        for (String line : Corpus.lines()) {
            JsonNode record = json.readTree(line);
            String written = AllowedCharacters.allowed(record.path("title").asString(""));
            String title = written.strip().replaceAll("\\s+", " ");
            titles++;
            if (!CitableTexFilter.refused(title).isEmpty()) {
                refused++;
            } else if (!difference(title).isEmpty()) {
                differences++;
                System.out.println(difference(title));
            }
        }
        System.out.printf("%d titles, %d refused, %d differ%n", titles, refused, differences);
        assertTrue(titles > 0);
        assertEquals(0, differences);
    }

    private static String difference(String title) {
        String page = letters(TITLES.words(title));
        String citation = letters(TITLES.words(BibtexTitle.of(title)));
        return page.equals(citation)
                ? ""
                : title + "\n    page: " + page + "\n    citation: " + citation;
    }

    /**
     * Spaces and ties, quotation marks, and the way accents are stored say nothing; nor do braces,
     * which in a citation hold words together.
     */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s~{}\u00a0\u00ad\\p{Cf}]+", "")
                .replaceAll("[’‘`´ʼʻ′]", "'")
                .replaceAll("[‐‑–−]", "-")
                .replace("''", "\"")
                .replaceAll("[“”″]", "\"");
    }
}
