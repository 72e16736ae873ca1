/**
 * Output files that generators contribute, planned together before any is rendered. Independent of
 * generators and the publisher.
 */
@NullMarked
package paperarchive.output;

import org.jspecify.annotations.NullMarked;
