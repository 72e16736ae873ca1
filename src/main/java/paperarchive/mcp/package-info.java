/** The archive as a server of the Model Context Protocol, for assistants with a language model. */
@NullMarked
package paperarchive.mcp;

import org.jspecify.annotations.NullMarked;
