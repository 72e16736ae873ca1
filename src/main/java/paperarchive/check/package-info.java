/** Raw records become papers, or problems; then the rules that hold across papers. */
@NullMarked
package paperarchive.check;

import org.jspecify.annotations.NullMarked;
