package paperarchive.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import paperarchive.plan.Catalogue;
import paperarchive.plan.ListPage;
import paperarchive.plan.Period;
import paperarchive.words.Words;

/** A month calendar whose days link to their papers. */
final class MonthCalendars {
    private static final View.Day NO_DAY = new View.Day("", "", false);
    private static final int DAYS = 7;

    private final Catalogue catalogue;
    private final Words words;

    MonthCalendars(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** Returns the calendar for the first page of a day or month; otherwise empty. */
    List<View.Calendar> of(ListPage.Dated page, Hrefs hrefs) {
        return isShown(page) ? month(page.period(), hrefs) : List.of();
    }

    /** Returns the days that are links in the calendar of a page; empty if it has no calendar. */
    List<LocalDate> listed(ListPage.Dated page) {
        LocalDate first = Period.Kind.MONTH.of(page.period().start()).start();
        return isShown(page) ? List.copyOf(listed(first)) : List.of();
    }

    private static boolean isShown(ListPage.Dated page) {
        return switch (page.period().kind()) {
            case DAY, MONTH -> page.slice().number() == 1;
            case WEEK, YEAR -> false;
        };
    }

    private Set<LocalDate> listed(LocalDate first) {
        return catalogue.days().subMap(first, first.plusMonths(1)).keySet();
    }

    /** Returns the month of the latest day that has papers, if any. */
    List<View.Calendar> latest(Hrefs hrefs) {
        return catalogue.days().isEmpty()
                ? List.of()
                : month(Period.Kind.MONTH.of(catalogue.days().lastKey()), hrefs);
    }

    private List<View.Calendar> month(Period page, Hrefs hrefs) {
        Period month = Period.Kind.MONTH.of(page.start());
        boolean own = page.equals(month) && !hrefs.root().isEmpty();
        boolean folded = page.kind() == Period.Kind.DAY;
        View.Link link = new View.Link(month.label(words), own ? "" : hrefs.to(month.path()));
        return List.of(new View.Calendar(link, folded, weeks(month.start(), page, hrefs)));
    }

    private List<View.Week> weeks(LocalDate first, Period page, Hrefs hrefs) {
        LocalDate next = first.plusMonths(1);
        Set<LocalDate> listed = listed(first);
        List<View.Week> weeks = new ArrayList<>();
        LocalDate monday = Period.Kind.WEEK.of(first).start();
        while (monday.isBefore(next)) {
            List<View.Day> week = new ArrayList<>(DAYS);
            for (LocalDate day = monday; day.isBefore(monday.plusDays(DAYS)); ) {
                boolean inside = !day.isBefore(first) && day.isBefore(next);
                week.add(inside ? day(day, listed.contains(day), page, hrefs) : NO_DAY);
                day = day.plusDays(1);
            }
            weeks.add(new View.Week(week));
            monday = monday.plusDays(DAYS);
        }
        return weeks;
    }

    private static View.Day day(LocalDate date, boolean listed, Period page, Hrefs hrefs) {
        Period day = Period.Kind.DAY.of(date);
        return new View.Day(
                Integer.toString(date.getDayOfMonth()),
                listed ? hrefs.to(day.path()) : "",
                day.equals(page));
    }
}
