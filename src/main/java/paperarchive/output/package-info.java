/**
 * The one door for outputs: files that generators contribute, planned together before any is made.
 * Knows no generator and no publisher.
 */
@NullMarked
package paperarchive.output;

import org.jspecify.annotations.NullMarked;
