/** Measurements: of the hot functions, and of whole builds beside other programs. */
package paperarchive.bench;
