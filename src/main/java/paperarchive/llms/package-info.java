/** A page in plain text for language models: {@code llms.txt}. */
@NullMarked
package paperarchive.llms;

import org.jspecify.annotations.NullMarked;
