package paperarchive.paper;

import java.util.List;

/**
 * A rule of {@code site.yaml} for the command {@code tag}: papers that match it get a tag.
 *
 * @param tag {@code Transformers}
 * @param words words and phrases, any of which matches: {@code self-attention}, {@code transform*}
 * @param pattern a regular expression that also matches; may be empty
 * @param categories tags that also match, such as the arXiv category {@code cs.CL}
 * @param place the fields in which words and pattern are searched
 */
public record TagRule(
        String tag, List<String> words, String pattern, List<String> categories, Place place) {
    /** The fields that a rule searches. */
    public enum Place {
        TITLE,
        ABSTRACT,
        BOTH
    }

    public TagRule {
        words = List.copyOf(words);
        categories = List.copyOf(categories);
    }
}
