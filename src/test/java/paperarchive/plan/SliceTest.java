package paperarchive.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A long list is cut into pages that know each other. */
class SliceTest {
    private static final SitePath FIRST = SitePath.page("tags", "nlp");

    @Test
    void anEmptyListHasOnePage() {
        List<Slice<String>> slices = Slice.cut(FIRST, List.of(), 2);
        assertEquals(List.of(new Slice<String>(FIRST, List.of(), 1, 1, 0)), slices);
    }

    @Test
    void aFullPageNeedsNoFurtherOne() {
        assertEquals(1, Slice.cut(FIRST, List.of("a", "b"), 2).size());
        assertEquals(2, Slice.cut(FIRST, List.of("a", "b", "c"), 2).size());
        assertEquals(2, Slice.cut(FIRST, List.of("a", "b", "c", "d"), 2).size());
    }

    @Test
    void theLastPageHasTheRest() {
        List<Slice<String>> slices = Slice.cut(FIRST, List.of("a", "b", "c"), 2);
        assertEquals(List.of("a", "b"), slices.get(0).items());
        assertEquals(List.of("c"), slices.get(1).items());
        assertEquals(3, slices.get(1).total());
    }

    @Test
    void previousAndNextEndWithTheList() {
        List<Slice<String>> slices = Slice.cut(FIRST, List.of("a", "b", "c"), 1);
        assertEquals(Optional.empty(), slices.get(0).previous());
        assertEquals(Optional.of(FIRST.further(2)), slices.get(0).next());
        assertEquals(Optional.of(FIRST), slices.get(1).previous());
        assertEquals(Optional.of(FIRST.further(3)), slices.get(1).next());
        assertEquals(Optional.of(FIRST.further(2)), slices.get(2).previous());
        assertEquals(Optional.empty(), slices.get(2).next());
    }
}
