package paperarchive.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paperarchive.plan.IndexPage;
import paperarchive.plan.Period;
import paperarchive.plan.Term;

/** What the templates of overviews see: years with their days, terms by letter. */
final class IndexViews {
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
        view.put("years", page.slice().items().stream().map(y -> year(y, hrefs)).toList());
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
        return byLetter.entrySet().stream()
                .map(l -> new View.Letter(l.getKey(), id(l.getKey()), l.getValue()))
                .toList();
    }

    private static List<View.Link> alphabet(IndexPage.Index page, Hrefs hrefs) {
        List<View.Link> links = new ArrayList<>();
        for (IndexPage.Letter letter : page.letters()) {
            String href = hrefs.to(letter.page()) + "#" + id(letter.letter());
            links.add(new View.Link(letter.letter(), href));
        }
        return links;
    }

    /** The name of a letter's place on its page, in ASCII: {@code letter-l}. */
    private static String id(String letter) {
        int c = letter.codePointAt(0);
        String plain = c < 0x80 && Character.isLetter(c) ? letter : Integer.toHexString(c);
        return "letter-" + plain.toLowerCase(Locale.ROOT);
    }

    private static View.Year year(IndexPage.YearCount year, Hrefs hrefs) {
        return new View.Year(
                counted(year.year(), year.year().period().label(), hrefs),
                year.months().stream().map(month -> month(month, hrefs)).toList());
    }

    private static View.Month month(IndexPage.MonthCount month, Hrefs hrefs) {
        Period period = month.month().period();
        return new View.Month(
                counted(month.month(), Period.monthName(period.start().getMonthValue()), hrefs),
                month.days().stream().map(d -> counted(d, dayNumber(d), hrefs)).toList());
    }

    private static String dayNumber(IndexPage.Count day) {
        return Integer.toString(day.period().start().getDayOfMonth());
    }

    private static View.Counted counted(IndexPage.Count count, String text, Hrefs hrefs) {
        return new View.Counted(
                text, hrefs.to(count.period().path()), Counting.grouped(count.papers()));
    }
}
