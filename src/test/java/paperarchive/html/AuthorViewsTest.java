package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static paperarchive.PaperBuilder.paper;

import org.junit.jupiter.api.Test;
import paperarchive.words.Words;

/** The line of names in a list. */
class AuthorViewsTest {
    @Test
    void eachNameBesideOneFromRightToLeftIsIsolated() {
        assertEquals(
                "<bdi>Ada Lovelace</bdi>, <bdi>דן לוי</bdi>, <bdi>דנה כהן</bdi> and 1 more",
                AuthorViews.inList(
                        paper("a").authors("Ada Lovelace", "דן לוי", "דנה כהן", "Grace").build(),
                        3,
                        Words.ENGLISH));
        assertEquals(
                "<bdi>محمد</bdi> · <bdi>Labs</bdi>",
                AuthorViews.inList(
                        paper("a").authors("محمد").organization("Labs").build(), 3, Words.ENGLISH));
    }

    @Test
    void otherNamesAreWrittenAsTheyAre() {
        assertEquals(
                "Ada &amp; Co, 王伟 and 2 more",
                AuthorViews.inList(
                        paper("a").authors("Ada & Co", "王伟", "דן", "x").build(), 2, Words.ENGLISH));
    }

    @Test
    void aPaperWithoutAnAbstractIsDescribedByItsAuthors() {
        assertEquals(
                "A paper by Ada and 1 more.",
                AuthorViews.named(paper("a").authors("Ada", "דן").build(), 1, Words.ENGLISH));
        assertEquals("A paper.", AuthorViews.named(paper("a").build(), 3, Words.ENGLISH));
    }
}
