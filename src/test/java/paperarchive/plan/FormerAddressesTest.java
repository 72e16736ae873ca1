package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static paperarchive.PaperBuilder.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import paperarchive.PaperBuilder;
import paperarchive.SettingsBuilder;
import paperarchive.ledger.NextLedger;
import paperarchive.paper.Archive;
import paperarchive.paper.Ledger;
import paperarchive.paper.Paper;
import paperarchive.paper.Slugs;

/** Published addresses of tags, authors and venues go on answering, and nobody takes them over. */
class FormerAddressesTest {
    private static final String ORCID = "0000-0002-1825-0097";
    private static final LocalDate DAY = LocalDate.of(2025, 12, 12);

    private Ledger ledger = Ledger.none("addresses");
    private List<String> added = List.of();
    private int changed;

    /** Plans and publishes: the ledger is then the next one. */
    private SiteModel published(PaperBuilder... papers) {
        List<Paper> built = Arrays.stream(papers).map(PaperBuilder::build).toList();
        SiteModel plan =
                SitePlanner.plan(
                        new Archive(SettingsBuilder.settings().build(), built, List.of(), ledger));
        NextLedger next = NextLedger.of(PublishedAnswers.of(plan), ledger, DAY);
        ledger = next.ledger();
        added = next.added().stream().map(Ledger.Entry::address).toList();
        changed = next.changed().size();
        return plan;
    }

    private static String leads(SiteModel plan, String address) {
        return Plans.page(plan, address, Redirect.ToTerm.class).target().address();
    }

    private String line(String address) {
        return ledger.entries().stream()
                .filter(entry -> entry.address().equals(address))
                .map(Ledger.Entry::toString)
                .findFirst()
                .orElse("");
    }

    @Test
    void theFirstLedgerHoldsPapersAliasesTombstonesAndTerms() {
        published(
                paper("b").authors("Ada Lovelace").tags("Big Data").venue("ICML").aliases("old"),
                paper("gone").removed());
        assertEquals(
                List.of(
                        "authors/ada-lovelace/\tAda Lovelace\t2025-12-12\tb",
                        "papers/b/\tb\t2025-12-12\tlovelace2025paper",
                        "papers/gone/\tgone\t2025-12-12",
                        "papers/old/\tb\t2025-12-12\tlovelace2025paper",
                        "tags/big-data/\tbig-data\t2025-12-12\tb",
                        "venues/icml/\tICML\t2025-12-12\tb"),
                ledger.entries().stream().map(Ledger.Entry::toString).toList());
        assertEquals(6, added.size());
    }

    @Test
    void theSamePapersLeaveTheLedgerAsItIs() {
        published(paper("b").authors("Ada Lovelace"));
        Ledger before = ledger;
        published(paper("b").authors("Ada Lovelace"));
        assertSame(before, ledger);
        assertEquals(List.of(), added);
        assertEquals(0, changed);
    }

    @Test
    void furtherPagesOfAListAreNotInTheLedger() {
        PaperBuilder[] papers = new PaperBuilder[120];
        for (int i = 0; i < papers.length; i++) {
            papers[i] = paper("p" + i).tags("big");
        }
        SiteModel plan = published(papers);
        assertTrue(Plans.addresses(plan, "tags/big/").size() > 1);
        assertEquals(1, ledger.below("tags").size());
    }

    @Test
    void anAuthorOfAnotherSpellingIsFoundOnThePaper() {
        published(paper("a").authors("Ada Lovelace", "Grace Hopper"));
        SiteModel plan = published(paper("a").authors("Ada King", "Grace Hopper"));
        assertEquals("authors/ada-king/", leads(plan, "authors/ada-lovelace/"));
        assertEquals(
                "authors/ada-lovelace/\tAda King\t2025-12-12\ta", line("authors/ada-lovelace/"));
        assertEquals(List.of("authors/ada-king/"), added);
    }

    @Test
    void chainsCollapse() {
        published(paper("a").authors("Ada Lovelace"));
        published(paper("a").authors("Ada King"));
        SiteModel plan = published(paper("a").authors("Ada Byron"));
        assertEquals("authors/ada-byron/", leads(plan, "authors/ada-lovelace/"));
        assertEquals("authors/ada-byron/", leads(plan, "authors/ada-king/"));
        assertEquals(
                "authors/ada-byron/",
                leads(published(paper("a").authors("Ada Byron")), "authors/ada-king/"));
    }

