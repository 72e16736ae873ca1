package paperarchive.curation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import paperarchive.paper.TagRule;
import paperarchive.text.TexReader;
import paperarchive.write.FieldValue;
import paperarchive.write.RecordFields;

/**
 * A compiled tag rule. It matches whole words; a hyphen counts as a space. A lowercase word matches
 * in any case, other words match exactly. Threads may share it.
 */
final class TagMatcher {
    private final TagRule rule;
    private final List<Phrase> phrases;
    private final Optional<Pattern> pattern;

    /**
     * Words to look for.
     *
     * @param text with a space before each word and after the last, unless any ending matches
     */
    private record Phrase(String written, String text, boolean anyCase) {
        static Phrase of(String written) {
            boolean open = written.endsWith("*");
            String words = separated(written);
            boolean anyCase = written.equals(written.toLowerCase(Locale.ROOT));
            return new Phrase(
                    written, open ? words.substring(0, words.length() - 1) : words, anyCase);
        }
    }

    /** A title or abstract prepared for matching. */
    private record Searched(String plain, String spaced, String lower) {
        static Searched of(String text) {
            String plain = TexReader.plain(text);
            String spaced = separated(plain);
            return new Searched(plain, spaced, spaced.toLowerCase(Locale.ROOT));
        }
    }

    /** A record prepared for matching by all rules. */
    record Candidate(Searched title, Searched body, List<String> tags) {
        static Candidate of(RecordFields fields) {
            List<String> tags = new ArrayList<>();
            if (fields.get("tags").orElse(FieldValue.of("")) instanceof FieldValue.Items items) {
                for (FieldValue tag : items.values()) {
                    if (tag instanceof FieldValue.Text text) {
                        tags.add(text.text());
                    }
                }
            }
            return new Candidate(
                    Searched.of(fields.text("title")), Searched.of(fields.text("abstract")), tags);
        }
    }

    private TagMatcher(TagRule rule) {
        this.rule = rule;
        this.phrases = rule.words().stream().map(Phrase::of).toList();
        this.pattern =
                rule.pattern().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Pattern.compile(rule.pattern()));
    }

    static TagMatcher of(TagRule rule) {
        return new TagMatcher(rule);
    }

    String tag() {
        return rule.tag();
    }

    /**
     * Returns why a record gets the tag: {@code "self-attention" in the title}; empty if it does
     * not.
     */
    Optional<String> reason(Candidate paper) {
        for (String category : rule.categories()) {
            if (paper.tags.stream().anyMatch(tag -> isLike(tag, category))) {
                return Optional.of("the tag " + category);
            }
        }
        Optional<String> inTitle =
                rule.place() == TagRule.Place.ABSTRACT
                        ? Optional.empty()
                        : found(paper.title).map(text -> text + " in the title");
        return inTitle.isPresent() || rule.place() == TagRule.Place.TITLE
                ? inTitle
                : found(paper.body).map(text -> text + " in the abstract");
    }

    /** {@code cs.*} matches all tags that begin with {@code cs.}. */
    private static boolean isLike(String tag, String category) {
        return category.endsWith("*")
                ? tag.regionMatches(true, 0, category, 0, category.length() - 1)
                : tag.equalsIgnoreCase(category);
    }

    private Optional<String> found(Searched text) {
        for (Phrase phrase : phrases) {
            if ((phrase.anyCase ? text.lower : text.spaced).contains(phrase.text)) {
                return Optional.of('"' + phrase.written + '"');
            }
        }
        if (pattern.isPresent()) {
            Matcher matcher = pattern.get().matcher(text.plain);
            if (matcher.find()) {
                return Optional.of('"' + matcher.group() + '"');
            }
        }
        return Optional.empty();
    }

    /** Returns words with one space before and after each; {@code C++} and {@code C#} are words. */
    private static String separated(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            boolean isMark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (isLetter || (within && (isMark || c == '+' || c == '#'))) {
                words.append(c);
                within = true;
            } else if (within) {
                words.append(' ');
                within = false;
            }
        }
        return (within ? words.append(' ') : words).toString();
    }
}
