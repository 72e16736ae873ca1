package paperarchive.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the related papers from the page of a paper in a built site. */
public final class RelatedLinks {
    private RelatedLinks() {}

    /**
     * A link to a related paper.
     *
     * @param id {@code attention}
     * @param why what the page says of both: {@code shares attention, decoder}
     */
    public record RelatedLink(String id, String title, String why) {}

    /**
     * Returns the related papers, the most like it first.
     *
     * @param site the output folder of a build
     * @param id of a paper of the site
     * @throws java.nio.file.NoSuchFileException if the site has no page of this paper
     */
    public static List<RelatedLink> of(Path site, String id) throws IOException {
        String page = Files.readString(site.resolve("papers").resolve(id).resolve("index.html"));
        return Jsoup.parse(page).select("nav.related li").stream().map(RelatedLinks::link).toList();
    }

    private static RelatedLink link(Element item) {
        Element link = item.expectFirst("a[href]");
        String id = link.attr("href").replaceFirst("(/index\\.html|/)$", "");
        return new RelatedLink(
                id.substring(id.lastIndexOf('/') + 1), link.text(), item.ownText().strip());
    }
}
