/** Bibliographic files and services become records: one class per format. */
@NullMarked
package paperarchive.importer;

import org.jspecify.annotations.NullMarked;
