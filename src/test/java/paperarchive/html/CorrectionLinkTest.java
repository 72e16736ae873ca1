package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.paper.Author;
import paperarchive.paper.Paper;
import paperarchive.paper.PaperId;
import paperarchive.paper.Settings;

/** The link to the form that corrects a paper. */
class CorrectionLinkTest {
    private static String address(String source, Paper paper) {
        return new CorrectionLink(Settings.builder().source(source).build()).address(paper);
    }

    private static Paper paper(int authors) {
        return Paper.builder(new PaperId("a"), "On \"$x$\" & more: 100%")
                .authors(
                        IntStream.range(0, authors)
                                .mapToObj(i -> new Author("Ada", "Love van Lace" + i, "", "", ""))
                                .toList())
                .tags(List.of("NLP"))
                .build();
    }

    @Test
    void theRecordIsFilledIn() {
        String link = address("https://github.com/ada/papers", paper(1));
        String query = URLDecoder.decode(URI.create(link).getRawQuery(), StandardCharsets.UTF_8);
        assertEquals(
                """
                template=correct.yml&title=Correction: a&paper=a&record=id: a
                title: 'On "$x$" & more: 100%'
                authors:
                  - given: Ada
                    family: Love van Lace0
                tags: [NLP]
                """,
                query);
    }

    @Test
    void aLongRecordIsLeftToTheReader() {
        String link = address("https://github.com/ada/papers.git", paper(400));
        assertTrue(link.length() < 3000, link);
        assertTrue(link.startsWith("https://github.com/ada/papers/issues/new?"), link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/a/b",
                "https://github.com/a",
                "http://github.com/a/b"
            })
    void onlyARepositoryOnGitHubHasTheForm(String source) {
        assertEquals("", address(source, paper(1)));
    }
}
