package paperarchive.plan;

/** The archive in numbers, at {@code /stats/}. */
public record StatsPage(Statistics statistics) implements Page {
    @Override
    public SitePath path() {
        return SitePath.page("stats");
    }

    @Override
    public String template() {
        return "stats.ftlh";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.stats(this);
    }
}
