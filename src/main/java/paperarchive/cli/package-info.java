/** The commands: one class each. The only room that prints. */
@NullMarked
package paperarchive.cli;

import org.jspecify.annotations.NullMarked;
