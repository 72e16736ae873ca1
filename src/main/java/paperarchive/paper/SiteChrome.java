package paperarchive.paper;

import java.util.List;

/**
 * What every page shows around its own content, from {@code content/site.yaml}.
 *
 * @param menu the items of the menu, in order; empty for the built-in menu
 * @param footer Markdown at the start of the footer; may be empty
 * @param logo a file of the site, shown before the title: {@code logo.svg}; may be empty
 * @param allow origins that pages may load scripts, styles and pictures from: {@code
 *     https://plausible.io}
 */
public record SiteChrome(List<MenuItem> menu, String footer, String logo, List<String> allow) {
    /** The look without a setting. */
    static final SiteChrome BUILT_IN = new SiteChrome(List.of(), "", "", List.of());

    /**
     * One item of the menu.
     *
     * @param text empty to use the name of the page
     * @param target the address of a page of the site, such as {@code tags}, or a URL
     */
    public record MenuItem(String text, String target) {
        /** Returns whether it links to a page of the site. */
        public boolean isWithin() {
            return target.indexOf(':') < 0;
        }
    }

    public SiteChrome {
        menu = List.copyOf(menu);
        allow = List.copyOf(allow);
    }
}
