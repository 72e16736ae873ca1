package paperarchive.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import paperarchive.paper.Ledger;
import paperarchive.paper.PaperId;

/** Who answers at a published address of a tag, an author or a venue. */
class PublishedAddressMatcherTest {
    /** A term: its key, the slug it would like, and how records write it. */
    private record Group(String name, String slug, List<String> spellings)
            implements PublishedAddressMatcher.Candidate {}

    private final List<Ledger.Entry> published = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, List<String>> onPapers = new LinkedHashMap<>();

    private void published(String address, String name, String seenOn) {
        published.add(Ledger.Entry.ofNew(address, name, LocalDate.of(2025, 12, 12), seenOn));
    }

    private void group(String name, String slug, String... spellings) {
        groups.put(name, new Group(name, slug, List.of(spellings)));
    }

    private Group named(String name) {
        return Objects.requireNonNull(groups.get(name));
    }

    private PublishedAddressMatcher<Group> matched(String folder) {
        PublishedAddressMatcher<Group> matcher =
                new PublishedAddressMatcher<>(
                        new Ledger("addresses", published),
                        folder,
                        ids -> {
                            Map<PaperId, List<Group>> there = new LinkedHashMap<>();
                            for (PaperId id : ids) {
                                there.put(
                                        id,
                                        onPapers.getOrDefault(id.value(), List.of()).stream()
                                                .map(this::named)
                                                .toList());
                            }
                            return there;
                        });
        matcher.match(groups);
        return matcher;
    }

    /** Each published address with the name of who answers there; empty for nobody. */
    private Map<String, String> answers(String folder) {
        Map<String, String> answers = new TreeMap<>();
        for (PublishedAddressMatcher.Match<Group> match : matched(folder).matches()) {
            answers.put(match.entry().slug(), match.owner().map(Group::name).orElse(""));
        }
        return answers;
    }

    @Test
    void aTagIsFoundByTheNameInTheLedgerOrBySlug() {
        published("tags/nlp/", "NLP", "");
        published("tags/vision/", "old name", "");
        group("nlp", "nlp");
        group("vision", "vision");
        assertEquals(Map.of("nlp", "nlp", "vision", "vision"), answers("tags"));
    }

    @Test
    void theSlugOfATagCountsMoreThanItsOldName() {
        published("tags/vision/", "nlp", "");
        group("nlp", "nlp");
        group("vision", "vision");
        assertEquals(Map.of("vision", "vision"), answers("tags"));
    }

    @Test
    void addressesOfOtherFoldersAreNotAsked() {
        published("tags/nlp/", "nlp", "");
        published("venues/nlp/", "nlp", "");
        group("nlp", "nlp");
        assertEquals(1, matched("venues").matches().size());
    }

    @Test
    void anAuthorWhoWasGivenAnOrcidIsFoundByAnySpelling() {
        published("authors/ada-lovelace/", "Ada Lovelace", "");
        group("0000-0001", "ada-king", "Ada King", "Ada Lovelace");
        group("0000-0002", "alan-turing", "Alan Turing");
        assertEquals(Map.of("ada-lovelace", "0000-0001"), answers("authors"));
    }

    @Test
    void aSpellingThatTwoShareLeadsToNobody() {
        published("authors/j-li/", "J. Li", "");
        group("0000-0001", "jun-li", "Jun Li", "J. Li");
        group("0000-0002", "jie-li", "Jie Li", "J. Li");
        assertEquals(Map.of("j-li", ""), answers("authors"));
    }

    @Test
    void decomposedLettersAreTheSameSpelling() {
        published("authors/emilie/", "\u00c9milie", "");
        group("0000-0001", "x", "E\u0301milie");
        assertEquals(Map.of("emilie", "0000-0001"), answers("authors"));
    }

    @Test
    void theOnlyNewTagOfThePaperTakesTheAddressOver() {
        published("tags/old/", "old", "p");
        group("quite-new", "quite-new");
        onPapers.put("p", List.of("quite-new"));
        assertEquals(Map.of("old", "quite-new"), answers("tags"));
    }

