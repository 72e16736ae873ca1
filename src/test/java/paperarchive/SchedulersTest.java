package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The examples for schedulers in large-archives.md: their own commands make the whole site. */
class SchedulersTest {
    private static final int PARTS = 4;

    @TempDir private Path folder;
    private Path archive = Path.of("");
    private Map<String, String> expected = Map.of();

    /** One build makes the ledger, and the site that the parts are compared with. */
    @BeforeEach
    void buildOnce() throws Exception {
        assumeTrue(File.separatorChar == '/', "the commands are for Unix shells");
        archive = Files.createDirectories(folder.resolve("archive"));
        SiteFolder site = new SiteFolder(archive);
        new MadeUpArchive(46).writeInto(site, "https://example.org/");
        ProgramJar.write(archive.resolve("paper-archive.jar"));
        run(archive, Map.of(), "java -jar paper-archive.jar build -q --publish -o ../first");
        // Two files repeat the days that the first build wrote to the ledger.
        run(archive, Map.of(), "java -jar paper-archive.jar build -q -o ../whole");
        expected = tree(folder.resolve("whole"));
        assertTrue(expected.size() > 300);
    }

    @Test
    void theWorkflowForGitHub() throws Exception {
        JsonNode jobs = yaml("GitHub Actions").get("jobs");
        String parts = yaml("GitHub Actions").get("env").get("PARTS").asString();
        Path output = folder.resolve("github-output");
        for (String command : commands(jobs.get("plan"))) {
            run(archive, Map.of("PARTS", parts, "GITHUB_OUTPUT", output.toString()), command);
        }
        assertEquals("parts=[1,2,3,4]\n", Files.readString(output));
        assertEquals("${{ matrix.part }}", jobs.get("part").get("env").get("PART").asString());

        List<Path> checkouts = new ArrayList<>();
        List<Process> running = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            Path checkout = copied(archive, folder.resolve("checkout-" + part));
            Map<String, String> set = Map.of("PARTS", parts, "PART", Integer.toString(part));
            String all = String.join("\n", commands(jobs.get("part")));
            running.add(start(checkout, set, all));
            checkouts.add(checkout);
        }
        finish(running);
        Path deploy = Files.createDirectories(folder.resolve("deploy"));
        for (int part = 1; part <= PARTS; part++) {
            String tar = "part-" + part + ".tar";
            Files.copy(checkouts.get(part - 1).resolve(tar), deploy.resolve(tar));
        }
        for (String command : commands(jobs.get("deploy"))) {
            run(deploy, Map.of(), command);
        }
        assertSame(expected, tree(deploy.resolve("site")));
    }

    @Test
    void theIndexedJobForKubernetes() throws Exception {
        JsonNode spec = yaml("Kubernetes").get("spec");
        JsonNode container = spec.get("template").get("spec").get("containers").get(0);
        assertEquals(PARTS, spec.get("completions").asInt());
        assertEquals("Indexed", spec.get("completionMode").asString());
        String parts = container.get("env").get(0).get("value").asString();
        assertEquals("[\"sh\",\"-ec\"]", container.get("command").toString());
        List<Process> running = new ArrayList<>();
        for (int index = 0; index < PARTS; index++) {
            Map<String, String> set =
                    Map.of("PARTS", parts, "JOB_COMPLETION_INDEX", Integer.toString(index));
            running.add(start(archive, set, container.get("args").get(0).asString()));
        }
        finish(running);
        assertSame(expected, tree(archive.resolve("site")));
    }

    @Test
    void theArrayForSlurm() throws Exception {
        List<String> scripts = blocks("Slurm", "sh");
        assertTrue(scripts.get(0).contains("#SBATCH --array=1-" + PARTS + "\n"));
        List<Process> running = new ArrayList<>();
        for (int task = 1; task <= PARTS; task++) {
            Map<String, String> set = new HashMap<>();
            set.put("SLURM_ARRAY_TASK_ID", Integer.toString(task));
            set.put("SLURM_ARRAY_TASK_COUNT", Integer.toString(PARTS));
            running.add(start(archive, set, scripts.get(0)));
        }
        finish(running);
        run(archive, Map.of(), scripts.get(1));
        assertSame(expected, tree(archive.resolve("site")));
    }

    private static JsonNode yaml(String heading) throws IOException {
        return new YAMLMapper().readTree(blocks(heading, "yaml").get(0));
    }

    /** The blocks of a section of the document. */
    private static List<String> blocks(String heading, String language) throws IOException {
        String text = Files.readString(Path.of("src/docs/large-archives.md"));
        int from = text.indexOf("\n### " + heading + "\n");
        Matcher next = Pattern.compile("\n##+ ").matcher(text);
        String section = text.substring(from, next.find(from + 4) ? next.start() : text.length());
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(section);
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    private static List<String> commands(JsonNode job) {
        List<String> commands = new ArrayList<>();
        for (JsonNode step : job.get("steps")) {
            if (step.has("run")) {
                commands.add(step.get("run").asString());
            }
        }
        return commands;
    }

    private Process start(Path in, Map<String, String> set, String command) throws IOException {
        ProcessBuilder process = new ProcessBuilder("sh", "-ec", command).directory(in.toFile());
        Path log = Files.createTempFile(folder, "log", ".txt");
        Map<String, String> environment = process.environment();
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        environment.put("PATH", bin + File.pathSeparator + environment.get("PATH"));
        environment.put("CI", "true");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.putAll(set);
        return process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private void run(Path in, Map<String, String> set, String command) throws Exception {
        finish(List.of(start(in, set, command)));
    }

    private void finish(List<Process> running) throws Exception {
        for (Process process : running) {
            assertTrue(process.waitFor(3, TimeUnit.MINUTES));
            assertEquals(0, process.exitValue(), this::logs);
        }
    }

    private String logs() {
        StringBuilder all = new StringBuilder();
        for (File log : List.of(folder.toFile().listFiles((at, name) -> name.startsWith("log")))) {
            try {
                all.append(Files.readString(log.toPath())).append('\n');
            } catch (IOException e) {
                all.append(e);
            }
        }
        return all.toString();
    }

    private static Path copied(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes of)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(at)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of)
                            throws IOException {
                        Files.copy(file, to.resolve(from.relativize(file)));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return to;
    }

    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = HexFormat.of().formatHex(Files.readAllBytes(file));
                tree.put(root.relativize(file).toString(), bytes);
            }
        }
        return tree;
    }

    /** Compares every byte; a difference is told by the names of its files. */
    private static void assertSame(Map<String, String> expected, Map<String, String> actual) {
        TreeSet<String> different = new TreeSet<>(expected.keySet());
        different.addAll(actual.keySet());
        different.removeIf(path -> Objects.equals(expected.get(path), actual.get(path)));
        assertEquals(new TreeSet<String>(), different);
    }
}
