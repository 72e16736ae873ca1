/** Files rendered by FreeMarker templates: loading, rendering, and their dependencies. */
@NullMarked
package paperarchive.template;

import org.jspecify.annotations.NullMarked;
