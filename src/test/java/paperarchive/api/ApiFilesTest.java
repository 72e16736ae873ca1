package paperarchive.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import paperarchive.Build;
import paperarchive.BuildOptions;
import paperarchive.MadeUpArchive;
import paperarchive.SiteFolder;
import paperarchive.problem.Problems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files for programs are valid, complete, and lead only to what is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFilesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");
    private static final String BASE = "https://example.org/repo/";

    private Path folder = Path.of("");
    private SiteFolder site = new SiteFolder(Path.of(""));

    @BeforeAll
    void build(@TempDir Path parent) throws Exception {
        folder = parent;
        site = new SiteFolder(folder.resolve("site"));
        new MadeUpArchive(46).writeInto(site, BASE);
        String settings = site.read("content/site.yaml");
        site.write(
                "content/site.yaml",
                settings.replaceAll("(?m)^contact:.*\n", "") + "contact: mailto:ada@example.org\n");
        site.build();
    }

    private static void validate(Path file, String... schemas) throws IOException, SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Source[] sources =
                Arrays.stream(schemas)
                        .map(schema -> new StreamSource(SCHEMAS.resolve(schema).toFile()))
                        .toArray(Source[]::new);
        factory.newSchema(sources).newValidator().validate(new StreamSource(file.toFile()));
    }

    private JsonNode json(String path) throws IOException {
        return JSON.readTree(site.page(path));
    }

    private boolean isThere(String url) {
        assertTrue(url.startsWith(BASE), url);
        String path = url.substring(BASE.length());
        Path file = site.output().resolve(path.endsWith("/") ? path + "index.html" : path);
        return Files.isRegularFile(path.isEmpty() ? site.output().resolve("index.html") : file);
    }

    @Test
    void theXmlListsAreValid() throws Exception {
        Path out = site.output();
        validate(out.resolve("sitemap.xml"), "sitemap.xsd");
        for (String name : List.of("capabilitylist", "resourcelist", "changelist")) {
            Path file = out.resolve("api/resourcesync/" + name + ".xml");
            if (Files.exists(file)) {
                validate(file, "resourcesync.xsd", "sitemap.xsd");
            }
        }
        validate(out.resolve(".well-known/resourcesync"), "resourcesync.xsd", "sitemap.xsd");
        validate(
                out.resolve("api/oai.xml"),
                "oai.xsd",
                "dc.xsd",
                "oai_dc.xsd",
                "oai-static-repository.xsd");
    }

    @Test
    void theSchemasReject() {
        for (String wrong :
                List.of(
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url/></urlset>",
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                                + " xmlns:rs='http://www.openarchives.org/rs/terms/'>"
                                + "<rs:md capability='list'/></urlset>")) {
            assertTrue(isRejected(wrong), wrong);
        }
    }

    private static boolean isRejected(String xml) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.newSchema(
                            new Source[] {
                                new StreamSource(SCHEMAS.resolve("resourcesync.xsd").toFile()),
                                new StreamSource(SCHEMAS.resolve("sitemap.xsd").toFile())
                            })
                    .newValidator()
                    .validate(
                            new StreamSource(
                                    new ByteArrayInputStream(
                                            xml.getBytes(StandardCharsets.UTF_8))));
            return false;
        } catch (SAXException e) {
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void jsonFeedsAreValid() throws Exception {
        JsonNode schema = JSON.readTree(Files.readString(SCHEMAS.resolve("jsonfeed.schema.json")));
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        int feeds = 0;
        for (String path : site.tree().keySet()) {
            if (path.endsWith("feed.json")) {
                JsonNode feed = json(path);
                List<String> errors =
                        registry.getSchema(schema).validate(feed).stream()
                                .map(error -> error.getInstanceLocation() + error.getMessage())
                                .toList();
                assertEquals(List.of(), errors, path);
                assertTrue(feed.path("items").size() > 0);
                feeds++;
            }
        }
        assertTrue(feeds > 3, feeds + " feeds");
    }

    @Test
    void everyRecordIsInTheFileOfAllInTheFileOfItsYearAndAlone() throws Exception {
        Map<String, JsonNode> all = records("api/papers.jsonl.gz");
        Map<String, JsonNode> byYear = new TreeMap<>();
        Map<String, JsonNode> alone = new TreeMap<>();
        for (String path : site.tree().keySet()) {
            if (path.startsWith("api/year/")) {
                Map<String, JsonNode> year = records(path);
                assertTrue(!year.isEmpty());
                byYear.putAll(year);
            } else if (path.startsWith("api/papers/")) {
                JsonNode record = json(path);
                alone.put(record.path("id").asString(), record);
            }
        }
        assertTrue(all.size() > 50);
        all.values().removeIf(r -> r.path("status").path("state").asString("").equals("removed"));
        assertEquals(all, byYear);
        assertEquals(all, alone);
    }

    private Map<String, JsonNode> records(String path) throws IOException {
        byte[] packed = Files.readAllBytes(site.output().resolve(path));
        // No time and no name in the header.
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0}, Arrays.copyOfRange(packed, 3, 8));
        Map<String, JsonNode> records = new TreeMap<>();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                JsonNode record = JSON.readTree(line);
                records.put(record.path("id").asString(), record);
            }
        }
        return records;
    }

    @Test
    void everyUrlOfTheIndexAndOfTheListsOfLinksIsThere() throws Exception {
        JsonNode index = json("api/index.json");
        List<String> urls = new ArrayList<>();
        index.path("files").forEach(file -> urls.add(file.path("url").asString()));
        index.path("years").forEach(year -> urls.add(year.path("url").asString()));
        urls.add(index.path("schema").asString());
        assertTrue(urls.size() > 8, urls::toString);
        String id = "";
        for (String path : site.tree().keySet()) {
            if (path.endsWith("/linkset.json")) {
                JsonNode landing = json(path).path("linkset").get(0);
                urls.add(landing.path("anchor").asString());
                landing.path("describedby").forEach(d -> urls.add(d.path("href").asString()));
                assertFalse(landing.path("cite-as").get(0).path("href").asString().isEmpty());
                id = path.split("/", -1)[1];
            }
        }
        for (JsonNode template : index.path("ofEachPaper")) {
            urls.add(template.asString().replace("{id}", id));
        }
        for (String url : urls) {
            assertTrue(isThere(url), url);
        }
    }

    @Test
    void thePageOfAPaperNamesTheFilesBesideIt() throws Exception {
        String path =
                site.tree().keySet().stream()
                        .filter(p -> p.endsWith("/linkset.json"))
                        .findFirst()
                        .orElseThrow();
        String page = site.page(path.replace("linkset.json", "index.html"));
        for (String type : List.of("text/markdown", "application/linkset+json")) {
            assertTrue(page.contains("type=\"" + type + "\""), page);
        }
    }

    /** The Markdown twin of a page is a record that the program reads. */
    @Test
    void theMarkdownOfAPaperIsARecord() throws Exception {
        SiteFolder other = new SiteFolder(folder.resolve("twins"));
        other.write("content/site.yaml", "baseUrl: https://example.org/\n");
        int twins = 0;
        for (String path : site.tree().keySet()) {
            if (path.endsWith("/index.md")) {
                String id = path.split("/", -1)[1];
                Path twin = other.path("content/papers/" + id + ".md");
                Files.createDirectories(twin.getParent());
                Files.copy(site.output().resolve(path), twin);
                twins++;
            }
        }
        assertTrue(twins > 50);
        Problems problems = new Problems();
        new Build(BuildOptions.Content.of(other.path("content"), other.path("templates")), problems)
                .checkTemplates();
        assertEquals(
                List.of(),
                problems.sorted().stream()
                        .filter(p -> !p.message().contains("does not exist"))
                        .toList());
        Build build =
                new Build(
                        BuildOptions.Content.of(other.path("content"), other.path("templates")),
                        new Problems());
        // A paper may name another as its replacement that is removed, and so has no twin.
        try {
            assertEquals(twins, build.archive().papers().size());
        } catch (paperarchive.problem.ProblemsFound e) {
            assertTrue(twins > 50);
        }
    }

    @Test
    void changesAreThoseOfTheLedgerAndElseOfTheDayListed() throws Exception {
        SiteFolder two = new SiteFolder(folder.resolve("changes")).writeTwoPapers();
        two.write(
                "content/papers/c.yaml",
                "id: c\ntitle: C\nstatus: {state: retracted, date: 2026-02-01}\n");
        two.write("content/addresses.tsv", "papers/a/\ta\t2026-01-02\npapers/c/\tc\t2026-01-02\n");
        two.build();
        JsonNode changes = JSON.readTree(two.page("api/changes.json")).path("changes");
        assertEquals("2026-02-01", changes.get(0).path("date").asString());
        assertEquals("retracted", changes.get(0).path("status").path("c").asString());
        assertEquals("2026-01-02", changes.get(1).path("date").asString());
        assertEquals("[\"a\",\"c\"]", changes.get(1).path("added").toString());
        assertEquals("2025-12-12", changes.get(2).path("date").asString());
        assertEquals("[\"b\"]", changes.get(2).path("added").toString());
    }

    @Test
    void theSchemaOfARecordIsTheOneOfTheDocumentation() throws Exception {
        assertEquals(
                Files.readString(Path.of("src/docs/record.schema.json")),
                site.page("api/record.schema.json"));
    }

    @Test
    void anArchiveOfLargePapersHasNoFilesBesidePages() throws Exception {
        SiteFolder two = new SiteFolder(folder.resolve("large")).writeTwoPapers();
        two.write("content/site.yaml", "baseUrl: https://example.org/\npaperFiles: false\n");
        two.build();
        assertEquals(
                List.of(
                        "api/changes.json",
                        "api/index.json",
                        "api/papers.jsonl.gz",
                        "api/record.schema.json",
                        "api/resourcesync/capabilitylist.xml",
                        "api/resourcesync/resourcelist.xml"),
                two.tree().keySet().stream().filter(p -> p.startsWith("api/")).toList());
        assertFalse(two.page("papers/a/index.html").contains("rel=\"linkset\""));
    }
}
