package paperarchive.mcp;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import paperarchive.plan.SiteModel;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves an archive by the Model Context Protocol over two streams until the input ends. The
 * official SDK speaks the protocol; the tools are those of {@link ArchiveTools}.
 *
 * <p>Source: Model Context Protocol, Specification, "Transports" (stdio) and "Tools".
 */
public final class ArchiveServer {
    private static final int USUAL_RESULTS = 10;

    private final ArchiveTools tools;
    private final String title;
    private final String version;

    /**
     * A server.
     *
     * @param output the built site, whose index is searched
     * @param version the version of the program: {@code 0.2.0}
     */
    public ArchiveServer(SiteModel site, Path output, String version) {
        this.tools = new ArchiveTools(site, output);
        this.title = site.settings().title();
        this.version = version.isEmpty() ? "unpackaged" : version;
    }

    /**
     * Handles requests until the input ends.
     *
     * @param log receives lines that are not messages
     */
    public void serve(InputStream in, OutputStream out, Consumer<String> log)
            throws InterruptedException {
        MessageLines messages = new MessageLines(in, log);
        StdioServerTransportProvider transport =
                new StdioServerTransportProvider(
                        new JacksonMcpJsonMapper(new JsonMapper()), messages, out);
        McpSyncServer server =
                McpServer.sync(transport)
                        .serverInfo("paper-archive", version)
                        .instructions(
                                "The archive of papers \""
                                        + title
                                        + "\". Use search to find papers, then get, related or cite"
                                        + " with the id of one. Nothing can be changed.")
                        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
                        .jsonSchemaValidator(new NoValidation())
                        .validateToolInputs(false)
                        // Handles requests sequentially, because version 2.1.0 of the SDK drops
                        // responses that two threads send at the same time.
                        .immediateExecution(true)
                        .toolCall(searchTool(), handler(this::search))
                        .toolCall(
                                byId("get", "Returns the record of a paper as YAML."),
                                handler((id, rest) -> tools.get(id)))
                        .toolCall(
                                byId("related", "Lists papers that are related to a paper."),
                                handler((id, rest) -> tools.related(id)))
                        .toolCall(citeTool(), handler(this::cite))
                        .build();
        messages.awaitEnd();
        server.closeGracefully();
    }

    /** The tools check their arguments themselves, so error messages say what is correct. */
    private static final class NoValidation implements JsonSchemaValidator {
        @Override
        public ValidationResponse validate(Map<String, Object> schema, Object content) {
            return ValidationResponse.asValid("");
        }
    }

    private ArchiveTools.Answer search(String query, Map<String, Object> arguments) {
        int limit =
                arguments.get("limit") instanceof Number number ? number.intValue() : USUAL_RESULTS;
        return tools.search(query, limit);
    }

    private ArchiveTools.Answer cite(String id, Map<String, Object> arguments) {
        return tools.cite(id, String.valueOf(arguments.getOrDefault("format", "bibtex")));
    }

    /** Calls a tool with its first argument, which is required, and all arguments. */
    private static BiFunction<
                    io.modelcontextprotocol.server.McpSyncServerExchange,
                    McpSchema.CallToolRequest,
                    McpSchema.CallToolResult>
            handler(BiFunction<String, Map<String, Object>, ArchiveTools.Answer> tool) {
        return (exchange, request) -> {
            Map<String, Object> arguments =
                    request.arguments() == null ? Map.of() : request.arguments();
            String name = request.name().equals("search") ? "query" : "id";
            ArchiveTools.Answer answer =
                    arguments.get(name) instanceof String text && !text.isBlank()
                            ? tool.apply(text.strip(), arguments)
                            : ArchiveTools.Answer.refusal(
                                    "The argument \"" + name + "\" is missing, or is not a text.");
            return McpSchema.CallToolResult.builder()
                    .addTextContent(answer.text())
                    .isError(answer.refused())
                    .build();
        };
    }

    private static McpSchema.Tool searchTool() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "query",
                text("Words, \"phrases\", and the operators author:, tag:, venue:, year:"));
        Map<String, Object> limit = new LinkedHashMap<>();
        limit.put("type", "integer");
        limit.put("minimum", 1);
        limit.put("maximum", ArchiveTools.MOST_RESULTS);
        limit.put("default", USUAL_RESULTS);
        properties.put("limit", limit);
        return tool("search", "Finds papers of the archive, the best first.", "query", properties);
    }

    private static McpSchema.Tool citeTool() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", text("The id of a paper"));
        Map<String, Object> format = text("The format of the citation");
        format.put("enum", ArchiveTools.formats());
        format.put("default", "bibtex");
        properties.put("format", format);
        return tool("cite", "Returns a citation of a paper.", "id", properties);
    }

    private static McpSchema.Tool byId(String name, String about) {
        return tool(name, about, "id", Map.of("id", text("The id of a paper")));
    }

    /** Returns the schema of an argument that is a text. */
    private static Map<String, Object> text(String about) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("description", about);
        return schema;
    }

    private static McpSchema.Tool tool(
            String name, String about, String required, Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of(required));
        McpSchema.ToolAnnotations readOnly =
                McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build();
        return McpSchema.Tool.builder(name, schema)
                .description(about)
                .annotations(readOnly)
                .build();
    }
}
