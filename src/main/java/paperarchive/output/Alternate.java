package paperarchive.output;

import paperarchive.plan.SitePath;

/**
 * An alternate representation of a page, such as the feed of a list: a {@code <link>} of the page's
 * head.
 *
 * @param rel its relation to the page: {@code alternate}
 * @param type its media type: {@code application/atom+xml}
 * @param title its display name: {@code Papers tagged NLP}
 */
public record Alternate(String rel, String type, String title, SitePath path) {}
