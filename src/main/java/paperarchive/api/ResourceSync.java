package paperarchive.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import paperarchive.output.OutputFile;
import paperarchive.paper.Paper;
import paperarchive.paper.Status;
import paperarchive.text.Html;

/**
 * The lists with which a program mirrors all records: the resources, and their changes.
 *
 * <p>Source of the form: ANSI/NISO Z39.99-2017, ResourceSync Framework Specification, sections 6 to
 * 9 and 12.
 */
final class ResourceSync {
    private static final String FOLDER = "api/resourcesync/";
    private static final String CAPABILITIES = FOLDER + "capabilitylist.xml";
    private static final String CHANGES = FOLDER + "changelist.xml";

    /** The well-known URI (RFC 8615) where a harvester begins. */
    private static final String DESCRIPTION = ".well-known/resourcesync";

    /** Source: sitemaps.org protocol 0.9, whose format these lists use. */
    private static final int MOST = 50_000;

    /** A resource and the day of its last change. */
    record Resource(String path, LocalDate modified, String type) {}

    private final SiteUrls urls;
    private final LocalDate updated;

    /**
     * @param updated the day of the last change of any record
     */
    ResourceSync(SiteUrls urls, LocalDate updated) {
        this.urls = urls;
        this.updated = updated;
    }

    /**
     * Returns the lists.
     *
     * @param changes changes of resources; if empty, there is no change list
     */
    List<OutputFile> files(List<Resource> resources, List<Changes.Change> changes) {
        List<OutputFile> files = new ArrayList<>();
        files.add(
                file(
                        DESCRIPTION,
                        () ->
                                list(
                                        "description",
                                        "",
                                        List.of(item(CAPABILITIES, "capabilitylist")))));
        List<String> capabilities = new ArrayList<>();
        capabilities.add(item(FOLDER + "resourcelist.xml", "resourcelist"));
        if (!changes.isEmpty()) {
            capabilities.add(item(CHANGES, "changelist"));
            files.add(file(CHANGES, () -> changeList(changes)));
        }
        files.add(file(CAPABILITIES, () -> list("capabilitylist", up(DESCRIPTION), capabilities)));
        files.addAll(resourceLists(resources));
        return files;
    }

    private static OutputFile file(String path, Supplier<String> text) {
        return LazyFile.always(
                path, "resourcesync", () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    private List<OutputFile> resourceLists(List<Resource> resources) {
        String path = FOLDER + "resourcelist.xml";
        if (resources.size() <= MOST) {
            return List.of(file(path, () -> resourceList(resources, up(CAPABILITIES))));
        }
        List<OutputFile> files = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < resources.size(); from += MOST) {
            String part = FOLDER + "resourcelist-" + (files.size() + 1) + ".xml";
            int to = Math.min(resources.size(), from + MOST);
            String links = up(CAPABILITIES) + "<rs:ln rel=\"index\" href=\"" + url(path) + "\"/>\n";
            List<Resource> some = resources.subList(from, to);
            files.add(file(part, () -> resourceList(some, links)));
            parts.add("<sitemap><loc>" + url(part) + "</loc></sitemap>\n");
        }
        files.add(
                file(
                        path,
                        () ->
                                document(
                                        "sitemapindex",
                                        up(CAPABILITIES),
                                        metadata("resourcelist"),
                                        String.join("", parts))));
        return files;
    }

    private String resourceList(List<Resource> resources, String links) {
        StringBuilder items = new StringBuilder();
        for (Resource resource : resources) {
            items.append("<url><loc>").append(url(resource.path())).append("</loc><lastmod>");
            items.append(moment(resource.modified())).append("</lastmod><rs:md type=\"");
            items.append(resource.type()).append("\"/></url>\n");
        }
        return document("urlset", links, metadata("resourcelist"), items);
    }

    private String changeList(List<Changes.Change> changes) {
        StringBuilder items = new StringBuilder();
        for (Changes.Change change : changes) {
            String day = moment(change.day());
            items.append("<url><loc>").append(url(SiteUrls.record(change.paper())));
            items.append("</loc><lastmod>").append(day).append("</lastmod><rs:md change=\"");
            items.append(change.kind()).append("\" datetime=\"").append(day).append("\"/></url>\n");
        }
        String from = moment(changes.get(0).day());
        return document(
                "urlset",
                up(CAPABILITIES),
                "capability=\"changelist\" from=\"" + from + "\"",
                items);
    }

    private String list(String capability, String links, List<String> items) {
        return document(
                "urlset", links, "capability=\"" + capability + "\"", String.join("", items));
    }

    private String item(String path, String capability) {
        return "<url><loc>"
                + url(path)
                + "</loc><rs:md capability=\""
                + capability
                + "\"/></url>\n";
    }

    private String metadata(String capability) {
        return "capability=\"" + capability + "\" at=\"" + moment(updated) + "\"";
    }

    private static String document(String root, String links, String metadata, CharSequence items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"
                + root
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:rs=\"http://www.openarchives.org/rs/terms/\">\n"
                + links
                + "<rs:md "
                + metadata
                + "/>\n"
                + items
                + "</"
                + root
                + ">\n";
    }

    private String up(String path) {
        return "<rs:ln rel=\"up\" href=\"" + url(path) + "\"/>\n";
    }

    private String url(String path) {
        return Html.escaped(urls.of(path));
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    /** Returns whether a paper has a record that may be fetched. */
    static boolean isThere(Paper paper) {
        return !paper.is(Status.State.REMOVED);
    }
}
