package paperarchive;

import java.util.List;
import paperarchive.paper.AuthorPages;
import paperarchive.paper.Settings;

/** Settings for a test: those that are not named keep their defaults. */
public final class SettingsBuilder {
    private String baseUrl = "";
    private String cname = "";
    private List<String> tags = List.of();
    private int pageSize = Settings.DEFAULT.pageSize();
    private int trendingSize = Settings.DEFAULT.trendingSize();
    private int fullListsUpTo = Settings.DEFAULT.fullListsUpTo();
    private AuthorPages authorPages = AuthorPages.AUTO;

    private SettingsBuilder() {}

    public static SettingsBuilder settings() {
        return new SettingsBuilder();
    }

    public SettingsBuilder baseUrl(String url) {
        baseUrl = url;
        return this;
    }

    public SettingsBuilder cname(String host) {
        cname = host;
        return this;
    }

    public SettingsBuilder tags(String... spellings) {
        tags = List.of(spellings);
        return this;
    }

    public SettingsBuilder pageSize(int papers) {
        pageSize = papers;
        return this;
    }

    public SettingsBuilder fullListsUpTo(int papers) {
        fullListsUpTo = papers;
        return this;
    }

    public SettingsBuilder trendingSize(int papers) {
        trendingSize = papers;
        return this;
    }

    public SettingsBuilder withoutAuthorPages() {
        authorPages = AuthorPages.NONE;
        return this;
    }

    public SettingsBuilder authorPages(int papers) {
        authorPages = new AuthorPages(papers);
        return this;
    }

    public Settings build() {
        return Settings.builder()
                .baseUrl(baseUrl)
                .cname(cname)
                .tags(tags)
                .pageSize(pageSize)
                .trendingSize(trendingSize)
                .fullListsUpTo(fullListsUpTo)
                .authorPages(authorPages)
                .build();
    }
}
