package paperarchive.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import paperarchive.output.LinkTargets;
import paperarchive.paper.Paper;
import paperarchive.paper.Settings;
import paperarchive.plan.SiteModel;
import paperarchive.plan.Term;

/** The file {@code api/index.json}: a list of the machine-readable files. */
final class ApiIndex {
    private final SiteModel site;
    private final LinkTargets targets;
    private final SiteUrls urls;
    private final NavigableMap<String, List<Paper>> years;

    ApiIndex(
            SiteModel site,
            LinkTargets targets,
            SiteUrls urls,
            NavigableMap<String, List<Paper>> years) {
        this.site = site;
        this.targets = targets;
        this.urls = urls;
        this.years = years;
    }

    Map<String, Object> json() {
        Settings settings = site.settings();
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("title", settings.title());
        put(index, "description", settings.description());
        index.put("url", urls.root());
        put(index, "license", settings.license());
        index.put("papers", site.catalogue().papers().size());
        index.put("days", site.catalogue().days().size());
        for (Term.Kind kind : Term.Kind.values()) {
            index.put(kind.folder(), site.catalogue().terms(kind).size());
        }
        index.put("updated", RecordDates.updated(site.catalogue().papers()).toString());
        index.put("schema", urls.of(ApiFiles.SCHEMA));
        index.put("files", files());
        index.put("years", years());
        index.put("ofEachPaper", ofEachPaper());
        return index;
    }

    private static void put(Map<String, Object> map, String name, String text) {
        if (!text.isEmpty()) {
            map.put(name, text);
        }
    }

    private List<Map<String, Object>> files() {
        List<Map<String, Object>> files = new ArrayList<>();
        add(files, ApiFiles.ALL, "application/gzip", "every record, one a line");
        add(files, ApiFiles.CHANGES, "application/json", "what happened to papers, by day");
        add(files, "feed.xml", "application/atom+xml", "the latest papers");
        add(files, "feed.json", "application/feed+json", "the latest papers");
        add(files, "archive.bib.gz", "application/gzip", "every citation as BibTeX");
        add(files, "archive.ris.gz", "application/gzip", "every citation as RIS");
        add(files, "archive.json.gz", "application/gzip", "every citation as CSL-JSON");
        add(files, "sitemap.xml", "application/xml", "every page");
        add(files, ".well-known/resourcesync", "application/xml", "ResourceSync");
        add(files, StaticRepository.PATH, "application/xml", "OAI-PMH static repository");
        return files;
    }

    /** Adds a file of the site. */
    private void add(List<Map<String, Object>> files, String path, String type, String what) {
        if (targets.contains(path)) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("url", urls.of(path));
            file.put("type", type);
            file.put("about", what);
            files.add(file);
        }
    }

    private List<Map<String, Object>> years() {
        List<Map<String, Object>> list = new ArrayList<>();
        years.descendingMap()
                .forEach(
                        (year, papers) -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("year", year);
                            entry.put("papers", papers.size());
                            if (targets.contains(ApiFiles.year(year))) {
                                entry.put("url", urls.of(ApiFiles.year(year)));
                            }
                            list.add(entry);
                        });
        return list;
    }

    /** Returns URL templates of the files of a paper, with {@code {id}} in place of its id. */
    private Map<String, Object> ofEachPaper() {
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("page", urls.root() + "papers/{id}/");
        List<Paper> papers = site.catalogue().papers();
        if (!papers.isEmpty() && targets.contains(SiteUrls.record(papers.get(0)))) {
            files.put("record", urls.root() + "api/papers/{id}.json");
            files.put("markdown", urls.root() + "papers/{id}/index.md");
        }
        return files;
    }
}
