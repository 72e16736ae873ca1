/** TeX, as papers write it: mathematics becomes MathML Core, text commands become text. */
@NullMarked
package paperarchive.tex;

import org.jspecify.annotations.NullMarked;
