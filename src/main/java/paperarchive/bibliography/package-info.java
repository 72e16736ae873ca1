/** Files with the citations of papers and lists: {@code papers/xkv/cite.bib}. */
@NullMarked
package paperarchive.bibliography;

import org.jspecify.annotations.NullMarked;
