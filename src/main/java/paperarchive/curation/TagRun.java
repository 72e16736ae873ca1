package paperarchive.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paperarchive.paper.Slugs;
import paperarchive.paper.TagRule;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.read.ContentReader;
import paperarchive.read.RawRecord;
import paperarchive.write.FieldValue;
import paperarchive.write.ImportHistory;
import paperarchive.write.RecordFields;
import paperarchive.write.RecordMerge;
import paperarchive.write.RecordStore;

/**
 * Tags the papers of an archive by the rules in {@code site.yaml}. A tag is added only once: if the
 * user removes it, it is not added again. Tags are never removed.
 */
public final class TagRun {
    /** The name of this source in the import history. */
    private static final String SOURCE = "tag";

    /** A tag for a paper, and why: {@code "self-attention" in the title}. */
    public record Suggestion(String tag, String reason) {}

    /** The tags for a paper. */
    public record Suggested(String id, Location at, List<Suggestion> tags) {
        public Suggested {
            tags = List.copyOf(tags);
        }
    }

    /** A record that matches rules, before comparison with the history. */
    private record Match(String id, Location at, List<Suggestion> tags) {}

    private final Path content;
    private final Problems problems;
    private final List<TagMatcher> rules;

    public TagRun(Path content, List<TagRule> rules, Problems problems) {
        this.content = content;
        this.problems = problems;
        this.rules = rules.stream().map(TagMatcher::of).toList();
    }

    /**
     * Returns what the rules add, by file and line.
     *
     * @param apply whether to write the tags to the records
     * @throws ProblemsFound if there is no rule, or if records cannot be read; nothing is written
     */
    public List<Suggested> run(boolean apply) throws IOException, ProblemsFound {
        if (rules.isEmpty()) {
            problems.error(
                    Location.of(content.resolve("site.yaml").toString().replace('\\', '/')),
                    "there are no tagRules",
                    "add a rule, such as tagRules: [{tag: Transformers, words: [transformer]}]");
        }
        problems.stopAtErrors();
        Map<String, Path> files = new HashMap<>();
        List<Match> matches = new ArrayList<>();
        for (Match match : new ContentReader(content, problems).records(this::match)) {
            files.putIfAbsent(match.id, Path.of(match.at.file()));
            if (!match.tags.isEmpty()) {
                matches.add(match);
            }
        }
        problems.stopAtErrors();
        matches.sort(Comparator.comparing(Match::at));
        ImportHistory history = ImportHistory.read(content);
        RecordStore store = new RecordStore(content, Optional.empty(), !apply);
        List<Suggested> suggested = new ArrayList<>();
        try {
            for (Match match : matches) {
                add(match, store, history).ifPresent(suggested::add);
            }
        } finally {
            if (apply) {
                store.flush();
                history.write(files);
            }
        }
        return suggested;
    }

    private Match match(RawRecord record) {
        RecordFields fields = RecordFields.of(record);
        TagMatcher.Candidate paper = TagMatcher.Candidate.of(fields);
        Set<String> known = new HashSet<>();
        paper.tags().forEach(tag -> known.add(Slugs.of(tag)));
        List<Suggestion> tags = new ArrayList<>();
        for (TagMatcher rule : rules) {
            if (!known.contains(Slugs.of(rule.tag()))) {
                rule.reason(paper)
                        .ifPresent(
                                reason -> {
                                    tags.add(new Suggestion(rule.tag(), reason));
                                    known.add(Slugs.of(rule.tag()));
                                });
            }
        }
        return new Match(fields.text("id"), record.at(), tags);
    }

    /** Merges the tags into a record, as an import merges a source. */
    private Optional<Suggested> add(Match match, RecordStore store, ImportHistory history)
            throws IOException {
        try {
            RawRecord old = store.read(match.id, match.at);
            RecordFields ours = RecordFields.of(old);
            List<FieldValue> tags = match.tags.stream().map(t -> FieldValue.of(t.tag())).toList();
            RecordMerge.Result merged =
                    RecordMerge.of(
                            ours,
                            new RecordFields(Map.of("tags", new FieldValue.Items(tags))),
                            history.said(match.id, SOURCE),
                            history.others(match.id, SOURCE));
            if (merged.changes().isEmpty()) {
                return Optional.empty();
            }
            store.update(match.at, old, merged.fields());
            history.put(match.id, SOURCE, merged.said());
            Set<String> added = new HashSet<>();
            merged.changes().forEach(change -> added.add(change.after()));
            List<Suggestion> kept =
                    match.tags.stream().filter(tag -> added.contains(tag.tag())).toList();
            return Optional.of(new Suggested(match.id, match.at, kept));
        } catch (RecordStore.Unreadable e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }
}
