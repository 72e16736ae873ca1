/** Converts TeX in papers: mathematics to MathML Core. */
@NullMarked
package paperarchive.tex;

import org.jspecify.annotations.NullMarked;
