/**
 * Contributes the search index, which browsers read without a server, and finds related papers. The
 * format is described in decision 30.
 */
@NullMarked
package paperarchive.search;

import org.jspecify.annotations.NullMarked;
