package paperarchive.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import paperarchive.paper.Paper;
import paperarchive.paper.Slug;

/** Groups papers by what they share, names each group, and gives each an address of its own. */
final class Terms {
    private static final Comparator<Group> EARLIEST =
            Comparator.comparing((Group group) -> group.firstDate)
                    .thenComparing(group -> group.name)
                    .thenComparing(group -> group.key);

    /** A term in the making: every spelling met, how often, and the papers. */
    private static final class Group {
        final String key;
        final Map<String, Integer> spellings = new TreeMap<>();
        final Map<String, String> indexNames = new HashMap<>();
        final List<Paper> papers = new ArrayList<>(1);
        String name = "";
        LocalDate firstDate = LocalDate.MAX;

        Group(String key) {
            this.key = key;
        }
    }

    private final Term.Kind kind;
    private final Map<String, Group> groups = new HashMap<>();

    Terms(Term.Kind kind) {
        this.kind = kind;
    }

    /**
     * Puts a paper under a key. Papers come newest first.
     *
     * @param key what makes two mentions the same term
     * @param spelling how this paper writes it
     * @param indexName how an index would write this spelling
     */
    void add(String key, String spelling, String indexName, Paper paper) {
        Group group = groups.computeIfAbsent(key, Group::new);
        group.spellings.merge(spelling, 1, Integer::sum);
        group.indexNames.putIfAbsent(spelling, indexName);
        int last = group.papers.size() - 1;
        if (last < 0 || !group.papers.get(last).id().equals(paper.id())) {
            group.papers.add(paper);
            boolean dated = paper.listed().isPresent() || paper.published().isPresent();
            group.firstDate = dated ? paper.sortDate() : group.firstDate;
        }
    }

    /**
     * The terms by key.
     *
     * @param declared spellings that win, by key
     * @param orcids the ORCID of a key that has one
     */
    Map<String, Term> named(Map<String, String> declared, Map<String, String> orcids) {
        List<Group> sorted = new ArrayList<>(groups.values());
        for (Group group : sorted) {
            group.name = declared.getOrDefault(group.key, mostFrequent(group.spellings));
        }
        sorted.sort(EARLIEST);
        Map<String, String> slugs = slugs(sorted);
        Map<String, Term> terms = new HashMap<>(sorted.size() * 2);
        for (Group group : sorted) {
            String indexName = group.indexNames.getOrDefault(group.name, group.name);
            terms.put(
                    group.key,
                    new Term(
                            kind,
                            slugs.getOrDefault(group.key, ""),
                            group.name,
                            indexName,
                            Slug.of(indexName),
                            orcids.getOrDefault(group.key, ""),
                            List.copyOf(group.papers)));
        }
        return terms;
    }

    private static String mostFrequent(Map<String, Integer> spellings) {
        int most = 0;
        String winner = "";
        for (Map.Entry<String, Integer> spelling : spellings.entrySet()) {
            if (spelling.getValue() > most) {
                most = spelling.getValue();
                winner = spelling.getKey();
            }
        }
        return winner;
    }

    /**
     * The plain slug goes to the term whose papers begin earliest, so that a namesake who comes
     * later moves nobody; every other gets a suffix made from its own key alone.
     */
    private static Map<String, String> slugs(List<Group> earliestFirst) {
        Map<String, String> slugs = new HashMap<>(earliestFirst.size() * 2);
        Set<String> taken = new HashSet<>();
        List<Group> namesakes = new ArrayList<>();
        for (Group group : earliestFirst) {
            String slug = Slug.of(group.name);
            if (!slug.isEmpty() && taken.add(slug)) {
                slugs.put(group.key, slug);
            } else {
                namesakes.add(group);
            }
        }
        for (Group group : namesakes) {
            String slug = Slug.of(group.name);
            String seed = group.key;
            String marked = slug.isEmpty() ? Slug.mark(seed) : slug + "-" + Slug.mark(seed);
            while (!taken.add(marked)) {
                marked += "-" + Slug.mark(marked);
            }
            slugs.put(group.key, marked);
        }
        return slugs;
    }
}