    @Test
    void ofTwoNewTagsTheOneThatSharesAWordTakesTheAddressOver() {
        published("tags/language-models/", "language-models", "p");
        group("large-language", "large-language");
        group("vision", "vision");
        onPapers.put("p", List.of("vision", "large-language"));
        assertEquals(Map.of("language-models", "large-language"), answers("tags"));
        groups.remove("large-language");
        group("audio", "audio");
        onPapers.put("p", List.of("vision", "audio"));
        assertEquals(Map.of("language-models", ""), answers("tags"), "nobody can tell which");
    }

    @Test
    void aTagThatWasKnownTakesAnAddressOverOnlyIfNoNewOneIsThere() {
        published("tags/deep-nets/", "deep-nets", "p");
        published("tags/deep-learning/", "deep-learning", "q");
        group("deep-learning", "deep-learning");
        onPapers.put("p", List.of("deep-learning"));
        assertEquals("deep-learning", answers("tags").get("deep-nets"));
        group("shiny", "shiny");
        group("other", "other");
        onPapers.put("p", List.of("deep-learning", "shiny", "other"));
        assertEquals("", answers("tags").get("deep-nets"));
    }

    @Test
    void anAuthorIsFollowedOnlyBySomebodyWithAWordInCommon() {
        published("authors/ada-byron/", "Ada Byron", "p");
        group("Alan Turing", "alan-turing", "Alan Turing");
        onPapers.put("p", List.of("Alan Turing"));
        assertEquals(Map.of("ada-byron", ""), answers("authors"));
        group("Ada King", "ada-king", "Ada King");
        onPapers.put("p", List.of("Alan Turing", "Ada King"));
        assertEquals(Map.of("ada-byron", "Ada King"), answers("authors"));
    }

    @Test
    void initialsAndNumbersAreNoWordInCommon() {
        published("authors/j-smith-2/", "J. Smith 2", "p");
        group("J. Doe 2", "j-doe-2", "J. Doe 2");
        onPapers.put("p", List.of("J. Doe 2"));
        assertEquals(Map.of("j-smith-2", ""), answers("authors"));
    }

    @Test
    void withoutAPaperNobodyFollows() {
        published("venues/acl/", "ACL", "");
        group("ACL 2025", "acl-2025");
        onPapers.put("p", List.of("ACL 2025"));
        assertEquals(Map.of("acl", ""), answers("venues"));
    }

    @Test
    void aTermKeepsThePlainestAddressThatFitsItsSlug() {
        published("venues/acl-0f0f0f/", "ACL", "");
        published("venues/acl/", "ACL", "");
        published("venues/acl-aaaaaa-bbbbbb/", "ACL", "");
        published("venues/association/", "ACL", "");
        group("ACL", "acl");
        assertEquals(Optional.of("acl"), matched("venues").keptBy(named("ACL")));
        published.remove(1);
        assertEquals(Optional.of("acl-0f0f0f"), matched("venues").keptBy(named("ACL")));
    }

    @Test
    void ofTwoAddressesOfOneLengthTheFirstInOrderIsKept() {
        published("venues/acl-bbbbbb/", "ACL", "");
        published("venues/acl-aaaaaa/", "ACL", "");
        group("ACL", "acl");
        assertEquals(Optional.of("acl-aaaaaa"), matched("venues").keptBy(named("ACL")));
    }

    @Test
    void anAddressThatDoesNotFitTheSlugIsTakenAndNotKept() {
        published("venues/association/", "ACL", "");
        published("venues/gone/", "Gone", "");
        group("ACL", "acl");
        PublishedAddressMatcher<Group> matcher = matched("venues");
        assertEquals(Optional.empty(), matcher.keptBy(named("ACL")));
        assertTrue(matcher.isTaken("association"));
        assertFalse(matcher.isTaken("gone"));
        assertFalse(matcher.isTaken("acl"));
    }
}
