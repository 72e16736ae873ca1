/** E-mail messages with the papers of a day or week: as files, or sent to subscribers. */
@NullMarked
package paperarchive.digest;

import org.jspecify.annotations.NullMarked;
