/** What comes in from elsewhere: the one room that may ask another host for anything. */
@NullMarked
package paperarchive.intake;

import org.jspecify.annotations.NullMarked;
