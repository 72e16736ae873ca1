package paperarchive.paper;

import java.util.List;
import java.util.Map;
import paperarchive.problem.CheckLevel;

/**
 * The settings for curators; they do not affect the site.
 *
 * @param tagRules the rules of the command {@code tag}, in order
 * @param checks levels that differ from the usual ones, by the names of checks: {@code
 *     duplicate-title}
 */
public record Curation(List<TagRule> tagRules, Map<String, CheckLevel> checks) {
    /** No rules, and the usual levels. */
    public static final Curation NONE = new Curation(List.of(), Map.of());

    public Curation {
        tagRules = List.copyOf(tagRules);
        checks = Map.copyOf(checks);
    }
}
