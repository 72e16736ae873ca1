/** Starts archives: writes the files of a new one, or turns the checkout of the demo into one. */
@org.jspecify.annotations.NullMarked
package paperarchive.scaffold;
