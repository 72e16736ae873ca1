/** Files on the disk that are old or new at every moment, for every room that writes one. */
@NullMarked
package paperarchive.file;

import org.jspecify.annotations.NullMarked;
