/** Work on the records of an archive: tags by rules, corrections of readers, repairs. */
@NullMarked
package paperarchive.curation;

import org.jspecify.annotations.NullMarked;
