/** The archive as a server of the Model Context Protocol, for AI assistants. */
@NullMarked
package paperarchive.mcp;

import org.jspecify.annotations.NullMarked;
