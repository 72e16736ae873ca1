package paperarchive.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cards of one file, field by field: lines of dates, ids, authors and titles, because fields of
 * one kind compress better together. A first line has a digit for each slot: 1 for a paper.
 */
final class CardBlock {
    private CardBlock() {}

    /** Returns the cards of some slots; a slot without a paper is null. */
    static byte[] bytes(ResultCard[] cards, int from, int size) {
        StringBuilder used = new StringBuilder();
        for (int i = from; i < from + size; i++) {
            used.append(cards[i] == null ? '0' : '1');
        }
        List<ResultCard> some =
                Arrays.stream(cards, from, from + size).filter(Objects::nonNull).toList();
        return (used + "\n" + of(some)).getBytes(StandardCharsets.UTF_8);
    }

    static String of(List<ResultCard> cards) {
        return lines(cards, ResultCard::date)
                + lines(cards, ResultCard::id)
                + lines(cards, ResultCard::by)
                + lines(cards, ResultCard::title);
    }

    private static String lines(List<ResultCard> cards, Function<ResultCard, String> field) {
        return cards.stream().map(card -> field.apply(card) + "\n").collect(Collectors.joining());
    }
}
