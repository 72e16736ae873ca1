package paperarchive.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.Corpus;
import paperarchive.SiteFolder;
import paperarchive.problem.Problems;

/** Titanium, a processor of JSON-LD, understands what pages say about papers. */
class JsonLdTest {
    private static final String VOCABULARY = "http://schema.org/";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"?application/ld\\+json\"?>(.*?)</script>");

    /** The parts of the context of schema.org that decide what a term of ours becomes. */
    private static final String CONTEXT =
            """
            {"@context": {"@vocab": "http://schema.org/", "type": "@type", "id": "@id",
              "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}, "license": {"@type": "@id"},
              "contentUrl": {"@type": "@id"}, "item": {"@type": "@id"},
              "datePublished": {"@type": "Date"}}}
            """;

    private static Document context(URI url) throws JsonLdError {
        if (!url.toString().matches("https?://schema\\.org/?")) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
        }
        return JsonDocument.of(new StringReader(CONTEXT));
    }

    private static JsonArray expanded(String json) throws Exception {
        DocumentLoader loader = (url, options) -> context(url);
        return JsonLd.expand(JsonDocument.of(new StringReader(json))).loader(loader).get();
    }

    /** {@code -Dcorpus.most=2000}: more records. */
    @Test
    void everyPageOfAPaperIsAScholarlyArticleToItsLastValue(@TempDir Path folder) throws Exception {
        SiteFolder site = Corpus.site(folder, Integer.getInteger("corpus.most", 150));
        site.build(new Problems());
        Set<String> terms = new TreeSet<>();
        int pages = 0;
        for (Map.Entry<String, String> page : site.tree().entrySet()) {
            if (page.getKey().matches("papers/[^/]+/index\\.html")) {
                Matcher data = DATA.matcher(utf8(page.getValue()));
                assertTrue(data.find(), page.getKey());
                String json = data.group(1);
                JsonArray things = expanded(json);
                JsonObject article = things.getJsonObject(0);
                assertEquals(type("ScholarlyArticle"), article.get("@type"), page.getKey());
                assertEquals(
                        "https://example.org/" + page.getKey().replace("index.html", ""),
                        article.getString("@id"));
                assertEquals(type("BreadcrumbList"), things.getJsonObject(1).get("@type"));
                things.forEach(thing -> collect(thing, terms));
                assertEquals(values(json), values(things), page.getKey());
                pages++;
            }
        }
        assertTrue(pages >= 150, pages + " pages");
        terms.forEach(term -> assertTrue(term.startsWith(VOCABULARY), term));
        assertTrue(terms.contains(VOCABULARY + "familyName"), terms::toString);
    }

    private static JsonArray type(String name) {
        return jakarta.json.Json.createArrayBuilder().add(VOCABULARY + name).build();
    }

    private static String utf8(String bytes) {
        return new String(
                bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The names of all properties and types, and the addresses of things. */
    private static void collect(JsonValue value, Set<String> terms) {
        if (value instanceof JsonArray array) {
            array.forEach(item -> collect(item, terms));
        } else if (value instanceof JsonObject object) {
            object.forEach(
                    (name, inner) -> {
                        if (name.equals("@type") && inner instanceof JsonArray types) {
                            types.forEach(type -> terms.add(((JsonString) type).getString()));
                        } else if (name.equals("@id")) {
                            String id = ((JsonString) inner).getString();
                            assertTrue(id.matches("https?://\\S+"), id);
                        } else if (!name.startsWith("@")) {
                            terms.add(name);
                            collect(inner, terms);
                        }
                    });
        }
    }

    /** How many texts and numbers a page gives: a processor drops what it does not understand. */
    private static int values(String json) {
        JsonObject root = jakarta.json.Json.createReader(new StringReader(json)).readObject();
        return root.getJsonArray("@graph").stream().mapToInt(JsonLdTest::leaves).sum();
    }

    private static int values(JsonArray things) {
        return things.stream().mapToInt(JsonLdTest::leaves).sum();
    }

    private static int leaves(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().mapToInt(JsonLdTest::leaves).sum();
        }
        if (value instanceof JsonObject object) {
            return object.containsKey("@value")
                    ? 1
                    : object.values().stream().mapToInt(JsonLdTest::leaves).sum();
        }
        return 1;
    }
}
