package paperarchive.paper;

import java.util.List;

/**
 * The settings of an archive, from {@code content/site.yaml}. Texts may be empty unless said.
 *
 * @param title never empty
 * @param baseUrl where the site will stand, ending in a slash: {@code https://example.org/papers/}
 * @param language a BCP 47 tag: {@code en}
 * @param cname the host name GitHub Pages should answer to: {@code papers.example.org}
 * @param tags spellings of tags that win over those in records
 * @param pageSize papers on one page of a listing
 * @param excerpt characters of an abstract in a listing; 0 for none
 * @param authorsShown names in a listing before "and 12 more"
 * @param trendingSize papers in each part of the trending page
 * @param fullListsUpTo the most papers an archive may have for every list to show them in full
 * @param authorPages whether authors have pages
 * @param authorsFolded names on a paper's page before the others are folded
 * @param discussion where readers talk about a paper, with {@code {id}} in the place of its id;
 *     empty for nowhere
 * @param giscus what giscus is told: repository, its id, category, its id; empty for no giscus
 * @param license the license of the archive, for the footer: {@code CC BY 4.0}, or its address
 * @param contact where to write, for the footer: {@code mailto:ada@example.org}
 * @param source where the records are kept, for the footer
 * @param citationAbstractsUpTo the most papers an archive may have for each page to carry the whole
 *     abstract in a tag for reference managers
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
        boolean authorPages,
        int authorsFolded,
        String discussion,
        List<String> giscus,
        String license,
        String contact,
        String source,
        int citationAbstractsUpTo) {

    /** What holds where nothing is set. */
    public static final Settings DEFAULT =
            new Settings(
                    "Paper Archive",
                    "",
                    "",
                    "",
                    "en",
                    "",
                    List.of(),
                    50,
                    300,
                    3,
                    20,
                    5000,
                    true,
                    25,
                    "",
                    List.of(),
                    "",
                    "",
                    "",
                    20_000);

    public Settings {
        tags = List.copyOf(tags);
        giscus = List.copyOf(giscus);
    }

    public Settings withBaseUrl(String url) {
        return new Settings(
                title,
                byline,
                description,
                url,
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
                citationAbstractsUpTo);
    }
}
