package paperarchive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Paper;
import paperarchive.text.FormulaConverter;

class RelatedPapersTest {
    private static final int TOPICS = 40;

    /** Papers whose words come from one topic of several, and from a common stock. */
    private static List<Paper> papers(int count) {
        Random random = new Random(15);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 60; w++) {
                boolean own = random.nextInt(3) > 0;
                int word = (int) Math.abs(random.nextGaussian() * (own ? 12 : 800));
                text.append(own ? "topic" + i % TOPICS : "common").append("w").append(word);
                text.append(' ');
            }
            String topic = "topic" + i % TOPICS;
            String title = "Paper " + i + ": " + topic + "w1, " + topic + "w2 and " + topic + "w3";
            papers.add(paper("p" + i).title(title).text(text.toString()).build());
        }
        return papers;
    }

    private static ArchiveWords words(List<Paper> papers) {
        return ArchiveWords.of(papers, new PaperTexts(new FormulaConverter()));
    }

    @Test
    void papersOfOneTopicAreRelatedAndSaySo() {
        List<Paper> papers = papers(800);
        RelatedPapers related = RelatedPapers.of(words(papers));
        for (int i = 0; i < 40; i++) {
            List<RelatedPapers.Related> found = related.to(papers.get(i));
            assertEquals(RelatedPapers.MOST, found.size());
            for (RelatedPapers.Related other : found) {
                int number = Integer.parseInt(other.paper().id().value().substring(1));
                assertEquals(i % TOPICS, number % TOPICS);
                assertTrue(other.shared().get(0).startsWith("topic" + i % TOPICS));
            }
        }
    }

    @Test
    void carriedOverToALaterArchiveItNamesPapersOfThatArchiveOnly() {
        List<Paper> papers = papers(300);
        RelatedPapers before = RelatedPapers.of(words(papers));
        Paper first = papers.get(0);
        Paper gone = before.to(first).get(0).paper();
        List<Paper> later = new ArrayList<>();
        for (Paper paper : papers) {
            if (!paper.id().equals(gone.id())) {
                later.add(paper(paper.id().value()).title("Later").build());
            }
        }
        List<RelatedPapers.Related> found = before.among(later).to(first);
        assertEquals(RelatedPapers.MOST - 1, found.size());
        found.forEach(other -> assertEquals("Later", other.paper().title()));
    }

    @Test
    void theOrderOfPapersDoesNotMatter() {
        List<Paper> papers = papers(300);
        List<Paper> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, new Random(1));
        RelatedPapers one = RelatedPapers.of(words(papers));
        RelatedPapers other = RelatedPapers.of(words(shuffled));
        for (Paper paper : papers) {
            assertEquals(one.to(paper), other.to(paper));
        }
    }

    /** Of all papers the most like each, by comparing it with every other. */
    @Test
    void pruningFindsAtLeast98PercentOfWhatComparingAllFinds() {
        List<Paper> papers = papers(5000);
        RelatedPapers related = RelatedPapers.of(words(papers));
        TermVectors vectors = TermVectors.of(words(papers));
        int all = 0;
        int found = 0;
        for (int doc = 0; doc < papers.size(); doc += 25) {
            float[] own = new float[vectors.terms()];
            vectors.spread(doc, own);
            double[] cosines = new double[papers.size()];
            for (int other = 0; other < cosines.length; other++) {
                cosines[other] = other == doc ? 0 : vectors.cosine(own, other);
            }
            double[] sorted = cosines.clone();
            Arrays.sort(sorted);
            double least = sorted[sorted.length - RelatedPapers.MOST];
            for (RelatedPapers.Related other : related.to(papers.get(doc))) {
                int number = Integer.parseInt(other.paper().id().value().substring(1));
                found += cosines[number] >= least ? 1 : 0;
            }
            all += RelatedPapers.MOST;
        }
        assertTrue(found >= 0.98 * all, found + " of " + all);
    }
}
