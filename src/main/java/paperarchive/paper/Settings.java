package paperarchive.paper;

import java.util.List;

/**
 * The settings of an archive, from {@code content/site.yaml}. Texts may be empty unless said.
 *
 * @param title never empty
 * @param baseUrl the URL of the site, ending in a slash: {@code https://example.org/papers/}
 * @param language a BCP 47 tag: {@code en}
 * @param cname the host name GitHub Pages should answer to: {@code papers.example.org}
 * @param tags spellings of tags that override those in records
 * @param pageSize papers on one page of a listing
 * @param excerpt characters of an abstract in a listing; 0 for none
 * @param authorsShown names in a listing before "and 12 more"
 * @param trendingSize papers in each part of the trending page
 * @param fullListsUpTo the maximum number of papers with which lists show papers in full
 * @param authorPages which authors have pages
 * @param authorsFolded names on a paper's page before the others are collapsed
 * @param discussion where readers discuss a paper, with {@code {id}} for its id; may be empty
 * @param giscus the giscus parameters: repository, its id, category, its id; empty to disable
 *     giscus
 * @param license the license of the archive, for the footer: {@code CC BY 4.0}, or its address
 * @param contact the contact URL in the footer: {@code mailto:ada@example.org}
 * @param source the URL of the records, for the footer
 * @param citationAbstractsUpTo the maximum number of papers with which citation tags have abstracts
 * @param links whether links name folders or files
 * @param look what every page shows around its own content
 * @param listFiles the minimum number of papers in a list that has companion files, such as a feed
 * @param paperFiles whether each paper's page has files beside it, such as a citation
 * @param feedId the prefix of ids in feeds: {@code tag:example.org,2025:/}; empty: from baseUrl
 * @param newsletter the form of a mail provider
 */
public record Settings(
        String title,
        String byline,
        String description,
        String baseUrl,
        String language,
        String cname,
        List<String> tags,
        int pageSize,
        int excerpt,
        int authorsShown,
        int trendingSize,
        int fullListsUpTo,
        AuthorPages authorPages,
        int authorsFolded,
        String discussion,
        List<String> giscus,
        String license,
        String contact,
        String source,
        int citationAbstractsUpTo,
        LinkStyle links,
        SiteChrome look,
        int listFiles,
        PaperFilesMode paperFiles,
        String feedId,
        Newsletter newsletter) {

    /** The default settings. */
    public static final Settings DEFAULT = builder().build();

    public Settings {
        tags = List.copyOf(tags);
        giscus = List.copyOf(giscus);
    }

    public Settings withBaseUrl(String url) {
        return toBuilder().baseUrl(url).build();
    }

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    private Builder toBuilder() {
        return builder()
                .title(title)
                .byline(byline)
                .description(description)
                .baseUrl(baseUrl)
                .language(language)
                .cname(cname)
                .tags(tags)
                .pageSize(pageSize)
                .excerpt(excerpt)
                .authorsShown(authorsShown)
                .trendingSize(trendingSize)
                .fullListsUpTo(fullListsUpTo)
                .authorPages(authorPages)
                .authorsFolded(authorsFolded)
                .discussion(discussion)
                .giscus(giscus)
                .license(license)
                .contact(contact)
                .source(source)
                .citationAbstractsUpTo(citationAbstractsUpTo)
                .links(links)
                .look(look)
                .listFiles(listFiles)
                .paperFiles(paperFiles)
                .feedId(feedId)
                .newsletter(newsletter);
    }

    /** Builder of settings; those that are not set keep their defaults. Not thread-safe. */
    public static final class Builder {
        private String title = "Paper Archive";
        private String byline = "";
        private String description = "";
        private String baseUrl = "";
        private String language = "en";
        private String cname = "";
        private List<String> tags = List.of();
        private int pageSize = 50;
        private int excerpt = 300;
        private int authorsShown = 3;
        private int trendingSize = 20;
        private int fullListsUpTo = 5000;
        private AuthorPages authorPages = AuthorPages.AUTO;
        private int authorsFolded = 25;
        private String discussion = "";
        private List<String> giscus = List.of();
        private String license = "";
        private String contact = "";
        private String source = "";
        private int citationAbstractsUpTo = 20_000;
        private LinkStyle links = LinkStyle.AUTO;
        private SiteChrome look = SiteChrome.BUILT_IN;
        private int listFiles = 10;
        private PaperFilesMode paperFiles = PaperFilesMode.AUTO;
        private String feedId = "";
        private Newsletter newsletter = Newsletter.NONE;

        private Builder() {}

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder byline(String value) {
            byline = value;
            return this;
        }

        public Builder description(String value) {
            description = value;
            return this;
        }

        public Builder baseUrl(String value) {
            baseUrl = value;
            return this;
        }

        public Builder language(String value) {
            language = value;
            return this;
        }

        public Builder cname(String value) {
            cname = value;
            return this;
        }

        public Builder tags(List<String> value) {
            tags = value;
            return this;
        }

        public Builder pageSize(int value) {
            pageSize = value;
            return this;
        }

        public Builder excerpt(int value) {
            excerpt = value;
            return this;
        }

        public Builder authorsShown(int value) {
            authorsShown = value;
            return this;
        }

        public Builder trendingSize(int value) {
            trendingSize = value;
            return this;
        }

        public Builder fullListsUpTo(int value) {
            fullListsUpTo = value;
            return this;
        }

        public Builder authorPages(AuthorPages value) {
            authorPages = value;
            return this;
        }

        public Builder authorsFolded(int value) {
            authorsFolded = value;
            return this;
        }

        public Builder discussion(String value) {
            discussion = value;
            return this;
        }

        public Builder giscus(List<String> value) {
            giscus = value;
            return this;
        }

        public Builder license(String value) {
            license = value;
            return this;
        }

        public Builder contact(String value) {
            contact = value;
            return this;
        }

        public Builder source(String value) {
            source = value;
            return this;
        }

        public Builder citationAbstractsUpTo(int value) {
            citationAbstractsUpTo = value;
            return this;
        }

        public Builder links(LinkStyle value) {
            links = value;
            return this;
        }

        public Builder look(SiteChrome value) {
            look = value;
            return this;
        }

        public Builder listFiles(int value) {
            listFiles = value;
            return this;
        }

        public Builder paperFiles(PaperFilesMode value) {
            paperFiles = value;
            return this;
        }

        public Builder feedId(String value) {
            feedId = value;
            return this;
        }

        public Builder newsletter(Newsletter value) {
            newsletter = value;
            return this;
        }

        public Settings build() {
            return new Settings(
                    title,
                    byline,
                    description,
                    baseUrl,
                    language,
                    cname,
                    tags,
                    pageSize,
                    excerpt,
                    authorsShown,
                    trendingSize,
                    fullListsUpTo,
                    authorPages,
                    authorsFolded,
                    discussion,
                    giscus,
                    license,
                    contact,
                    source,
                    citationAbstractsUpTo,
                    links,
                    look,
                    listFiles,
                    paperFiles,
                    feedId,
                    newsletter);
        }
    }
}
