package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * What others have written and this program is built from: known by name, version and license.
 *
 * <p>{@code ./mvnw test -Dtest=SupplyChainTest -Dlicences=write} rewrites the list of licenses.
 */
class SupplyChainTest {
    private static final Path LIST = Path.of("src/docs/licences.md");
    private static final Pattern USES = Pattern.compile("uses:\\s*(\\S+)");

    /** The licenses a library may have, by what the name or the address of one holds. */
    private static final Map<String, String> ALLOWED =
            new TreeMap<>(
                    Map.of(
                            "(?i).*apache.*2.*",
                            "Apache-2.0",
                            "(?i).*\\bMIT\\b.*",
                            "MIT",
                            "(?i).*(bsd|edl).*|.*Distribution License.*",
                            "BSD",
                            "(?i).*CDDL.*1\\.1.*",
                            "CDDL-1.1",
                            "(?i).*eclipse public.*1\\.0.*",
                            "EPL-1.0",
                            "(?i).*eclipse public.*2\\.0.*|.*epl-?(v| )?2.*",
                            "EPL-2.0",
                            "(?i)(?:GPL2 w/ CPE|GNU .* version 2 with the GNU Classpath) .*",
                            "GPL-2.0 with Classpath exception",
                            "(?i).*mozilla.*2.*|.*mpl-?(v| )?2.*",
                            "MPL-2.0",
                            "(?i).*(W3C|unicode|ICU).*",
                            "Unicode",
                            "(?i).*universal permissive.*|.*UPL.*",
                            "UPL-1.0"));

    /** Libraries whose project pages name the license that their own files do not. */
    private static final Map<String, String> NAMED_ELSEWHERE =
            Map.of(
                    "com.google.re2j:re2j", "BSD",
                    "isorelax:isorelax", "MIT",
                    "org.jdom:jdom2", "Apache-1.1 without a clause");

    @Test
    void everyActionOfAWorkflowIsPinnedByItsCommit() throws IOException {
        int pinned = 0;
        try (Stream<Path> files = Files.list(Path.of(".github/workflows"))) {
            for (Path file : files.toList()) {
                Matcher uses = USES.matcher(Files.readString(file));
                while (uses.find()) {
                    // An action of this repository is pinned by the commit of the workflow.
                    boolean own = uses.group(1).startsWith("./.github/actions/");
                    boolean byCommit = uses.group(1).matches("[\\w./-]+@[0-9a-f]{40}");
                    assertTrue(own || byCommit, uses.group(1));
                    pinned++;
                }
            }
        }
        assertTrue(pinned > 5, "only " + pinned);
    }

    @Test
    void everyPluginAndLibraryHasAFixedVersion() throws IOException {
        assertEquals(1, xml(Path.of("pom.xml")).select("requirePluginVersions").size());
        for (String file : List.of("pom.xml", "src/bench/pom.xml", "src/readers/pom.xml")) {
            Document pom = xml(Path.of(file));
            List<String> managed =
                    pom.select("dependencyManagement dependency").eachText().stream()
                            .map(bom -> bom.substring(0, bom.indexOf(' ')))
                            .toList();
            for (Element element : pom.select("plugin, dependency, path")) {
                String name = child(element, "groupId") + ":" + child(element, "artifactId");
                String version = child(element, "version");
                if (version.startsWith("${")) {
                    String property = version.substring(2, version.length() - 1);
                    version = pom.getElementsByTag(property).text();
                }
                boolean byBom = managed.stream().anyMatch(name::startsWith) && version.isEmpty();
                assertTrue(
                        byBom || version.matches("[0-9][\\w.-]*(?<!SNAPSHOT)"),
                        name + " in " + file + " has the version " + version);
            }
        }
    }

    @Test
    void theMeasurementsUseTheSameVersionsAsTheProgram() throws IOException {
        Document pom = xml(Path.of("pom.xml"));
        int compared = 0;
        for (Element element : xml(Path.of("src/bench/pom.xml")).select("plugin, dependency")) {
            String name = child(element, "artifactId");
            for (Element same : pom.select("plugin, dependency")) {
                if (child(same, "artifactId").equals(name)) {
                    assertEquals(child(same, "version"), child(element, "version"), name);
                    compared++;
                }
            }
        }
        assertEquals(3, compared, "jsoup, Lucene and a plugin");
    }

