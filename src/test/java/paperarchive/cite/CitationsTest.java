package paperarchive.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.PaperBuilder;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;

class CitationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Training 16$\\times$16 Grids|Training {16$\\times$16} Grids",
                "Bounds for \\(x_i^2\\) Sums|Bounds for {$x_i^2$} Sums",
                "ST$^2$360D and $ k $ Means|{ST$^2$360D} and {$k$} Means",
                "On $$y_j^2$$ Here|On {$y_j^2$} Here",
                "The $\\alpha$$\\beta$ Way|The {$\\alpha$$\\beta$} Way",
                "Over \\[z_k\\] Fields|Over {$z_k$} Fields",
                "Is ~50% Enough?|Is \\textasciitilde{}50\\% Enough?",
                "Home of ~ada|Home of \\textasciitilde{}ada",
                "Fig.~3 and a~b|Fig.~3 and a~b",
                "Learning vs.\\ Guessing|Learning vs. Guessing",
                "Hashing in C++ and R Programs|Hashing in {C++} and {R} Programs",
                "Vitamin D, Hepatitis C and the X|Vitamin {D}, Hepatitis {C} and the {X}",
                "Programming in C# and F# Today|Programming in {C\\#} and {F\\#} Today",
                "From Type A to Type B|From Type {A} to Type {B}",
                "A Survey: A View|A Survey: A View",
                "{B}ayes in {N}ew {Y}ork|{B}ayes in {N}ew {Y}ork",
                "{{Deep Learning}}|{Deep Learning}",
                "{GPT-4} at \\emph{work}|{GPT-4} at \\emph{work}",
                "CO\\textsubscript{2} at 10\\textsuperscript{-3}|{CO\\textsubscript{2}} at"
                        + " 10\\textsuperscript{-3}",
                "R&amp;D of &alpha;|{R\\&D} of {$\\alpha$}",
                "α-Particles and ℓ-Norms|{$\\alpha$}-Particles and {$\\ell$}-Norms",
                "Mihai Șerban, Nguyễn|Mihai {\\textcommabelow{S}}erban, Nguy{\\~{\\^{e}}}n",
                "Yalçın in 大学|Yalç{\\i}n in 大学",
                "x² + y⁴ ≤ z₁|x² + y\\textsuperscript{4} {$\\leq$} z\\textsubscript{1}",
                "PixArt-\\alpha|{PixArt-{$\\alpha$}}",
                "$\\eps$-Nets in $\\RR^d$|{$\\varepsilon$-Nets} in {$\\mathbb{R}^d$}"
            })
    void aTitleSaysInTexWhatThePageSays(String title, String tex) {
        assertEquals(tex, BibtexTitle.of(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-1–1-20|1-1--1-20",
                "CD-12|CD-12",
                "6-1–6-14, 9|6-1--6-14, 9",
                "1042–1061|1042--1061",
                "1042-1061|1042--1061",
                "1042 - 1061|1042--1061",
                "1042--1061|1042--1061",
                "2:1-2:33|2:1--2:33",
                "S1-S10|S1--S10",
                "e1001|e1001",
                "1-1-1|1-1-1",
                "12-15, 20-22|12--15, 20--22",
                "art-no|art-no"
            })
    void aHyphenIsARangeOnlyWhereNoDashIs(String pages, String tex) {
        assertEquals(tex, Bibtex.pages(pages));
    }

    @Test
    void keysAreUniqueAndBeginWithALetter() {
        List<Paper> papers =
                Stream.concat(
                                IntStream.range(0, 60)
                                        .mapToObj(i -> lovelace("p" + i, "2016-01-01")),
                                Stream.of(
                                        PaperBuilder.paper("2020-a").title("学习").build(),
                                        PaperBuilder.paper("b").title("2001: A Space").build()))
                        .toList();
        CitationKeys keys = CitationKeys.of(papers, Map.of());
        Set<String> all = new HashSet<>();
        for (Paper paper : papers) {
            assertTrue(all.add(keys.of(paper)), keys.of(paper));
            assertTrue(keys.of(paper).matches("[a-z][a-z0-9-]*"), keys.of(paper));
        }
        assertTrue(all.contains("lovelace2016adaptive") && all.contains("lovelace2016adaptivea"));
    }

    @Test
    void aLaterPaperChangesNoEarlierKey() {
        Paper first = lovelace("z", "2016-01-01");
        Paper later = lovelace("a", "2016-02-01");
        String alone = CitationKeys.of(List.of(first), Map.of()).of(first);
        CitationKeys both = CitationKeys.of(List.of(later, first), Map.of());
        assertEquals(alone, both.of(first));
        assertEquals("lovelace2016adaptivea", both.of(later));
    }

    @Test
    void aPublishedKeyStays() {
        Paper first = lovelace("a", "2016-01-01");
        Paper later = lovelace("b", "2016-02-01");
        Map<PaperId, String> published = Map.of(later.id(), "lovelace2016adaptive");
        CitationKeys keys = CitationKeys.of(List.of(first, later), published);
        assertEquals("lovelace2016adaptive", keys.of(later));
        assertEquals("lovelace2016adaptivea", keys.of(first));
    }

    private static Ledger.Entry line(String id, String day, String key) {
        return Ledger.Entry.ofNew("papers/" + id + "/", id, LocalDate.parse(day), key);
    }

    @Test
    void aKeyOfTheLedgerStaysWhateverBecomesOfTheRecord() {
        Ledger ledger = new Ledger("addresses.tsv", List.of(line("a", "2020-01-01", "old2016key")));
        Paper renamed = PaperBuilder.paper("b").title("New").aliases("a").build();
        assertEquals("old2016key", CitationKeys.of(List.of(renamed), ledger).of(renamed));
    }

    @Test
    void aKeyThatAMergeGaveTwiceStaysWithTheEarlierPaper() {
        Ledger ledger =
                new Ledger(
                        "addresses.tsv",
                        List.of(
                                line("a", "2020-02-01", "lovelace2016adaptive"),
                                line("b", "2020-01-01", "lovelace2016adaptive")));
        Paper later = lovelace("a", "2016-01-01");
        Paper earlier = lovelace("b", "2016-02-01");
        CitationKeys keys = CitationKeys.of(List.of(later, earlier), ledger);
        assertEquals("lovelace2016adaptive", keys.of(earlier));
        assertEquals("lovelace2016adaptivea", keys.of(later));
    }

    @Test
    void aKeyWhoseAddressIsKeptIsNotGivenAgain() {
        Ledger ledger =
                new Ledger(
                        "addresses.tsv",
                        List.of(line("gone", "2020-01-01", "lovelace2016adaptive")));
        Paper paper = lovelace("a", "2016-01-01");
        assertEquals("lovelace2016adaptivea", CitationKeys.of(List.of(paper), ledger).of(paper));
    }

    private static Paper lovelace(String id, String day) {
        return PaperBuilder.paper(id)
                .title("Adaptive Streaming")
                .authors("Ada Lovelace")
                .listed(day)
                .build();
    }
}
