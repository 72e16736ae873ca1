package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import paperarchive.cli.CommandLineTool;

/** One rule for links, pipes and unreadable files, for everything that a build reads. */
class InputRulesTest {
    private static final Map<String, String> TEXTS =
            Map.of(
                    "content/site.yaml", "title: Two papers\nbaseUrl: https://example.org/\n",
                    "content/addresses.tsv", "papers/a/\ta\t2025-12-12\n",
                    "content/addresses/b.tsv", "papers/b/\tb\t2025-12-12\n",
                    "content/papers/c.yaml", "id: c\ntitle: Third\n",
                    "content/papers/d.jsonl", "{\"id\": \"d\", \"title\": \"Fourth\"}\n",
                    "content/pages/about.md", "---\ntitle: About\n---\nText\n",
                    "templates/tag.ftlh", "<p>${name}</p>\n",
                    "templates/partials/brief.ftlh", "<li>${entry.title}</li>\n",
                    "templates/static/extra.css", "p { color: red }\n");

    @TempDir private Path folder;
    private SiteFolder site;

    /** How a command ended, and what it said with the path of the test left out. */
    private record Run(int code, String err) {}

    @BeforeEach
    void writeTwoPapers() throws IOException {
        site = new SiteFolder(folder.resolve("archive")).writeTwoPapers();
        Files.createDirectories(site.path("templates"));
    }

    private String[] arguments(String content, String templates) {
        return new String[] {
            "build",
            "-q",
            "-c",
            site.path(content).toString(),
            "-t",
            site.path(templates).toString(),
            "-o",
            site.output().toString(),
            "--today=2025-12-12"
        };
    }

