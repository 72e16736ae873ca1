package paperarchive.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.Period;
import paperarchive.plan.SiteModel;
import paperarchive.plan.SitePath;
import paperarchive.plan.Term;

/**
 * The papers of a day or a week that one message lists.
 *
 * @param tag the tag whose papers it lists; empty for all papers
 */
public record Digest(Settings settings, Period period, Optional<Term> tag, List<Day> days) {
    /** The papers of one day, in the order of its page. */
    public record Day(LocalDate date, List<Paper> papers) {
        public Day {
            papers = List.copyOf(papers);
        }
    }

    public Digest {
        days = List.copyOf(days);
    }

    /** Returns the digest of a period of a site, the oldest day first. */
    public static Digest of(SiteModel site, Period period, Optional<Term> tag) {
        List<Day> days = new ArrayList<>();
        site.catalogue()
                .days()
                .forEach(
                        (date, papers) -> {
                            List<Paper> shown =
                                    tag.isEmpty() ? papers : common(papers, tag.get().papers());
                            if (period.kind().of(date).equals(period) && !shown.isEmpty()) {
                                days.add(new Day(date, shown));
                            }
                        });
        return new Digest(site.settings(), period, tag, days);
    }

    private static List<Paper> common(List<Paper> papers, List<Paper> others) {
        return papers.stream().filter(others::contains).toList();
    }

    /** Returns the number of papers. */
    public int size() {
        return days.stream().mapToInt(day -> day.papers().size()).sum();
    }

    /** Returns the key that identifies the digest: {@code 2025-12-12}, {@code 2025-W50-nlp}. */
    public String key() {
        return period.key() + tag.map(term -> "-" + term.slug()).orElse("");
    }

    /** Returns the page that lists the same papers, or the page of the tag. */
    SitePath page() {
        return tag.map(Term::path).orElse(period.path());
    }
}
