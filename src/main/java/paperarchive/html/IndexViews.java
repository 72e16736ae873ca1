package paperarchive.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paperarchive.plan.Heat;
import paperarchive.plan.IndexPage;
import paperarchive.plan.Period;
import paperarchive.plan.Term;

/** What the templates of overviews see: years with their days, terms by letter. */
final class IndexViews {
    private static final int MONTHS = 12;

    private IndexViews() {}

    /** What people call the terms of a kind: {@code Authors}. */
    static String title(Term.Kind kind) {
        return switch (kind) {
            case TAG -> "Tags";
            case AUTHOR -> "Authors";
            case VENUE -> "Venues";
        };
    }

    static void overview(IndexPage.Overview page, Hrefs hrefs, Map<String, Object> view) {
        view.put("allYears", page.years().stream().map(y -> line(y, page, hrefs)).toList());
        view.put("years", page.slice().items().stream().map(y -> year(y, page, hrefs)).toList());
        view.put("count", Counting.of(page.papers(), "paper"));
        view.put("undated", page.undated() == 0 ? "" : Counting.of(page.undated(), "paper"));
    }

    static void index(IndexPage.Index page, Hrefs hrefs, Map<String, Object> view) {
        String title = title(page.kind());
        int total = page.slice().total();
        String noun = title.toLowerCase(Locale.ROOT);
        view.put("heading", title);
        view.put("letters", letters(page, hrefs));
        view.put("alphabet", alphabet(page, hrefs));
        view.put("count", Counting.of(total, noun.substring(0, noun.length() - 1)));
    }

    private static List<View.Letter> letters(IndexPage.Index page, Hrefs hrefs) {
        Map<String, List<View.Counted>> byLetter = new LinkedHashMap<>();
        for (Term term : page.slice().items()) {
            byLetter.computeIfAbsent(term.letter(), l -> new ArrayList<>())
                    .add(
                            new View.Counted(
                                    term.indexName(),
                                    hrefs.to(term.path()),
                                    Counting.grouped(term.papers().size())));
        }
        Map<String, String> counts = new HashMap<>();
        page.letters().forEach(l -> counts.put(l.letter(), Counting.grouped(l.terms())));
        List<View.Letter> letters = new ArrayList<>();
        byLetter.forEach(
                (letter, terms) ->
                        letters.add(
                                new View.Letter(
                                        letter,
                                        id(letter),
                                        counts.getOrDefault(letter, ""),
                                        terms)));
        return letters;
    }

    private static List<View.Counted> alphabet(IndexPage.Index page, Hrefs hrefs) {
        List<View.Counted> links = new ArrayList<>();
        for (IndexPage.Letter letter : page.letters()) {
            String href = hrefs.to(letter.page()) + "#" + id(letter.letter());
            String terms = Counting.grouped(letter.terms());
            links.add(new View.Counted(letter.letter(), href, terms));
        }
        return links;
    }

    /** The name of a letter's place on its page, in ASCII: {@code letter-l}. */
    private static String id(String letter) {
        int c = letter.codePointAt(0);
        String plain = c < 0x80 && Character.isLetter(c) ? letter : Integer.toHexString(c);
        return "letter-" + plain.toLowerCase(Locale.ROOT);
    }

    private static View.YearLine line(
            IndexPage.YearCount year, IndexPage.Overview page, Hrefs hrefs) {
        View.Shaded[] months = new View.Shaded[MONTHS];
        for (int month = 1; month <= MONTHS; month++) {
            months[month - 1] = new View.Shaded(shortName(month), "", "", "h0");
        }
        for (IndexPage.MonthCount count : year.months()) {
            int month = count.month().period().start().getMonthValue();
            months[month - 1] = shaded(count.month(), shortName(month), page.months(), hrefs);
        }
        return new View.YearLine(counted(year.year(), hrefs), List.of(months));
    }

    private static String shortName(int month) {
        return Period.monthName(month).substring(0, 3);
    }

    private static View.Year year(IndexPage.YearCount year, IndexPage.Overview page, Hrefs hrefs) {
        return new View.Year(
                counted(year.year(), hrefs),
                HeatMap.of(year, page.days()),
                year.months().stream().map(month -> month(month, page.days(), hrefs)).toList());
    }

    private static View.Month month(IndexPage.MonthCount month, Heat heat, Hrefs hrefs) {
        int number = month.month().period().start().getMonthValue();
        String href = hrefs.to(month.month().period().path());
        String papers = Counting.grouped(month.month().papers());
        return new View.Month(
                new View.Counted(Period.monthName(number), href, papers),
                month.days().stream().map(d -> shaded(d, dayNumber(d), heat, hrefs)).toList());
    }

    private static String dayNumber(IndexPage.Count day) {
        return Integer.toString(day.period().start().getDayOfMonth());
    }

    private static View.Counted counted(IndexPage.Count year, Hrefs hrefs) {
        return new View.Counted(
                year.period().label(),
                hrefs.to(year.period().path()),
                Counting.grouped(year.papers()));
    }

    private static View.Shaded shaded(IndexPage.Count count, String text, Heat heat, Hrefs hrefs) {
        return new View.Shaded(
                text,
                hrefs.to(count.period().path()),
                Counting.grouped(count.papers()),
                "h" + heat.shade(count.papers()));
    }
}
