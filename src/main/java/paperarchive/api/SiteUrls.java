package paperarchive.api;

import paperarchive.html.Hrefs;
import paperarchive.paper.Paper;
import paperarchive.plan.Page;
import paperarchive.plan.SitePath;

/**
 * The URLs in machine-readable files.
 *
 * @param baseUrl of the site; if it is empty, URLs are relative to the root of the site
 */
record SiteUrls(String baseUrl) {
    boolean areAbsolute() {
        return !baseUrl.isEmpty();
    }

    /** {@code https://example.org/api/papers.jsonl.gz}, or {@code /api/papers.jsonl.gz}. */
    String of(String path) {
        return baseUrl.isEmpty() ? "/" + path : Hrefs.absolute(baseUrl, new SitePath(path));
    }

    /** Returns the URL of the first page. */
    String root() {
        return baseUrl.isEmpty() ? "/" : baseUrl;
    }

    String page(Paper paper) {
        String address = Page.pathOf(paper).address();
        return baseUrl.isEmpty() ? "/" + address : Hrefs.absolute(baseUrl, Page.pathOf(paper));
    }

    /** The path of a paper's record: {@code api/papers/xkv.json}. */
    static String record(Paper paper) {
        return "api/papers/" + paper.id().value() + ".json";
    }

    /** Returns the path of a file beside a paper's page: {@code papers/xkv/index.md}. */
    static String beside(Paper paper, String name) {
        return Page.pathOf(paper).address() + name;
    }
}
