/** Importers for bibliographic files and services: one class per format. */
@NullMarked
package paperarchive.importer;

import org.jspecify.annotations.NullMarked;
