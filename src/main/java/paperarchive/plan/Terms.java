package paperarchive.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import paperarchive.ledger.PublishedAddressMatcher;
import paperarchive.paper.Paper;
import paperarchive.paper.PersonKey;
import paperarchive.paper.Slugs;

/** Groups papers by term, and gives each term a name and a unique address. */
final class Terms {
    private static final Comparator<Group> EARLIEST =
            Comparator.comparing((Group group) -> group.firstDate)
                    .thenComparing(group -> group.name)
                    .thenComparing(group -> group.key);

    /** A spelling of a term, and the number of papers that use it. */
    private static final class Spelling {
        final String text;
        final String indexName;
        int papers;

        Spelling(String text, String indexName) {
            this.text = text;
            this.indexName = indexName;
        }
    }

    /** A term being built: its spellings with their counts, and its papers. */
    static final class Group implements PublishedAddressMatcher.Candidate {
        private final String key;
        private final List<Spelling> spellings = new ArrayList<>(1);
        private final List<Paper> papers = new ArrayList<>(2);
        private String name = "";
        private String slug = "";
        private LocalDate firstDate = LocalDate.MAX;
        private @Nullable Term term;

        private Group(String key) {
            this.key = key;
        }

        /** The finished term. */
        Term term() {
            return Objects.requireNonNull(term, "named before it is asked for");
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String slug() {
            return slug;
        }

        @Override
        public List<String> spellings() {
            return spellings.stream().map(spelling -> spelling.text).toList();
        }

        private Spelling spelling(String text, Supplier<String> indexName) {
            for (Spelling known : spellings) {
                if (known.text.equals(text)) {
                    return known;
                }
            }
            Spelling first = new Spelling(text, indexName.get());
            spellings.add(first);
            return first;
        }

        private void add(Paper paper) {
            int last = papers.size() - 1;
            if (last < 0 || !papers.get(last).id().equals(paper.id())) {
                papers.add(paper);
                boolean dated = paper.listed().isPresent() || paper.published().isPresent();
                firstDate = dated ? paper.sortDate() : firstDate;
            }
        }

        /** Returns what identifies the group: its key, or the name for a folded key. */
        private String written() {
            return key.equals(PersonKey.of(name)) ? Catalogue.composed(name) : key;
        }

        /** Returns the most frequent spelling; of equally frequent ones, the first in order. */
        private String mostFrequent() {
            Spelling winner = spellings.get(0);
            for (Spelling other : spellings) {
                boolean tie = other.papers == winner.papers;
                if (other.papers > winner.papers
                        || (tie && other.text.compareTo(winner.text) < 0)) {
                    winner = other;
                }
            }
            return winner.text;
        }

        private Term become(Term.Kind kind, String orcid, int needed) {
            String indexName = indexName();
            List<Paper> newestFirst = List.copyOf(papers);
            boolean hasPage = newestFirst.size() >= needed;
            Term named =
                    new Term(
                            kind,
                            slug,
                            name,
                            indexName,
                            Slugs.of(indexName),
                            orcid,
                            newestFirst,
                            hasPage
                                    ? SitePath.page(kind.folder(), slug)
                                    : SitePath.page(kind.folder()),
                            hasPage);
            term = named;
            return named;
        }

        private String indexName() {
            for (Spelling spelling : spellings) {
                if (spelling.text.equals(name)) {
                    return spelling.indexName;
                }
            }
            return name;
        }
    }

    private final Term.Kind kind;
    private final Map<String, Group> groups = new HashMap<>();

    Terms(Term.Kind kind) {
        this.kind = kind;
    }

    /**
     * Adds a paper to the group of a key. Papers must be added newest first.
     *
     * @param key the key that identifies the term
     * @param spelling how this paper writes it
     * @param indexName how an index would write this spelling
     */
    Group add(String key, String spelling, Supplier<String> indexName, Paper paper) {
        Group group = groups.computeIfAbsent(key, Group::new);
        group.spelling(spelling, indexName).papers++;
        group.add(paper);
        return group;
    }

    /**
     * The terms, in the order of their index.
     *
     * @param declared preferred spellings, by key
     * @param orcids the ORCID of a key that has one
     * @param claims the published addresses of terms
     * @param needed how many papers a term needs to have a page
     */
    List<Term> named(
            Map<String, String> declared,
            Map<String, String> orcids,
            PublishedAddressMatcher<Group> claims,
            int needed) {
        List<Group> all = new ArrayList<>(groups.values());
        all.parallelStream()
                .forEach(
                        group -> {
                            String name = declared.get(group.key);
                            group.name = name == null ? group.mostFrequent() : name;
                            group.slug = Slugs.of(group.name);
                        });
        claims.match(groups);
        List<Group> newcomers = keepAddresses(all, claims);
        newcomers.removeIf(group -> group.papers.size() < needed);
        markNamesakes(newcomers, claims);
        Term[] terms =
                all.parallelStream()
                        .map(
                                group ->
                                        group.become(
                                                kind, orcids.getOrDefault(group.key, ""), needed))
                        .toArray(Term[]::new);
        Arrays.parallelSort(terms);
        return List.of(terms);
    }

    /** Gives groups their published addresses, and returns groups without one. */
    private static List<Group> keepAddresses(
            List<Group> all, PublishedAddressMatcher<Group> claims) {
        List<Group> newcomers = new ArrayList<>();
        for (Group group : all) {
            Optional<String> kept = claims.keptBy(group);
            if (kept.isPresent()) {
                group.slug = kept.get();
            } else {
                newcomers.add(group);
            }
        }
        return newcomers;
    }

    /**
     * The plain slug goes to the term with the earliest paper, so a later namesake does not move
     * anyone; every other term gets a suffix derived from its own key.
     */
    private static void markNamesakes(
            List<Group> newcomers, PublishedAddressMatcher<Group> claims) {
        Map<String, Group> first = new HashMap<>(newcomers.size() * 2);
        List<Group> namesakes = new ArrayList<>();
        for (Group group : newcomers) {
            boolean taken = group.slug.isEmpty() || claims.isTaken(group.slug);
            Group other = taken ? group : first.putIfAbsent(group.slug, group);
            if (other != null) {
                boolean earlier = other != group && EARLIEST.compare(group, other) < 0;
                namesakes.add(earlier ? other : group);
                if (earlier) {
                    first.replace(group.slug, group);
                }
            }
        }
        Set<String> taken = new HashSet<>(first.keySet());
        namesakes.sort(EARLIEST);
        for (Group group : namesakes) {
            String slug = group.slug;
            String marked = (slug.isEmpty() ? "" : slug + "-") + Slugs.mark(group.written());
            while (claims.isTaken(marked) || !taken.add(marked)) {
                marked += "-" + Slugs.mark(marked);
            }
            group.slug = marked;
        }
    }
}