    private Run build(String content, String templates) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code =
                new CommandLineTool(out, new PrintStream(err, true, StandardCharsets.UTF_8), false)
                        .run(arguments(content, templates));
        return new Run(code, words(err.toString(StandardCharsets.UTF_8)));
    }

    private Run build() {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> build("content", "templates"), "it hangs");
    }

    private String words(String text) {
        return text.replace(site.path("").toString() + "/", "");
    }

    private void assertRefused(String file, String message) {
        Run run = build();
        assertEquals(1, run.code(), run::err);
        assertTrue(run.err().contains(file + ":1: error: " + message), run::err);
        assertFalse(run.err().contains("defect"), run::err);
        assertFalse(Files.exists(site.output().resolve("index.html")));
    }

    private Path fresh(String file) throws IOException {
        Path path = site.path(file);
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        return path;
    }

    @Test
    void aChangeIsSeenThroughALinkToTheContent() throws IOException {
        Files.createSymbolicLink(site.path("linked"), site.path("content"));
        assertEquals(new Run(0, ""), build("linked", "templates"));
        site.write("content/papers/b.yaml", "id: b\ntitle: Renamed\nlisted: 2025-12-12\n");
        assertEquals(new Run(0, ""), build("linked", "templates"));
        assertTrue(site.page("papers/b/index.html").contains("Renamed"));
    }

    @Test
    void aChangeIsSeenThroughALinkToTheTemplates() throws IOException {
        Files.createSymbolicLink(site.path("linked"), site.path("templates"));
        assertEquals(new Run(0, ""), build("content", "linked"));
        site.write("templates/tag.ftlh", "<p>Another look</p>\n");
        assertEquals(new Run(0, ""), build("content", "linked"));
        assertTrue(site.page("tags/engines/index.html").contains("Another look"));
        site.write("templates/static/style.css", "p {}\n");
        assertEquals(new Run(0, ""), build("content", "linked"));
        assertEquals("p {}\n", site.page("static/style.css"));
    }

    @Test
    void aLinkThatIsLedElsewhereIsAChange() throws IOException {
        Files.createSymbolicLink(site.path("linked"), site.path("content"));
        assertEquals(new Run(0, ""), build("linked", "templates"));
        site.write("other/site.yaml", "title: Another archive\n");
        site.write("other/papers/a.yaml", "id: a\ntitle: Another paper\n");
        Files.delete(site.path("linked"));
        Files.createSymbolicLink(site.path("linked"), site.path("other"));
        assertEquals(new Run(0, ""), build("linked", "templates"));
        assertTrue(site.page("papers/a/index.html").contains("Another paper"));
    }

    private static List<String> files() {
        return TEXTS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aLinkToAFileOfTheSameFolderIsFollowed(String file) throws IOException {
        String top = file.substring(0, file.indexOf('/'));
        String kept = top + "/.kept" + file.substring(file.lastIndexOf('.'));
        site.write(kept, TEXTS.getOrDefault(file, ""));
        Files.createSymbolicLink(fresh(file), site.path(kept));
        assertEquals(new Run(0, ""), build());
        assertTrue(Files.isSymbolicLink(site.path(file)), "the link stays");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aLinkThatLeadsOutIsAnError(String file) throws IOException {
        site.write("elsewhere", TEXTS.getOrDefault(file, ""));
        Files.createSymbolicLink(fresh(file), site.path("elsewhere"));
        String top = file.substring(0, file.indexOf('/'));
        assertRefused(file, "this link points outside the " + top + " folder");
        assertEquals(TEXTS.getOrDefault(file, ""), site.read("elsewhere"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aLinkThatLeadsThroughALinkOutIsAnError(String file) throws IOException {
        String top = file.substring(0, file.indexOf('/'));
        site.write("elsewhere", TEXTS.getOrDefault(file, ""));
        Files.createSymbolicLink(site.path(top + "/.step"), site.path("elsewhere"));
        Files.createSymbolicLink(fresh(file), site.path(top + "/.step"));
        assertRefused(file, "this link points outside the " + top + " folder");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aLinkToNothingIsAnErrorAndStays(String file) throws IOException {
        Files.createSymbolicLink(fresh(file), site.path("nothing"));
        assertRefused(file, "this link points to a file that does not exist");
        assertTrue(Files.isSymbolicLink(site.path(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aLinkToItselfIsAnError(String file) throws IOException {
        Path link = fresh(file);
        Files.createSymbolicLink(link, link);
        assertRefused(file, "cannot read this file: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/site.yaml",
                "content/addresses",
                "content/addresses.tsv",
                "content/addresses/b.tsv",
                "content/papers",
                "content/papers/2024",
                "content/pages",
                "templates/tag.ftlh",
                "templates/partials",
                "templates/static",
                "templates/static/fonts"
            })
    void aLinkToAFolderIsAnError(String file) throws IOException {
        String top = file.substring(0, file.indexOf('/'));
        Path within = Files.createDirectories(site.path(top + "/.within"));
        if (file.equals("content/papers")) {
            Files.delete(site.path("content/papers/a.yaml"));
            Files.delete(site.path("content/papers/b.yaml"));
        }
        Files.createSymbolicLink(fresh(file), within);
        assertRefused(file, "this link points to a folder");
        Files.delete(site.path(file));
        Files.createSymbolicLink(site.path(file), Files.createDirectories(site.path("out")));
        assertRefused(file, "this link points outside the " + top + " folder");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aPipeIsAnErrorAndIsNotOpened(String file) throws Exception {
        Path pipe = fresh(file);
        assumeTrue(File.separatorChar == '/', "this system has no named pipes");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0, "no mkfifo");
        assertRefused(file, "this is not a regular file but a pipe");
        Files.move(pipe, site.path("content/.pipe"));
        Files.createSymbolicLink(pipe, site.path("content/.pipe"));
        String top = file.substring(0, file.indexOf('/'));
        assertRefused(
                file,
                top.equals("content")
                        ? "this is not a regular file but a pipe"
                        : "this link points outside the templates folder");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSocketIsAnError(String file) throws IOException {
        Path socket = fresh(file);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            assumeTrue(socket.toString().length() < 100, "the path is too long for a socket");
            server.bind(UnixDomainSocketAddress.of(socket));
            assertRefused(file, "this is not a regular file but a pipe, a socket or a device");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/site.yaml", "content/addresses.tsv"})
    void aFolderInThePlaceOfAFileIsAnError(String file) throws IOException {
        Files.createDirectories(fresh(file));
        assertRefused(file, "this is a folder");
    }

    @Test
    void templatesThatAreNoFolderAreAnError() throws IOException {
        Files.delete(site.path("templates"));
        Files.createSymbolicLink(site.path("templates"), site.path("nothing"));
        assertRefused("templates", "this is not a folder");
        Files.delete(site.path("templates"));
        Files.writeString(site.path("templates"), "");
        assertRefused("templates", "this is not a folder");
    }

    @Test
    void whatIsNotReadMayBeAnything() throws IOException {
        Files.createSymbolicLink(site.path("content/.hidden"), site.path("nothing"));
        Files.createSymbolicLink(site.path("content/README.md"), site.path("nothing"));
        Files.createSymbolicLink(site.path("templates/.hidden"), site.path("nothing"));
        site.write("content/papers/.git/x", "");
        assertEquals(new Run(0, ""), build());
    }

    /** Root reads everything, so the program runs without the right to do so where it can. */
    @ParameterizedTest
    @MethodSource("files")
    void aFileThatMayNotBeReadIsAnErrorWithItsName(String file) throws Exception {
        site.write(file, TEXTS.getOrDefault(file, ""));
        assertRefusedWithoutRights(site.path(file), file, "file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content",
                "content/papers",
                "content/papers/2024",
                "content/pages",
                "templates",
                "templates/partials",
                "templates/static",
            })
    void aFolderThatMayNotBeReadIsAnErrorWithItsName(String name) throws Exception {
        Files.createDirectories(site.path(name));
        assertRefusedWithoutRights(site.path(name), name, "folder");
    }

    private void assertRefusedWithoutRights(Path path, String name, String what) throws Exception {
        assumeTrue(path.toFile().setReadable(false, false), "this system has no permissions");
        try {
            ChildJvm.Ended ended = ChildJvm.runWithoutRights(arguments("content", "templates"));
            String printed = words(ended.printed());
            assertEquals(1, ended.code(), printed);
            assertTrue(
                    printed.contains(
                            name + ":1: error: cannot read this " + what + ": permission denied\n"),
                    printed);
            assertFalse(printed.contains("defect"), printed);
            assertFalse(Files.exists(site.output().resolve("index.html")));
        } finally {
            assertTrue(path.toFile().setReadable(true));
        }
    }
}
