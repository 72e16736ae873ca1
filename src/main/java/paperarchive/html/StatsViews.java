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
import paperarchive.words.Words;

/** The variables of the statistics template: charts, and tables of the same numbers. */
final class StatsViews {
    private static final int PER_MILLE = 1000;

    private final Settings settings;
    private final Words words;
    private final Hrefs hrefs;

    StatsViews(Settings settings, Words words, Hrefs hrefs) {
        this.settings = settings;
        this.words = words;
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
        addRanking(words.text("topTags"), tags, rankings);
        addRanking(words.text("topAuthors"), statistics.authors(), rankings);
        addRanking(words.text("topVenues"), statistics.venues(), rankings);
        int undated = statistics.undated();
        view.put("facts", facts(statistics));
        view.put("charts", charts);
        view.put("rankings", rankings);
        view.put("undated", undated == 0 ? "" : words.count("papersHaveNoDay", undated));
    }

    private List<View.Named> facts(Statistics statistics) {
        List<View.Named> facts = new ArrayList<>();
        facts.add(fact("papers", statistics.papers(), "archive"));
        facts.add(fact("daysWithPapers", statistics.days(), ""));
        boolean pages = settings.authorPages().exist();
        facts.add(fact("authors", statistics.allAuthors(), pages ? "authors" : ""));
        facts.add(fact("tags", statistics.allTags(), "tags"));
        facts.add(fact("venues", statistics.allVenues(), "venues"));
        if (statistics.people().known() > 0) {
            facts.add(fact("authorsMedian", statistics.people().median(), ""));
            facts.add(fact("authorsMost", statistics.people().most(), ""));
        }
        return facts;
    }

    private View.Named fact(String word, int number, String page) {
        String href = page.isEmpty() ? "" : hrefs.to(SitePath.page(page));
        return new View.Named(words.text(word), words.number(number), href);
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
        String title = words.text("papersBy" + name(time));
        List<Integer> numbers = papers.numbers();
        int most = Collections.max(numbers);
        View.Series series = series(new View.Link("", ""), title, time, numbers, most);
        return chart(title, time, List.of(series), List.of(words.text("papers")), List.of(numbers));
    }

    private View.Chart tags(TimeAxis time, List<Statistics.OfTag> tags) {
        int most = tags.stream().mapToInt(tag -> Collections.max(tag.numbers())).max().orElse(0);
        List<View.Series> series = new ArrayList<>();
        for (Statistics.OfTag tag : tags) {
            View.Link link = new View.Link(tag.tag().name(), hrefs.to(tag.tag().path()));
            series.add(series(link, tag.tag().name(), time, tag.numbers(), most));
        }
        String title = words.text("tagsBy" + name(time));
        List<String> names = tags.stream().map(tag -> tag.tag().name()).toList();
        List<List<Integer>> numbers = tags.stream().map(Statistics.OfTag::numbers).toList();
        return chart(title, time, series, names, numbers);
    }

    /**
     * Returns a chart of numbers over time.
     *
     * @param top the value at the top, the same for all small charts of a group
     */
    private View.Series series(
            View.Link link, String what, TimeAxis time, List<Integer> numbers, int top) {
        int highest = Collections.max(numbers);
        String most =
                words.text(
                        "mostIn",
                        Map.of(
                                "count", words.number(highest),
                                "date", time.label(numbers.indexOf(highest), words)));
        String title =
                words.text(
                        "seriesTitle",
                        Map.of(
                                "what",
                                what,
                                "first",
                                time.label(0, words),
                                "last",
                                time.label(time.steps() - 1, words),
                                "most",
                                most));
        return new View.Series(link, most, BarChart.of(title, numbers, top));
    }

    private View.Chart chart(
            String title,
            TimeAxis time,
            List<View.Series> series,
            List<String> names,
            List<List<Integer>> numbers) {
        List<String> columns = new ArrayList<>(List.of(words.text("column" + name(time))));
        columns.addAll(names);
        List<View.Row> rows = new ArrayList<>();
        for (int step = time.steps() - 1; step >= 0; step--) {
            int index = step;
            if (numbers.stream().anyMatch(n -> n.get(index) > 0)) {
                List<String> cells = numbers.stream().map(n -> words.number(n.get(index))).toList();
                rows.add(new View.Row(step(time, step), cells));
            }
        }
        String first = time.label(0, words);
        String last = time.label(time.steps() - 1, words);
        return new View.Chart(title, series, first, last, new View.Table(columns, rows));
    }

    /** Returns the name of a step with a link to its page; call it only for steps with papers. */
    private View.Link step(TimeAxis time, int step) {
        String href = time.period(step).map(Period::path).map(hrefs::to).orElse("");
        return new View.Link(time.label(step, words), href);
    }

    /** Returns the suffix of the keys of an axis: {@code Month}. */
    private static String name(TimeAxis time) {
        return switch (time.step()) {
            case MONTH -> "Month";
            case YEAR -> "Year";
            case DECADE -> "Decade";
            case CENTURY -> "Century";
        };
    }

    private View.Chart people(Statistics.People people) {
        List<Integer> numbers = people.teams().stream().map(Statistics.Team::papers).toList();
        int most = Collections.max(numbers);
        List<Statistics.Team> teams = people.teams();
        String often =
                words.text("mostOften", Map.of("authors", label(teams.get(numbers.indexOf(most)))));
        String title = words.text("papersByAuthors", Map.of("often", often));
        List<View.Row> rows =
                teams.stream().filter(team -> team.papers() > 0).map(this::row).toList();
        View.Series series =
                new View.Series(new View.Link("", ""), often, BarChart.of(title, numbers, most));
        return new View.Chart(
                words.text("authorsPerPaper"),
                List.of(series),
                label(teams.get(0)),
                label(teams.get(teams.size() - 1)),
                new View.Table(List.of(words.text("authors"), words.text("papers")), rows));
    }

    private View.Row row(Statistics.Team team) {
        return new View.Row(new View.Link(label(team), ""), List.of(words.number(team.papers())));
    }

    /** {@code 3}, {@code 11–20}, {@code over 100}. */
    private String label(Statistics.Team team) {
        if (team.most() == Integer.MAX_VALUE) {
            String least = Integer.toString(team.least() - 1);
            return words.text("over", Map.of("number", least));
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
                words.number(term.papers().size()),
                perMille / 10 + "." + perMille % 10);
    }
}
