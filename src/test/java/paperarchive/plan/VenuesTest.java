package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Slugs;

/** Venues go by their exact name. */
class VenuesTest {
    @Test
    void aVenueHasOnePage() {
        SiteModel plan = Plans.of(paper("a").venue("ICML 2023"), paper("b").venue("ICML 2023"));
        assertEquals(
                """
                venues/icml-2023/index.html <- venue
                venues/index.html <- venues
                """,
                Plans.outline(plan, "venues/"));
        assertEquals("a b", Plans.ids(Plans.term(plan, "venues/icml-2023/").papers()));
    }

    @Test
    void twoVenuesOfOneSlugAreTwo() {
        SiteModel plan =
                Plans.of(
                        paper("a").listed("2024-01-01").venue("PLoS ONE"),
                        paper("b").listed("2025-01-01").venue("PLOS One"));
        assertEquals("PLoS ONE", Plans.term(plan, "venues/plos-one/").name());
        String other = "venues/plos-one-" + Slugs.mark("PLOS One") + "/";
        assertEquals("PLOS One", Plans.term(plan, other).name());
    }

    @Test
    void twoWaysToStoreAnAccentAreOneVenue() {
        SiteModel plan =
                Plans.of(paper("a").venue("Annal\u00e9s"), paper("b").venue("Annale\u0301s"));
        assertEquals(List.of("venues/", "venues/annales/"), Plans.addresses(plan, "venues/"));
    }

    @Test
    void aPaperWithoutAVenueHasNone() {
        Catalogue catalogue = Plans.of(paper("a"), paper("b").venue("ACL")).catalogue();
        assertTrue(catalogue.termsOf(paper("a").build()).venue().isEmpty());
        assertEquals("ACL", catalogue.termsOf(paper("b").build()).venue().orElseThrow().name());
    }

    @Test
    void anArchiveKnowsWhetherItHasVenuesAtAll() {
        assertTrue(Plans.of(paper("a").venue("ACL")).catalogue().hasTerms(Term.Kind.VENUE));
        assertFalse(Plans.of(paper("a").tags("t")).catalogue().hasTerms(Term.Kind.VENUE));
    }
}