    @Test
    void anAuthorWhoGoesBackHasTheOldPageAgain() {
        published(paper("a").authors("Ada Lovelace"));
        published(paper("a").authors("Ada King"));
        SiteModel plan = published(paper("a").authors("Ada Lovelace"));
        assertEquals("Ada Lovelace", Plans.term(plan, "authors/ada-lovelace/").name());
        assertEquals("authors/ada-lovelace/", leads(plan, "authors/ada-king/"));
    }

    @Test
    void twoSpellingsThatBecomeOneBothLeadThere() {
        published(paper("a").authors("A. Lovelace"), paper("b").authors("Ada Lovelace"));
        SiteModel plan =
                published(paper("a").authors("Ada Lovelace"), paper("b").authors("Ada Lovelace"));
        assertEquals("authors/ada-lovelace/", leads(plan, "authors/a-lovelace/"));
    }

    @Test
    void anAuthorWhoWasSomebodyElseLeadsToTheIndex() {
        published(paper("a").authors("Ada Lovelace"), paper("b").authors("Grace Hopper"));
        SiteModel plan =
                published(paper("a").authors("Alan Turing"), paper("b").authors("Grace Hopper"));
        assertEquals("authors/", leads(plan, "authors/ada-lovelace/"));
        assertEquals(
                "authors/ada-lovelace/\tAda Lovelace\t2025-12-12", line("authors/ada-lovelace/"));
        SiteModel later =
                published(paper("a").authors("Ada Nobody"), paper("b").authors("Grace Hopper"));
        assertEquals("authors/", leads(later, "authors/ada-lovelace/"));
        SiteModel back = published(paper("a").authors("Ada Lovelace"));
        assertEquals("Ada Lovelace", Plans.term(back, "authors/ada-lovelace/").name());
        assertEquals(
                "authors/ada-lovelace/\tAda Lovelace\t2025-12-12\ta",
                line("authors/ada-lovelace/"));
    }

    @Test
    void twoAuthorsOfOnePaperWhoAreRespelledAtOnceAreToldApart() {
        published(paper("a").authors("Ada Lovelace", "Grace Hopper"));
        SiteModel plan = published(paper("a").authors("Grace B. Hopper", "Ada K. Lovelace"));
        assertEquals("authors/ada-k-lovelace/", leads(plan, "authors/ada-lovelace/"));
        assertEquals("authors/grace-b-hopper/", leads(plan, "authors/grace-hopper/"));
    }

    @Test
    void anOrcidMovesNobody() {
        published(paper("a").authors("Wei Wang"), paper("b").authors("Ada"));
        SiteModel plan = published(paper("a").author("Wei Wang", ORCID), paper("b").authors("Ada"));
        assertEquals(ORCID, Plans.term(plan, "authors/wei-wang/").orcid());
        assertEquals("authors/wei-wang/\t" + ORCID + "\t2025-12-12\ta", line("authors/wei-wang/"));
        SiteModel without = published(paper("a").authors("Wei Wang"), paper("b").authors("Ada"));
        assertEquals("", Plans.term(without, "authors/wei-wang/").orcid());
    }

    @Test
    void anAuthorOfAnOrcidIsFollowedToAnyName() {
        published(paper("a").author("Ada Lovelace", ORCID));
        SiteModel plan = published(paper("a").author("Countess King", ORCID));
        assertEquals("authors/countess-king/", leads(plan, "authors/ada-lovelace/"));
    }

    @Test
    void aNamesakeWithOlderPapersTakesNoAddressOver() {
        published(paper("a").listed("2025-01-02").authors("Jose Garcia"));
        SiteModel plan =
                published(
                        paper("a").listed("2025-01-02").authors("Jose Garcia"),
                        paper("b").listed("2020-01-01").authors("José García"));
        assertEquals("Jose Garcia", Plans.term(plan, "authors/jose-garcia/").name());
        String marked = "authors/jose-garcia-" + Slugs.mark("José García") + "/";
        assertEquals("José García", Plans.term(plan, marked).name());
    }

    @Test
    void aNamesakeKeepsTheMarkedAddressWhenTheOtherGoes() {
        published(
                paper("a").listed("2025-01-02").authors("Jose Garcia"),
                paper("b").listed("2025-01-03").authors("José García"));
        SiteModel plan = published(paper("b").listed("2025-01-03").authors("José García"));
        String marked = "authors/jose-garcia-" + Slugs.mark("José García") + "/";
        assertEquals("José García", Plans.term(plan, marked).name());
        assertEquals("authors/", leads(plan, "authors/jose-garcia/"));
    }

