/** The commands: one class each. The only package that prints. */
@NullMarked
package paperarchive.cli;

import org.jspecify.annotations.NullMarked;