    /** That Maven compares them is its own affair; a build with a changed jar was tried by hand. */
    @Test
    void everyLibraryHasTheChecksumThatBuildsTrust() throws IOException {
        String options = Files.readString(Path.of(".mvn/maven.config"));
        for (String option : List.of("", ".failIfMissing")) {
            String key = "-Daether.artifactResolver.postProcessor.trustedChecksums" + option;
            assertTrue(options.contains(key + "=true\n"), options);
        }
        List<String> trusted = Files.readAllLines(Path.of(".mvn/checksums/checksums.sha256"));
        int libraries = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar")) {
                String end = "/" + jar.getFileName();
                String line = sha256(jar) + "  ";
                assertTrue(
                        trusted.stream().anyMatch(t -> t.startsWith(line) && t.endsWith(end)),
                        () -> jar + " is not among the checksums: run .ci/record-checksums");
                libraries++;
            }
        }
        assertTrue(libraries > 20, libraries + " libraries");
        assertTrue(trusted.stream().anyMatch(t -> t.contains("/maven-surefire-plugin-")));
    }

    @Test
    void theJobThatDeploysHasNoCache() throws IOException {
        String job = Files.readString(Path.of(".github/workflows/pages.yml"));
        assertTrue(job.contains("setup-java"), job);
        assertTrue(!job.contains("cache: maven") && !job.contains("actions/cache"), job);
    }

    @Test
    void everyLibraryHasALicenseThatIsAllowedAndListed() throws IOException {
        StringBuilder table = new StringBuilder();
        libraries().forEach((name, license) -> table.append(row(name, license)));
        String list = Files.readString(LIST);
        String head = list.substring(0, list.indexOf("|---|---|\n") + "|---|---|\n".length());
        if ("write".equals(System.getProperty("licences"))) {
            Files.writeString(LIST, head + table);
        }
        assertEquals(head + table, Files.readString(LIST));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }

    private static String row(String name, String license) {
        return "| `" + name + "` | " + license + " |\n";
    }

    /** Each library on the class path of the tests, which is that of the program and more. */
    private static Map<String, String> libraries() throws IOException {
        Map<String, String> libraries = new TreeMap<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            String file = jar.getFileName().toString();
            Path version = jar.toAbsolutePath().getParent();
            if (!file.endsWith(".jar") || version == null || version.getParent() == null) {
                continue;
            }
            String artifact = version.getParent().getFileName().toString();
            Path pom = version.resolve(artifact + "-" + version.getFileName() + ".pom");
            if (Files.exists(pom)) {
                String group = group(xml(pom));
                libraries.put(group + ":" + artifact, license(pom, group + ":" + artifact));
            }
        }
        assertTrue(libraries.size() > 20, libraries::toString);
        return libraries;
    }

    private static String group(Document pom) {
        String own = pom.select("project > groupId").text();
        return own.isEmpty() ? pom.select("project > parent > groupId").text() : own;
    }

    /** The license a library names, or else its parent. */
    private static String license(Path pom, String name) throws IOException {
        if (NAMED_ELSEWHERE.containsKey(name)) {
            return NAMED_ELSEWHERE.get(name);
        }
        Document read = xml(pom);
        List<String> found = new ArrayList<>();
        for (Element license : read.select("project > licenses > license")) {
            found.add(allowed(child(license, "name") + " " + child(license, "url"), name));
        }
        if (!found.isEmpty()) {
            return String.join(" or ", found.stream().distinct().sorted().toList());
        }
        Element parent = read.selectFirst("project > parent");
        assertTrue(parent != null, name + " names no license");
        return parent == null ? "" : license(parentOf(pom, read, parent), name);
    }

    private static Path parentOf(Path pom, Document read, Element parent) {
        Path repository = pom;
        int up = group(read).split("\\.").length + 3;
        for (int i = 0; i < up; i++) {
            repository = repository.resolve("..").normalize();
        }
        String artifact = child(parent, "artifactId");
        String version = child(parent, "version");
        return repository
                .resolve(child(parent, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static String allowed(String license, String library) {
        for (Map.Entry<String, String> known : ALLOWED.entrySet()) {
            if (license.matches(known.getKey())) {
                return known.getValue();
            }
        }
        throw new AssertionError(library + " has a license that is not allowed: " + license);
    }

    private static String child(Element element, String name) {
        return element.children().stream()
                .filter(c -> c.tagName().equals(name))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    private static Document xml(Path file) throws IOException {
        return Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
    }
}