    @Test
    void nobodyTakesTheAddressOfOneWhoMoved() {
        published(paper("a").author("Wei Wang", ORCID));
        SiteModel plan =
                published(paper("a").author("Wendy Wang", ORCID), paper("b").authors("Wei Wang"));
        assertEquals("authors/wendy-wang/", leads(plan, "authors/wei-wang/"));
        String marked = "authors/wei-wang-" + Slugs.mark("Wei Wang") + "/";
        assertEquals("b", Plans.ids(Plans.term(plan, marked).papers()));
    }

    @Test
    void anAccentThatIsMendedKeepsTheAddress() {
        published(paper("a").authors("Jose Garcia"));
        SiteModel plan = published(paper("a").authors("José García"));
        assertEquals("José García", Plans.term(plan, "authors/jose-garcia/").name());
        assertEquals(List.of(), added);
    }

    @Test
    void aTagOfAnotherNameIsFollowedWhereItIsTheOnlyNewOne() {
        published(paper("a").tags("nlp", "speech"), paper("b").tags("nlp"));
        SiteModel plan =
                published(
                        paper("a").tags("computational linguistics", "speech"),
                        paper("b").tags("computational linguistics"));
        assertEquals("tags/computational-linguistics/", leads(plan, "tags/nlp/"));
    }

    @Test
    void aTagThatIsTakenAwayLeadsToTheIndex() {
        published(paper("a").tags("nlp", "speech"));
        SiteModel plan = published(paper("a").tags("speech"));
        assertEquals("tags/", leads(plan, "tags/nlp/"));
    }

    @Test
    void aTagThatIsUsedAgainHasItsAddressAgain() {
        published(paper("a").tags("nlp"));
        published(paper("a").tags("language"));
        SiteModel plan = published(paper("a").tags("language"), paper("b").tags("nlp"));
        assertEquals("b", Plans.ids(Plans.term(plan, "tags/nlp/").papers()));
        assertEquals("tags/nlp/\tnlp\t2025-12-12\tb", line("tags/nlp/"));
    }

    @Test
    void aVenueOfAnotherNameIsFollowed() {
        published(paper("a").venue("NIPS 2017"));
        SiteModel plan = published(paper("a").venue("NeurIPS 2017"));
        assertEquals("venues/neurips-2017/", leads(plan, "venues/nips-2017/"));
    }

    @Test
    void whereThePaperOfAnEntryGoesAnotherOneIsTaken() {
        published(
                paper("a").listed("2025-01-01").authors("Ada"),
                paper("b").listed("2025-01-02").authors("Ada"));
        assertEquals("authors/ada/\tAda\t2025-12-12\ta", line("authors/ada/"));
        published(paper("a").removed(), paper("b").authors("Ada"));
        assertEquals("authors/ada/\tAda\t2025-12-12\tb", line("authors/ada/"));
    }

    @Test
    void aRenamedPaperTakesItsFormerAddressesAlong() {
        published(paper("a"));
        published(paper("b").aliases("a"));
        assertEquals("papers/a/\tb\t2025-12-12\tanon2025paper", line("papers/a/"));
        assertEquals("papers/b/\tb\t2025-12-12\tanon2025paper", line("papers/b/"));
        assertEquals(List.of("papers/b/"), added);
        assertEquals(1, changed);
    }

    @Test
    void formerAddressesAreNotForSearchEngines() {
        published(paper("a").tags("nlp"));
        SiteModel plan = published(paper("a").tags("speech"));
        Address former = Plans.page(plan, "tags/nlp/", Redirect.ToTerm.class);
        assertEquals(List.of(), plan.pages().stream().filter(former::equals).toList());
    }

    @Test
    void withoutPagesOfAuthorsTheirAddressesAreLeftAlone() {
        published(paper("a").authors("Ada"));
        List<Paper> papers = List.of(paper("a").authors("Ada").build());
        SiteModel plan =
                SitePlanner.plan(
                        new Archive(
                                SettingsBuilder.settings().withoutAuthorPages().build(),
                                papers,
                                List.of(),
                                ledger));
        assertEquals(List.of(), Plans.addresses(plan, "authors/"));
        assertTrue(NextLedger.of(PublishedAnswers.of(plan), ledger, DAY).isTheSame());
    }
}
