package paperarchive.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paperarchive.problem.Problem;
import paperarchive.problem.Problems;

class ContentFolderTest {
    private final Problems problems = new Problems();

    @TempDir private Path parent;
    private Path content = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        content = Files.createDirectory(parent.resolve("content"));
    }

    @Test
    void recordsAreFoundInFoldersOfAnyDepthSortedByName() throws IOException {
        put("papers/b.json");
        put("papers/2024/05/a.yaml");
        put("papers/a.jsonl.gz");
        put("papers/a-b/c.md");

        assertEquals(
                List.of(
                        "content/papers/2024/05/a.yaml",
                        "content/papers/a-b/c.md",
                        "content/papers/a.jsonl.gz",
                        "content/papers/b.json"),
                shown(folder().records()));
        assertEquals("", report());
    }

    @Test
    void anArchiveMayHaveNoPapersAndNoPages() throws IOException {
        assertEquals(List.of(), folder().records());
        assertEquals(List.of(), folder().pages());
        assertEquals("", report());
    }

    @Test
    void hiddenFilesAndReadmesArePassedOver() throws IOException {
        put("papers/.a.json");
        put("papers/.git/config.json");
        put("papers/README.md");
        put("papers/README");
        put(".DS_Store");
        put("README.txt");
        put("site.yaml");

        assertEquals(List.of(), folder().records());
        assertEquals("content/site.yaml", relative(folder().settings().orElseThrow().shown()));
        assertEquals("", report());
    }

    @Test
    void otherFilesAmongTheRecordsAreWarnedOf() throws IOException {
        put("papers/a.yml");
        put("papers/deep/b.txt");

        assertEquals(List.of(), folder().records());
        assertEquals(
                """
                content/papers/a.yml:1: warning: this file is not used
                    rename it: the ending is .yaml
                content/papers/deep/b.txt:1: warning: this file is not used
                    a record file ends in .json, .yaml, .md, .jsonl or .jsonl.gz""",
                report());
    }

    @Test
    void freePagesAreMarkdown() throws IOException {
        put("pages/help.md");
        put("pages/about.md");
        put("pages/about.html");

        assertEquals(
                List.of("content/pages/about.md", "content/pages/help.md"),
                shown(folder().pages()));
        assertEquals(
                """
                content/pages/about.html:1: warning: this file is not used
                    a free page ends in .md""",
                report());
    }

    @Test
    void strangersInTheFolderAreWarnedOf() throws IOException {
        put("site.yaml");
        put("paper/a.json");
        put("pages.md");
        put("papers");

        folder().settings();

        assertEquals(
                List.of("content/pages.md:1", "content/paper:1", "content/papers:1"), places());
        assertEquals(
                """
                content/pages.md:1: warning: this is not used
                    the content folder has site.yaml, words.yaml, papers/, pages/, files/ and addresses/""",
                relative(problems.sorted().get(0).toString()));
    }

    @Test
    void missingSettingsAreWarnedOf() throws IOException {
        assertTrue(folder().settings().isEmpty());
        assertEquals(
                """
                content/site.yaml:1: warning: there are no settings
                    write this file; its first line could be: title: My archive""",
                report());
    }

    @Test
    void aMissingFolderIsAnError() throws IOException {
        Files.delete(content);

        assertTrue(folder().settings().isEmpty());
        assertEquals(
                """
                content:1: error: there is no such folder: content
                    name the folder of your records with --content""",
                report());
    }

    @Test
    void aLinkWithinTheFolderIsAFile() throws IOException {
        put("papers/a.json");
        link(content.resolve("papers/b.json"), content.resolve("papers/a.json"));

        assertEquals(
                List.of("content/papers/a.json", "content/papers/b.json"),
                shown(folder().records()));
        assertEquals("", report());
    }

    @Test
    void aLinkThatLeadsOutOrNowhereIsAnError() throws IOException {
        put("papers/a.json");
        Files.writeString(parent.resolve("secret.json"), "{}");
        link(content.resolve("papers/out.json"), parent.resolve("secret.json"));
        link(content.resolve("papers/nowhere.json"), parent.resolve("missing.json"));
        link(content.resolve("papers/above"), parent);

        assertEquals(List.of("content/papers/a.json"), shown(folder().records()));
        assertEquals(
                List.of(
                        "content/papers/above:1",
                        "content/papers/nowhere.json:1",
                        "content/papers/out.json:1"),
                places());
        assertEquals(
                """
                content/papers/above:1: error: this link points outside the content folder
                    copy the file here, or remove the link""",
                relative(problems.sorted().get(0).toString()));
    }

    @Test
    void aReadmeIsNoFreePage() throws IOException {
        put("pages/README.md");

        assertEquals(List.of(), shown(folder().pages()));
        assertEquals("", report());
    }

    @Test
    void aLinkToAFolderIsNotPassedOverSilently() throws IOException {
        put("papers/2024/a.json");
        link(content.resolve("papers/2025"), content.resolve("papers/2024"));

        assertEquals(List.of("content/papers/2024/a.json"), shown(folder().records()));
        assertEquals(
                """
                content/papers/2025:1: error: this link points to a folder
                    remove the link: only links to files are followed""",
                report());
    }

    @Test
    void papersThatAreALinkToAFolderAreAnError() throws IOException {
        put("all/a.json");
        link(content.resolve("papers"), content.resolve("all"));

        assertEquals(List.of(), shown(folder().records()));
        assertEquals(List.of("content/papers:1"), places());
    }

    @Test
    void aContentFolderMayItselfBeALink() throws IOException {
        put("papers/a.json");
        put("site.yaml");
        link(parent.resolve("linked"), content);
        ContentFolder linked = folder(parent.resolve("linked"));

        assertEquals(List.of("linked/papers/a.json"), shown(linked.records()));
        assertEquals("linked/site.yaml", relative(linked.settings().orElseThrow().shown()));
        assertEquals("", report());
    }

    @Test
    void aFreePageStandsDirectlyInPages() throws IOException {
        put("pages/about.md");
        put("pages/more/contact.md");
        put("pages/pages/about.md");

        assertEquals(List.of("content/pages/about.md"), shown(folder().pages()));
        assertEquals(
                """
                content/pages/more/contact.md:1: error: put free pages directly into pages/
                    move the file there: a page has an address of one name
                content/pages/pages/about.md:1: error: put free pages directly into pages/
                    move the file there: a page has an address of one name""",
                report());
    }

    private ContentFolder folder() {
        return folder(content);
    }

    private ContentFolder folder(Path place) {
        InputFolder read = InputFolder.of(place, InputFolder.Kind.CONTENT, problems);
        return new ContentFolder(read, problems);
    }

    private void put(String name) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "");
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "this system makes no links");
        }
    }

    private List<String> shown(List<InputFile> files) {
        return files.stream().map(InputFile::shown).map(this::relative).toList();
    }

    private List<String> places() {
        return problems.sorted().stream().map(p -> relative(p.at().toString())).toList();
    }

    private String report() {
        return relative(
                String.join("\n", problems.sorted().stream().map(Problem::toString).toList()));
    }

    private String relative(String text) {
        return text.replace(parent.toString().replace('\\', '/') + "/", "");
    }
}
