/** How to cite a paper: pure text, for no page in particular. */
@NullMarked
package paperarchive.cite;

import org.jspecify.annotations.NullMarked;
