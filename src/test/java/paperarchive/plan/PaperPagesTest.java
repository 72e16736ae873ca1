package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import paperarchive.paper.PaperId;
import paperarchive.paper.Status;

/** Where papers stand: their pages, their tombstones, their former addresses. */
class PaperPagesTest {
    @Test
    void aPaperKnowsItsNeighboursOnTheDay() {
        SiteModel plan =
                Plans.of(
                        paper("low").upvotes(1),
                        paper("high").upvotes(9),
                        paper("middle").upvotes(5),
                        paper("earlier").listed("2025-12-11"));
        assertEquals("- high middle", around(plan, "high"));
        assertEquals("high middle low", around(plan, "middle"));
        assertEquals("middle low -", around(plan, "low"));
        assertEquals("- earlier -", around(plan, "earlier"));
    }

    @Test
    void anUndatedPaperHasAPageAndNoNeighbours() {
        SiteModel plan = Plans.of(paper("u").undated("2020"), paper("v").undated("2020"));
        assertEquals("- u -", around(plan, "u"));
    }

    private static String around(SiteModel plan, String id) {
        PaperPage.OfPaper page = Plans.page(plan, "papers/" + id + "/", PaperPage.OfPaper.class);
        return page.previous().map(p -> p.id().value()).orElse("-")
                + " "
                + page.paper().id()
                + " "
                + page.next().map(p -> p.id().value()).orElse("-");
    }

    @Test
    void aRemovedPaperKeepsItsAddressAndStandsInNoList() {
        SiteModel plan = Plans.of(paper("gone").removed().authors("Ada").tags("t").venue("V"));
        assertEquals("papers/gone/index.html <- removed\n", Plans.outline(plan, "papers/"));
        assertEquals("", Plans.outline(plan, "date/"));
        assertEquals("authors/index.html <- authors\n", Plans.outline(plan, "authors/"));
        assertEquals("tags/index.html <- tags\n", Plans.outline(plan, "tags/"));
        assertEquals("venues/index.html <- venues\n", Plans.outline(plan, "venues/"));
        assertTrue(plan.catalogue().papers().isEmpty());
    }

    @Test
    void aRetractedPaperStaysWhereItWas() {
        SiteModel plan = Plans.of(paper("bad").status(Status.State.RETRACTED, "2026-01-01"));
        assertEquals("papers/bad/index.html <- paper\n", Plans.outline(plan, "papers/"));
        assertEquals("bad", Plans.ids(plan.catalogue().papers()));
    }

    @Test
    void everyFormerIdLeadsToThePaper() {
        SiteModel plan = Plans.of(paper("now").aliases("once", "twice"));
        assertEquals(
                """
                papers/now/index.html <- paper
                papers/once/index.html <- redirect
                papers/twice/index.html <- redirect
                """,
                Plans.outline(plan, "papers/"));
        Redirect.ToPaper once = Plans.page(plan, "papers/once/", Redirect.ToPaper.class);
        assertEquals("now", once.paper().id().value());
    }

    @Test
    void theFormerIdOfARemovedPaperLeadsToItsTombstone() {
        SiteModel plan = Plans.of(paper("gone").removed().aliases("once"));
        assertEquals(
                """
                papers/gone/index.html <- removed
                papers/once/index.html <- redirect
                """,
                Plans.outline(plan, "papers/"));
    }

    @Test
    void aPaperIsFoundByItsIdAndByItsFormerIds() {
        Catalogue catalogue = Plans.of(paper("now").aliases("once")).catalogue();
        assertEquals(Optional.of("now"), found(catalogue, "now"));
        assertEquals(Optional.of("now"), found(catalogue, "once"));
        assertEquals(Optional.empty(), found(catalogue, "never"));
    }

    private static Optional<String> found(Catalogue catalogue, String id) {
        return catalogue.paper(new PaperId(id)).map(paper -> paper.id().value());
    }

    @Test
    void aPaperKnowsWhatItReplaces() {
        Catalogue catalogue =
                Plans.of(
                                paper("second").aliases("draft-of-second"),
                                paper("first").supersededBy("second"),
                                paper("zeroth").supersededBy("draft-of-second"),
                                paper("other"))
                        .catalogue();
        assertEquals(
                "first zeroth",
                Plans.ids(
                        catalogue.replacedBy(paper("second").aliases("draft-of-second").build())));
        assertEquals("", Plans.ids(catalogue.replacedBy(paper("other").build())));
    }

    @Test
    void thePagesOfPapersAreForReadersAndTombstonesAreNot() {
        SiteModel plan = Plans.of(paper("here"), paper("gone").removed());
        assertTrue(Plans.page(plan, "papers/here/", PaperPage.class).listedInSitemap());
        assertFalse(Plans.page(plan, "papers/gone/", PaperPage.class).listedInSitemap());
    }
}
