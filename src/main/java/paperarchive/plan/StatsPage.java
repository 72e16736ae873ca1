package paperarchive.plan;

/** The statistics page, at {@code /stats/}. */
public record StatsPage(Statistics statistics) implements Page {
    @Override
    public SitePath path() {
        return SitePath.page("stats");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.stats(this);
    }
}
