package paperarchive.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.Corpus;
import paperarchive.SiteFolder;
import paperarchive.paper.Paper;
import paperarchive.problem.Problems;
import paperarchive.text.FormulaConverter;

/** The order of results is about that of an independent search library. */
class LuceneRankingTest {
    @Test
    void eightOfTheTenBestPapersAreThoseOfLucene(@TempDir Path folder) throws Exception {
        SiteFolder site = Corpus.site(folder, 2_000);
        site.build();
        BuildOptions.Content content =
                BuildOptions.Content.of(folder.resolve("content"), folder.resolve("templates"));
        List<Paper> papers = new Build(content, new Problems()).archive().papers();
        RankingOverlap overlap =
                RankingOverlap.of(
                        papers,
                        new PaperTexts(new FormulaConverter()),
                        SearchEngine.open(site.output()),
                        200);
        System.out.println(overlap);
        assertTrue(overlap.queries() >= 200, overlap::toString);
        assertTrue(overlap.mean() >= 0.8, overlap::toString);
    }
}
