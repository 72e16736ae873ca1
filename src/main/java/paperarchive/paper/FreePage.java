package paperarchive.paper;

/**
 * A page people write themselves, such as {@code content/pages/about.md}.
 *
 * @param name the file's name without its ending, and the page's address: {@code about}
 * @param body Markdown
 * @param menu whether the page stands in the site's menu
 * @param order smaller stands further left in the menu; ties by name
 * @param file where it was written, for messages
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
