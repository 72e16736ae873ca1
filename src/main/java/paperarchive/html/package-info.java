/** Generates the HTML pages: one class for each type of page, and the parts that pages share. */
@NullMarked
package paperarchive.html;

import org.jspecify.annotations.NullMarked;
