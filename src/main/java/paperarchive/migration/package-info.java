/** What comes in from elsewhere: the one room that may ask another host for anything. */
@NullMarked
package paperarchive.migration;

import org.jspecify.annotations.NullMarked;
