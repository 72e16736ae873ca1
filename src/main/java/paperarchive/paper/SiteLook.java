package paperarchive.paper;

import java.util.List;

/**
 * What every page shows around its own content, from {@code content/site.yaml}.
 *
 * @param menu what the menu shows, in order; empty for the built-in menu
 * @param footer Markdown at the start of the footer; may be empty
 * @param logo a file of the site, shown before the title: {@code logo.svg}; may be empty
 * @param allow origins that pages may load scripts, styles and pictures from: {@code
 *     https://plausible.io}
 */
public record SiteLook(List<MenuItem> menu, String footer, String logo, List<String> allow) {
    /** The look without a setting. */
    static final SiteLook BUILT_IN = new SiteLook(List.of(), "", "", List.of());

    /**
     * One item of the menu.
     *
     * @param text empty for the name that the page has
     * @param target the address of a page of the site, such as {@code tags}, or a URL
     */
    public record MenuItem(String text, String target) {
        /** Whether it leads to a page of the site. */
        public boolean isWithin() {
            return target.indexOf(':') < 0;
        }
    }

    public SiteLook {
        menu = List.copyOf(menu);
        allow = List.copyOf(allow);
    }
}
