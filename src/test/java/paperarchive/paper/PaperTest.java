package paperarchive.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PaperTest {
    @Test
    void aPaperNeedsATitle() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Sample().titled(" "));

        assertEquals("paper a has a blank title", refused.getMessage());
    }

    @Test
    void listsSortByTheDayListed() {
        assertEquals(
                LocalDate.of(2024, 1, 2),
                new Sample().listed("2024-01-02").published("2023-05-06").paper().sortDate());
    }

    @Test
    void aPaperNeverListedSortsByTheFirstDayItCanHaveAppeared() {
        assertEquals(
                LocalDate.of(2023, 5, 1), new Sample().published("2023-05").paper().sortDate());
        assertEquals(LocalDate.MIN, new Sample().paper().sortDate());
    }

    @Test
    void aPaperHasAsManyAuthorsAsAreNamedOrCounted() {
        Sample sample = new Sample();
        assertEquals(0, sample.paper().authorTotal());
        assertEquals(1, sample.author("Ada Lovelace").paper().authorTotal());
        assertEquals(12, sample.authorCount(12).paper().authorTotal());
    }

    @Test
    void aPaperKnowsItsState() {
        Paper corrected = new Sample().status("2024-05-06").paper();

        assertTrue(corrected.is(Status.State.CORRECTED));
        assertFalse(corrected.is(Status.State.RETRACTED));
        assertFalse(new Sample().paper().is(Status.State.CORRECTED));
    }

    @Test
    void aStateIsWrittenInSmallLetters() {
        assertEquals("retracted", Status.State.RETRACTED.word());
    }

    @Test
    void aPaperKeepsTheListsItWasMadeWith() {
        Sample sample = new Sample().author("Ada Lovelace");
        Paper paper = sample.paper();
        sample.author("Mary Somerville");

        assertEquals(List.of(Author.named("Ada Lovelace")), paper.authors());
    }

    @Test
    void anArchiveSortsItsPapersById() {
        Paper first = new Sample().paper();
        Paper second = new Sample().called("b").paper();

        Archive archive = new Archive(Settings.DEFAULT, List.of(second, first), List.of());

        assertEquals(List.of(first, second), archive.papers());
    }

    @Test
    void anArchiveSortsItsFreePagesByName() {
        FreePage about = new FreePage("about", "About", "", "", true, 0, "about.md", 1);
        FreePage help = new FreePage("help", "Help", "", "", true, 0, "help.md", 1);

        Archive archive = new Archive(Settings.DEFAULT, List.of(), List.of(help, about));

        assertEquals(List.of(about, help), archive.pages());
    }

    @Test
    void theAddressOfASiteCanBeSetApartFromAllElse() {
        Settings moved = Settings.DEFAULT.withBaseUrl("https://example.org/");

        assertEquals("https://example.org/", moved.baseUrl());
        assertEquals(Settings.DEFAULT, moved.withBaseUrl(""));
    }

    /** A paper of which a test says only what matters to it. */
    private static final class Sample {
        private final List<Author> authors = new ArrayList<>();
        private final List<Version> versions = new ArrayList<>();
        private String id = "a";
        private OptionalInt authorCount = OptionalInt.empty();
        private Optional<PartialDate> published = Optional.empty();
        private Optional<LocalDate> listed = Optional.empty();
        private Optional<Status> status = Optional.empty();

        Sample called(String value) {
            id = value;
            return this;
        }

        Sample author(String name) {
            authors.add(Author.named(name));
            return this;
        }

        Sample authorCount(int count) {
            authorCount = OptionalInt.of(count);
            return this;
        }

        Sample published(String date) {
            published = PartialDate.parse(date);
            return this;
        }

        Sample listed(String day) {
            listed = Optional.of(LocalDate.parse(day));
            return this;
        }

        Sample status(String date) {
            status =
                    Optional.of(
                            new Status(
                                    Status.State.CORRECTED,
                                    PartialDate.parse(date),
                                    "",
                                    "",
                                    Optional.empty()));
            return this;
        }

        Paper paper() {
            return titled("A");
        }

        Paper titled(String title) {
            return Paper.builder(new PaperId(id), title)
                    .authors(authors)
                    .authorCount(authorCount)
                    .published(published)
                    .listed(listed)
                    .versions(versions)
                    .status(status)
                    .build();
        }
    }
}
