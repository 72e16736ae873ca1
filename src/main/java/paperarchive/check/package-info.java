/**
 * Checks raw records and turns them into papers, then checks the rules that involve several papers.
 */
@NullMarked
package paperarchive.check;

import org.jspecify.annotations.NullMarked;
