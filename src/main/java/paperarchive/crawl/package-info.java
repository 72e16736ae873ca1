/** Checks a built site as it is: its pages and links, and the sites that it links to. */
@NullMarked
package paperarchive.crawl;

import org.jspecify.annotations.NullMarked;
