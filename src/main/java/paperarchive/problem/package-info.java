/**
 * Problems of the user's input: what is wrong, where, and how to fix it. Collected, sorted,
 * reported together.
 */
@NullMarked
package paperarchive.problem;

import org.jspecify.annotations.NullMarked;
