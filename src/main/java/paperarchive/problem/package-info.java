/** What people got wrong, where, and what would be right: collected, sorted, reported together. */
@NullMarked
package paperarchive.problem;

import org.jspecify.annotations.NullMarked;
