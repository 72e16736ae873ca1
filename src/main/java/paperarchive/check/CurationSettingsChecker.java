package paperarchive.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paperarchive.paper.Curation;
import paperarchive.paper.Slugs;
import paperarchive.paper.TagRule;
import paperarchive.problem.Check;
import paperarchive.problem.CheckLevel;
import paperarchive.problem.ReportText;
import paperarchive.read.Limits;
import paperarchive.read.RawValue;

/** Checks the settings {@code tagRules} and {@code checks}. */
final class CurationSettingsChecker {
    private static final String RULE_HINT =
            "write a tag and the words it is given for, such as {tag: Transformers, words:"
                    + " [transformer]}";

    private final FieldReader fields;

    CurationSettingsChecker(FieldReader fields) {
        this.fields = fields;
    }

    Curation curation() {
        List<TagRule> rules = new ArrayList<>();
        for (RawValue value : fields.items("tagRules", Limits.VALUES)) {
            rule(value).ifPresent(rules::add);
        }
        return new Curation(rules, checks());
    }

    private Optional<TagRule> rule(RawValue value) {
        if (!(value instanceof RawValue.Fields map)) {
            fields.error(value.line(), "one of the tagRules is not a map", RULE_HINT);
            return Optional.empty();
        }
        FieldReader rule = fields.within(map, "tagRules.");
        rule.rejectUnknown(AllowedKeys.TAG_RULE);
        TagRule read =
                new TagRule(
                        rule.text("tag"),
                        rule.texts("words", Limits.VALUES),
                        rule.text("pattern"),
                        rule.texts("categories", Limits.VALUES),
                        place(rule));
        return isComplete(read, rule, value.line()) ? Optional.of(read) : Optional.empty();
    }

    private boolean isComplete(TagRule rule, FieldReader written, int line) {
        if (Slugs.of(rule.tag()).isEmpty()) {
            fields.error(line, "one of the tagRules has no tag", RULE_HINT);
            return false;
        }
        for (String word : rule.words()) {
            if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
                fields.error(
                        written.lineOf("words"),
                        "tagRules.words has a word without a letter or digit: "
                                + ReportText.quoted(word),
                        "write words such as self-attention, or beginnings such as transform*");
                return false;
            }
        }
        if (rule.words().isEmpty() && rule.pattern().isEmpty() && rule.categories().isEmpty()) {
            fields.error(
                    line,
                    "the rule for the tag " + ReportText.quoted(rule.tag()) + " matches nothing",
                    "add words, a pattern or categories");
            return false;
        }
        return isPattern(rule.pattern(), written);
    }

    /** Returns whether a text is a regular expression that matches in linear time. */
    private boolean isPattern(String pattern, FieldReader written) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            fields.error(
                    written.lineOf("pattern"),
                    "tagRules.pattern is not a regular expression of RE2: " + e.getMessage(),
                    "RE2 has no look-around and no back references; quote the pattern with '…'");
            return false;
        }
    }

    private TagRule.Place place(FieldReader rule) {
        String word = rule.text("in");
        return switch (word) {
            case "title" -> TagRule.Place.TITLE;
            case "abstract" -> TagRule.Place.ABSTRACT;
            case "" -> TagRule.Place.BOTH;
            default -> {
                fields.error(
                        rule.lineOf("in"),
                        "tagRules.in is neither title nor abstract: " + ReportText.quoted(word),
                        "leave it out to look in both");
                yield TagRule.Place.BOTH;
            }
        };
    }

    private Map<String, CheckLevel> checks() {
        Map<String, CheckLevel> levels = new LinkedHashMap<>();
        fields.each("checks", Limits.VALUES, (name, value) -> level(name, value, levels));
        return levels;
    }

    private void level(String name, RawValue value, Map<String, CheckLevel> levels) {
        Optional<Check> check = Check.named(name);
        if (check.isEmpty() || check.get() == Check.INVALID) {
            fields.error(
                    value.line(),
                    "unknown check " + ReportText.quoted(name),
                    SpellingSuggestion.nearest(name, Check.changeable())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("paper-archive docs checks lists the checks"));
            return;
        }
        // YAML 1.1 reads "off" as false, and users may write false.
        String word = fields.line(value, "checks." + name);
        String level = word.equals("false") ? CheckLevel.OFF.word() : word;
        Optional<CheckLevel> known =
                Arrays.stream(CheckLevel.values()).filter(l -> l.word().equals(level)).findFirst();
        if (known.isEmpty()) {
            fields.error(
                    value.line(),
                    "checks."
                            + name
                            + " is neither error, warning nor off: "
                            + ReportText.quoted(word),
                    "write error, warning or off");
        }
        known.ifPresent(l -> levels.put(name, l));
    }
}
