/** Migration from other sites: the only package that downloads anything for a check. */
@NullMarked
package paperarchive.migration;

import org.jspecify.annotations.NullMarked;
