package paperarchive.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import paperarchive.paper.Settings;
import paperarchive.plan.Period;
import paperarchive.plan.SitePath;
import paperarchive.plan.Statistics;
import paperarchive.plan.Term;
import paperarchive.plan.TimeAxis;
import paperarchive.problem.Counting;

/** What the template of the statistics sees: pictures, and tables of the same numbers. */
final class StatsViews {
    private static final int PER_MILLE = 1000;

    private final Settings settings;
    private final Hrefs hrefs;

    StatsViews(Settings settings, Hrefs hrefs) {
        this.settings = settings;
        this.hrefs = hrefs;
    }

    void put(Statistics statistics, Map<String, Object> view) {
        List<View.Chart> charts = new ArrayList<>();
        statistics.time().ifPresent(time -> charts.addAll(overTime(time)));
        if (statistics.people().known() > 0) {
            charts.add(people(statistics.people()));
        }
        List<View.Ranking> rankings = new ArrayList<>();
        List<Term> tags =
                statistics
                        .time()
                        .map(time -> time.tags().stream().map(Statistics.OfTag::tag).toList())
                        .orElse(List.of());
        addRanking("Tags with the most papers", tags, rankings);
        addRanking("Most active authors", statistics.authors(), rankings);
        addRanking("Venues with the most papers", statistics.venues(), rankings);
        view.put("facts", facts(statistics));
        view.put("charts", charts);
        view.put("rankings", rankings);
        view.put("undated", statistics.undated() == 0 ? "" : noDay(statistics.undated()));
    }

    private static String noDay(int papers) {
        return Counting.of(papers, "paper") + (papers == 1 ? " has" : " have") + " no day";
    }

    private List<View.Named> facts(Statistics statistics) {
        List<View.Named> facts = new ArrayList<>();
        facts.add(fact("Papers", statistics.papers(), "archive"));
        facts.add(fact("Days with papers", statistics.days(), ""));
        boolean pages = settings.authorPages().exist();
        facts.add(fact("Authors", statistics.allAuthors(), pages ? "authors" : ""));
        facts.add(fact("Tags", statistics.allTags(), "tags"));
        facts.add(fact("Venues", statistics.allVenues(), "venues"));
        if (statistics.people().known() > 0) {
            facts.add(fact("Authors per paper, median", statistics.people().median(), ""));
            facts.add(fact("Authors per paper, at most", statistics.people().most(), ""));
        }
        return facts;
    }

    private View.Named fact(String name, int number, String page) {
        String href = page.isEmpty() ? "" : hrefs.to(SitePath.page(page));
        return new View.Named(name, Counting.grouped(number), href);
    }

    private List<View.Chart> overTime(Statistics.OverTime time) {
        List<View.Chart> charts = new ArrayList<>();
        charts.add(papers(time.papers()));
        if (!time.tags().isEmpty()) {
            charts.add(tags(time.tagTime(), time.tags()));
        }
        return charts;
    }

    private View.Chart papers(Statistics.Counts papers) {
        TimeAxis time = papers.timeline();
        String title = "Papers by " + time.step().word();
        List<Integer> numbers = papers.numbers();
        int most = Collections.max(numbers);
        View.Series series = series(new View.Link("", ""), title, time, numbers, most);
        return chart(title, time, List.of(series), List.of("Papers"), List.of(numbers));
    }

    private View.Chart tags(TimeAxis time, List<Statistics.OfTag> tags) {
        int most = tags.stream().mapToInt(tag -> Collections.max(tag.numbers())).max().orElse(0);
        List<View.Series> series = new ArrayList<>();
        for (Statistics.OfTag tag : tags) {
            View.Link link = new View.Link(tag.tag().name(), hrefs.to(tag.tag().path()));
            series.add(series(link, tag.tag().name(), time, tag.numbers(), most));
        }
        String title = "Tags by " + time.step().word();
        List<String> names = tags.stream().map(tag -> tag.tag().name()).toList();
        List<List<Integer>> numbers = tags.stream().map(Statistics.OfTag::numbers).toList();
        return chart(title, time, series, names, numbers);
    }

    /**
     * A picture of numbers over time.
     *
     * @param top the number that reaches its top, the same for all pictures of one chart
     */
    private static View.Series series(
            View.Link link, String what, TimeAxis time, List<Integer> numbers, int top) {
        int highest = Collections.max(numbers);
        String most =
                "at most "
                        + Counting.grouped(highest)
                        + ", in "
                        + time.label(numbers.indexOf(highest));
        String span = time.label(0) + " to " + time.label(time.steps() - 1);
        return new View.Series(
                link, most, BarChart.of(what + ", " + span + ": " + most, numbers, top));
    }

    private View.Chart chart(
            String title,
            TimeAxis time,
            List<View.Series> series,
            List<String> names,
            List<List<Integer>> numbers) {
        List<String> columns = new ArrayList<>(List.of(capital(time.step().word())));
        columns.addAll(names);
        List<View.Row> rows = new ArrayList<>();
        for (int step = time.steps() - 1; step >= 0; step--) {
            int index = step;
            if (numbers.stream().anyMatch(n -> n.get(index) > 0)) {
                List<String> cells =
                        numbers.stream().map(n -> Counting.grouped(n.get(index))).toList();
                rows.add(new View.Row(step(time, step), cells));
            }
        }
        String last = time.label(time.steps() - 1);
        return new View.Chart(title, series, time.label(0), last, new View.Table(columns, rows));
    }

    /** The name of a step, which leads to its page: it is asked for where there are papers. */
    private View.Link step(TimeAxis time, int step) {
        String href = time.period(step).map(Period::path).map(hrefs::to).orElse("");
        return new View.Link(time.label(step), href);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static View.Chart people(Statistics.People people) {
        List<Integer> numbers = people.teams().stream().map(Statistics.Team::papers).toList();
        int most = Collections.max(numbers);
        List<Statistics.Team> teams = people.teams();
        String often = "most often " + label(teams.get(numbers.indexOf(most)));
        String title = "Papers by their number of authors: " + often;
        List<View.Row> rows =
                teams.stream().filter(team -> team.papers() > 0).map(StatsViews::row).toList();
        View.Series series =
                new View.Series(new View.Link("", ""), often, BarChart.of(title, numbers, most));
        return new View.Chart(
                "Authors per paper",
                List.of(series),
                label(teams.get(0)),
                label(teams.get(teams.size() - 1)),
                new View.Table(List.of("Authors", "Papers"), rows));
    }

    private static View.Row row(Statistics.Team team) {
        return new View.Row(
                new View.Link(label(team), ""), List.of(Counting.grouped(team.papers())));
    }

    /** {@code 3}, {@code 11–20}, {@code over 100}. */
    private static String label(Statistics.Team team) {
        if (team.most() == Integer.MAX_VALUE) {
            return "over " + (team.least() - 1);
        }
        return team.least() == team.most()
                ? Integer.toString(team.least())
                : team.least() + "–" + team.most();
    }

    private void addRanking(String title, List<Term> terms, List<View.Ranking> rankings) {
        if (terms.isEmpty()) {
            return;
        }
        int most = terms.get(0).papers().size();
        rankings.add(
                new View.Ranking(title, terms.stream().map(term -> ranked(term, most)).toList()));
    }

    private View.Ranked ranked(Term term, int most) {
        long perMille = (long) term.papers().size() * PER_MILLE / most;
        return new View.Ranked(
                term.name(),
                term.hasPage() ? hrefs.to(term.path()) : "",
                Counting.grouped(term.papers().size()),
                perMille / 10 + "." + perMille % 10);
    }
}
