/** The texts of the interface in the language of the archive: words, counts, numbers, dates. */
@NullMarked
package paperarchive.words;

import org.jspecify.annotations.NullMarked;
