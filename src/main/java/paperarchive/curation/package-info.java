/** Edits the records of an archive: tags by rules, corrections of readers, automatic fixes. */
@NullMarked
package paperarchive.curation;

import org.jspecify.annotations.NullMarked;
