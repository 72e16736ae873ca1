package paperarchive.paper;

/**
 * A page written by the user, such as {@code content/pages/about.md}.
 *
 * @param name the file's name without extension, which is also the page's address: {@code about}
 * @param body Markdown
 * @param menu whether the page is in the site's menu
 * @param order the position in the menu, ascending; ties are sorted by name
 * @param file its source file, for messages
 * @param line the line on which the body begins
 */
public record FreePage(
        String name,
        String title,
        String description,
        String body,
        boolean menu,
        int order,
        String file,
        int line) {}
