/** Files made by FreeMarker templates: reading, rendering, and what their bytes depend on. */
@NullMarked
package paperarchive.template;

import org.jspecify.annotations.NullMarked;
