package paperarchive.cite;

import java.util.List;
import paperarchive.paper.PartialDate;
import paperarchive.paper.Publication;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A citation as an item of CSL-JSON, which citation processors and reference managers read.
 *
 * <p>Source: Citation Style Language, "csl-data.json" schema, version 1.0.
 */
public final class CslJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CslJson() {}

    /** The item as one JSON object on one line: {@code {"id":"vaswani2017attention", …}}. */
    public static String of(Citation citation) {
        ObjectNode item = JSON.createObjectNode();
        Publication in = citation.in();
        put(item, "id", citation.key());
        put(item, "type", citation.type().csl());
        put(item, "title", citation.title());
        ArrayNode names = JSON.createArrayNode();
        citation.names().forEach(name -> names.add(name(name)));
        if (names.isEmpty() && !citation.paper().organization().isEmpty()) {
            names.addObject().put("literal", citation.paper().organization());
        }
        if (!names.isEmpty()) {
            item.set("author", names);
        }
        citation.date().ifPresent(date -> item.set("issued", date(date)));
        put(item, "container-title", in.venue());
        put(item, "volume", in.volume());
        put(item, "issue", in.number());
        put(item, "page", PageRange.of(in.pages()).with("-"));
        put(item, "publisher", citation.publisher());
        boolean preprint = citation.type().csl().equals("article");
        put(
                item,
                "number",
                preprint && !citation.arxiv().isEmpty() ? "arXiv:" + citation.arxiv() : "");
        put(item, "DOI", citation.doi());
        put(item, "URL", citation.url());
        put(item, "language", citation.paper().language());
        put(item, "note", citation.note());
        return JSON.writeValueAsString(item);
    }

    private static ObjectNode name(CitedName name) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "family", name.family());
        put(node, "given", name.given());
        put(node, "non-dropping-particle", name.particle());
        put(node, "suffix", name.suffix());
        return node;
    }

    private static ObjectNode date(PartialDate date) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode parts = node.putArray("date-parts").addArray();
        for (int part : List.of(date.year(), date.month(), date.day())) {
            if (part > 0) {
                parts.add(part);
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
