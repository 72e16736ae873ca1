package paperarchive.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import paperarchive.paper.Paper;

/**
 * Statistics of the papers in lists. Dates are the days on which papers are listed.
 *
 * @param days how many days have papers
 * @param undated papers without a listed day, which are excluded from counts over time
 * @param time empty if no paper has a day
 * @param people the number of papers by number of authors, ascending
 * @param authors those with the most papers, at most {@link #RANKED}
 * @param venues those with the most papers, at most {@link #RANKED}
 */
public record Statistics(
        int papers,
        int days,
        int undated,
        int allTags,
        int allAuthors,
        int allVenues,
        Optional<OverTime> time,
        People people,
        List<Term> authors,
        List<Term> venues) {
    /** The number of authors and venues in the rankings. */
    static final int RANKED = 20;

    private static final int TAGS = 8;
    private static final int MOST_STEPS = 240;
    private static final int MOST_TAG_STEPS = 60;
    private static final Comparator<Term> MOST_PAPERS =
            Comparator.comparingInt((Term term) -> term.papers().size())
                    .reversed()
                    .thenComparing(Comparator.naturalOrder());

    public Statistics {
        authors = List.copyOf(authors);
        venues = List.copyOf(venues);
    }

    /**
     * Counts over time.
     *
     * @param first the first day that has papers
     * @param papers how many papers each step has
     * @param tags the most frequent tags, with longer steps if there are many
     */
    public record OverTime(
            LocalDate first, LocalDate last, Counts papers, TimeAxis tagTime, List<OfTag> tags) {
        public OverTime {
            tags = List.copyOf(tags);
        }
    }

    /** A number for each step of a timeline. */
    public record Counts(TimeAxis timeline, List<Integer> numbers) {
        public Counts {
            numbers = List.copyOf(numbers);
        }
    }

    /** The number of papers with a tag in each step. */
    public record OfTag(Term tag, List<Integer> numbers) {
        public OfTag {
            numbers = List.copyOf(numbers);
        }
    }

    static Statistics of(Catalogue catalogue) {
        List<Term> authors = catalogue.terms(Term.Kind.AUTHOR);
        List<Term> venues = catalogue.terms(Term.Kind.VENUE);
        return new Statistics(
                catalogue.papers().size(),
                catalogue.days().size(),
                catalogue.undated().size(),
                catalogue.terms(Term.Kind.TAG).size(),
                authors.size(),
                venues.size(),
                overTime(catalogue),
                People.of(catalogue.papers()),
                most(authors, RANKED),
                most(venues, RANKED));
    }

    private static Optional<OverTime> overTime(Catalogue catalogue) {
        NavigableMap<LocalDate, List<Paper>> days = catalogue.days();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.firstKey();
        LocalDate last = days.lastKey();
        TimeAxis time = TimeAxis.between(first, last, MOST_STEPS);
        int[] papers = new int[time.steps()];
        for (Map.Entry<LocalDate, List<Paper>> day : days.entrySet()) {
            papers[time.indexOf(day.getKey())] += day.getValue().size();
        }
        TimeAxis tagTime = TimeAxis.between(first, last, MOST_TAG_STEPS);
        List<OfTag> tags =
                most(catalogue.terms(Term.Kind.TAG), TAGS).stream()
                        .map(tag -> ofTag(tag, tagTime))
                        .toList();
        Counts counts = new Counts(time, boxed(papers));
        return Optional.of(new OverTime(first, last, counts, tagTime, tags));
    }

    private static OfTag ofTag(Term tag, TimeAxis time) {
        int[] papers = new int[time.steps()];
        for (Paper paper : tag.papers()) {
            paper.listed().ifPresent(day -> papers[time.indexOf(day)]++);
        }
        return new OfTag(tag, boxed(papers));
    }

    private static List<Integer> boxed(int[] numbers) {
        List<Integer> list = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            list.add(number);
        }
        return list;
    }

    /**
     * Returns the terms with the most papers, in one pass, because there may be very many terms.
     */
    private static List<Term> most(List<Term> terms, int size) {
        PriorityQueue<Term> best = new PriorityQueue<>(size + 1, MOST_PAPERS.reversed());
        for (Term term : terms) {
            best.add(term);
            if (best.size() > size) {
                best.poll();
            }
        }
        return best.stream().sorted(MOST_PAPERS).toList();
    }

    /**
     * The numbers of authors per paper.
     *
     * @param known papers of which the number is known
     * @param median of the known numbers, the lower of two; 0 where none is known
     * @param most the largest known number
     */
    public record People(int known, int median, int most, List<Team> teams) {
        private static final int[] UPPER = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100};

        public People {
            teams = List.copyOf(teams);
        }

        static People of(List<Paper> papers) {
            int[] numbers =
                    papers.stream().mapToInt(Paper::authorTotal).filter(n -> n > 0).toArray();
            Arrays.sort(numbers);
            List<Team> teams = new ArrayList<>();
            int counted = 0;
            int least = 1;
            for (int upper : UPPER) {
                int from = counted;
                while (counted < numbers.length && numbers[counted] <= upper) {
                    counted++;
                }
                teams.add(new Team(least, upper, counted - from));
                least = upper + 1;
            }
            teams.add(new Team(least, Integer.MAX_VALUE, numbers.length - counted));
            int last = numbers.length - 1;
            return last < 0
                    ? new People(0, 0, 0, teams)
                    : new People(numbers.length, numbers[last / 2], numbers[last], teams);
        }
    }

    /** The number of papers within a range of author counts. */
    public record Team(int least, int most, int papers) {}
}
