package paperarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paperarchive.check.AllowedKeys;
import paperarchive.digest.DigestView;
import paperarchive.feed.FeedView;
import paperarchive.html.View;
import paperarchive.paper.Author;
import paperarchive.paper.Curation;
import paperarchive.paper.Settings;
import paperarchive.paper.SiteChrome;
import paperarchive.paper.Status;
import paperarchive.problem.Problems;
import paperarchive.problem.ProblemsFound;
import paperarchive.words.WordList;

/** The documents name what the program knows, all of it and nothing else. */
class DocumentationTest {
    private static final Path DOCS = Path.of("src/docs");
    private static final Path TEMPLATES = Path.of("templates");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE =
            Pattern.compile("\\$\\{([^}]*)\\}|<([#@](?:\\([^)]*\\)|\"[^\"]*\"|[^>\"(])*)>");
    private static final Pattern ROOT =
            Pattern.compile("(?<![\\w.?@#])[a-zA-Z_]\\w*+(?!\\s*=[^=])");
    private static final Pattern PART = Pattern.compile("(?<=[\\w)])\\.([a-zA-Z]\\w*)");
    private static final Set<String> WORDS =
            Set.of("as", "true", "false", "gt", "gte", "lt", "lte", "and", "or", "in", "using");

    @Test
    void recordsNamesTheFieldsOfARecordInTheOrderOfTheChecker() throws IOException {
        assertEquals(AllowedKeys.RECORD, names("records.md", "Fields", "field"));
        assertEquals(AllowedKeys.AUTHOR, names("records.md", "Authors", "field"));
        assertEquals(AllowedKeys.VERSION, names("records.md", "Versions", "field"));
        assertEquals(AllowedKeys.STATUS, names("records.md", "Status", "field"));
    }

    @Test
    void recordsNamesEveryStateAndEveryType() throws IOException {
        Set<String> states = new TreeSet<>();
        Stream.of(Status.State.values()).forEach(state -> states.add(state.word()));
        assertEquals(states, new TreeSet<>(names("records.md", "Status", "state")));
        String section = section("records.md", "Tags, venues and types");
        String types = section.substring(section.indexOf("The types are"));
        assertEquals(AllowedKeys.TYPES, quoted(types));
    }

    @Test
    void recordsSplitsNamesAsTheProgramDoes() throws IOException {
        List<List<String>> rows = rows("records.md", "Authors", "written");
        assertTrue(rows.size() > 5);
        for (List<String> row : rows) {
            Author author = Author.named(row.get(0).replace("`", ""));
            assertEquals(row.subList(1, 3), List.of(author.given(), author.family()));
        }
    }

    @Test
    void settingsNamesTheKeysInTheOrderOfTheChecker() throws IOException {
        assertEquals(AllowedKeys.SETTINGS, names("settings.md", "Settings", "key"));
        assertEquals(AllowedKeys.PAGE, names("settings.md", "Free pages", "key"));
    }

    @Test
    void settingsNamesTheDefaults() throws Exception {
        Map<String, String> defaults = new TreeMap<>();
        addDefaults(Settings.DEFAULT, defaults);
        addDefaults(Curation.NONE, defaults);
        Map<String, String> written = new TreeMap<>();
        rows("settings.md", "Settings", "key")
                .forEach(row -> written.put(plain(row.get(0)), plain(row.get(2))));
        assertEquals(defaults, written);
    }

    /** The components of a record of settings, and of its look. */
    private static void addDefaults(Record settings, Map<String, String> defaults)
            throws ReflectiveOperationException {
        for (RecordComponent setting : settings.getClass().getRecordComponents()) {
            Object value = setting.getAccessor().invoke(settings);
            if (value instanceof SiteChrome group) {
                addDefaults(group, defaults);
            } else {
                String text = String.valueOf(value).replaceAll("\\[]|\\{}", "");
                defaults.put(setting.getName(), text.isEmpty() ? "none" : text);
            }
        }
    }

    @Test
    void noFreePageCanHaveANameThatSettingsReserves(@TempDir Path folder) throws IOException {
        String section = section("settings.md", "Free pages");
        List<String> names = quoted(section.substring(section.indexOf("These names belong")));
        SiteFolder site = new SiteFolder(folder).writeTwoPapers();
        for (String name : names) {
            site.write("content/pages/" + name + ".md", "---\ntitle: A\n---\n");
        }
        Problems problems = new Problems();
        try {
            site.build(problems);
        } catch (ProblemsFound e) {
            // Expected: the next line counts them.
        }
        assertTrue(names.size() > 15);
        assertEquals(names.size(), problems.errors());
    }

    @ParameterizedTest
    @CsvSource({"records.md,RECORD", "settings.md,SETTINGS", "settings.md,PAGE"})
    void everyExampleIsAWholeFileWithoutAProblem(
            String document, SchemaTest.Kind kind, @TempDir Path folder) throws Exception {
        Map<String, String> files = examples(document, kind);
        assertFalse(files.isEmpty());
        SiteFolder site = new SiteFolder(folder);
        site.write("content/site.yaml", "baseUrl: https://example.org/\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            site.write("content/" + file.getKey(), file.getValue());
            if (!file.getKey().endsWith(".jsonl")) {
                assertEquals(
                        List.of(),
                        SchemaTest.complaints(
                                kind, SchemaTest.node(file.getKey(), file.getValue())));
            }
        }
        Problems problems = new Problems();
        site.build(problems);
        assertEquals(List.of(), problems.sorted());
    }

    @Test
    void templatesNamesEveryTemplateAndNoOther() throws IOException {
        Set<String> written = new TreeSet<>(names("templates.md", "Which page", "template"));
        written.addAll(names("templates.md", "Parts that templates share", "file"));
        assertEquals(new TreeSet<>(templates().keySet()), written);
    }

    /** Each template is replaced by one that prints the names it could use. */
    @Test
    void templatesNamesTheVariablesThatEachTemplateSees(@TempDir Path folder) throws Exception {
        SiteFolder site = new SiteFolder(folder);
        site.write("content/site.yaml", "baseUrl: https://example.org/\ncname: example.org\n");
        site.write("content/papers/a.yaml", PAPER + "id: a\naliases: [b]\nlisted: 2024-01-02\n");
        site.write("content/papers/c.yaml", PAPER + "id: c\nstatus: {state: removed}\n");
        site.write("content/papers/d.yaml", PAPER + "id: d\n");
        site.write("content/pages/about.md", "---\ntitle: About\n---\n");
        Map<String, Set<String>> written = seen();
        for (String name : written.keySet()) {
            site.write(
                    "templates/" + name,
                    "TEMPLATE " + name + "<#list .data_model?keys?sort as key> ${key}</#list>\n");
        }
        Map<String, Set<String>> actual = shown(site);
        site.write("content/site.yaml", "baseUrl: https://example.org/\nfullListsUpTo: 0\n");
        actual.putAll(shown(site));
        // It takes a site of 10,000 addresses to see this one.
        written.remove("sitemap-index.ftlx");
        // Messages are not part of a site; DigestTest makes them.
        written.keySet().removeIf(name -> name.startsWith("mail/"));
        assertEquals(written, actual);
    }

    private static Map<String, Set<String>> shown(SiteFolder site) throws Exception {
        site.build();
        Map<String, Set<String>> actual = new TreeMap<>();
        for (String text : site.tree().values()) {
            if (text.startsWith("TEMPLATE ")) {
                List<String> words = List.of(text.strip().split(" "));
                actual.put(words.get(1), new TreeSet<>(words.subList(2, words.size())));
            }
        }
        return actual;
    }

    private static final String PAPER = "title: A\nauthors: [Ada]\ntags: [t]\nvenue: V\n";

    @Test
    void templatesNamesTheComponentsOfEveryView() throws IOException {
        for (Class<?> view : views()) {
            if (view.isRecord()) {
                List<String> components =
                        Arrays.stream(view.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList();
                String heading = "`" + view.getSimpleName() + "`";
                assertEquals(components, names("templates.md", heading, "name"), heading);
            }
        }
    }

    /** What templates see: of pages, and of feeds. */
    private static List<Class<?>> views() {
        List<Class<?>> views = new ArrayList<>();
        views.addAll(List.of(View.class.getDeclaredClasses()));
        views.addAll(List.of(FeedView.class.getDeclaredClasses()));
        views.addAll(List.of(DigestView.class.getDeclaredClasses()));
        return views;
    }

    @Test
    void templatesHasNoViewThatTheProgramHasNot() throws IOException {
        Set<String> views = new TreeSet<>();
        views().forEach(v -> views.add(v.getSimpleName()));
        String section = section("templates.md", "What the variables hold");
        Set<String> written = new TreeSet<>();
        all(HEADING, section).forEach(h -> written.addAll(quoted(h.group(1))));
        assertEquals(views, written);
    }

    @Test
    void everyVariableInATemplateIsDocumented() throws IOException {
        Map<String, Set<String>> seen = seen();
        Set<String> anywhere = new HashSet<>(names("templates.md", "Which page", "variable"));
        Set<String> parts = new HashSet<>();
        for (List<String> row : allRows("templates.md", "name")) {
            parts.add(plain(row.get(0)));
        }
        List<String> unknown = new ArrayList<>();
        int used = 0;
        for (Map.Entry<String, String> template : templates().entrySet()) {
            Set<String> known = seen.getOrDefault(template.getKey(), anywhere);
            for (String word : words(template.getValue())) {
                if (!WordList.english().keys().contains(word)) {
                    unknown.add(template.getKey() + ": words." + word);
                }
            }
            String source = template.getValue().replaceAll("\\bwords\\.\\w+", "\"\"");
            for (String root : roots(source)) {
                used++;
                if (!known.contains(root)) {
                    unknown.add(template.getKey() + ": " + root);
                }
            }
            for (String part : parts(source)) {
                if (!parts.contains(part)) {
                    unknown.add(template.getKey() + ": ." + part);
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(used > 30, "only " + used + " variables were found");
    }

    private static Set<String> words(String template) {
        Set<String> words = new TreeSet<>();
        all(Pattern.compile("\\bwords\\.(\\w+)"), template).forEach(w -> words.add(w.group(1)));
        return words;
    }

    @Test
    void theVariablesOfATemplateAreFound() {
        String template =
                "<#-- ${no} --><#import \"x\" as ns><#macro m a b=2>${a}${b}</#macro>"
                        + "<#if (total > least)>${days?size}<#list years as y>${y.year.href}</#list>"
                        + "</#if><@ns.page kind=noun head /><#assign k=v>${k}${\"text\"?cap_first}"
                        + "${list?filter(part -> part?has_content)?join(sep)}";
        assertEquals(
                Set.of("total", "least", "days", "years", "noun", "head", "v", "list", "sep"),
                roots(template));
        assertEquals(Set.of("year", "href"), parts(template));
    }

    @Test
    void templatesNamesEveryMacroAndEveryColour() throws IOException {
        Set<String> macros = new TreeSet<>();
        for (Map.Entry<String, String> file : templates().entrySet()) {
            String name = file.getKey().replaceAll("partials/|\\.ftlh", "");
            all(Pattern.compile("<#macro (\\w+)"), file.getValue())
                    .forEach(m -> macros.add(name + "." + m.group(1)));
        }
        Set<String> written = new TreeSet<>();
        for (List<String> row : rows("templates.md", "Parts that templates share", "macro")) {
            written.add(plain(row.get(0)));
        }
        assertEquals(macros, written);
        Set<String> properties = new TreeSet<>();
        String style = Files.readString(TEMPLATES.resolve("static/style.css"));
        all(Pattern.compile("(?m)(--[a-z-]+):"), style).forEach(p -> properties.add(p.group(1)));
        assertEquals(
                properties,
                new TreeSet<>(names("templates.md", "Colours and letters", "property")));
    }

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            String text = FENCE.matcher(Files.readString(document)).replaceAll("");
            for (MatchResult link : all(LINK, text)) {
                String target = link.group(1);
                if (!target.matches("(?i)[a-z]+:.*")) {
                    links++;
                    if (!leadsSomewhere(document, target)) {
                        broken.add(document + ": " + target);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 20, "only " + links + " links were found");
    }

    private static boolean leadsSomewhere(Path document, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
        if (parts.length == 1 || !Files.isRegularFile(file)) {
            return Files.exists(file);
        }
        return all(HEADING, FENCE.matcher(Files.readString(file)).replaceAll("")).stream()
                .anyMatch(heading -> anchor(heading.group(1)).equals(parts[1]));
    }

    /** The name of a heading's place, as GitHub makes it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        Path readme = Path.of("README.md");
        if (Files.exists(readme)) {
            documents.add(readme);
        }
        return documents;
    }

    /** The files that a document shows in full, by a path for each. */
    private static Map<String, String> examples(String document, SchemaTest.Kind kind)
            throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (MatchResult fence : all(FENCE, Files.readString(DOCS.resolve(document)))) {
            String ending = fence.group(1).equals("markdown") ? "md" : fence.group(1);
            boolean whole = Set.of("yaml", "json", "jsonl", "md").contains(ending);
            String name =
                    switch (kind) {
                        case RECORD -> "papers/" + files.size() + "." + ending;
                        case SETTINGS -> ending.equals("yaml") ? "site.yaml" : "";
                        case PAGE -> ending.equals("md") ? "pages/example.md" : "";
                    };
            if (whole && !name.isEmpty()) {
                files.put(name, fence.group(2));
            }
        }
        return files;
    }

    /** The variables that each template sees, as written. */
    private static Map<String, Set<String>> seen() throws IOException {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (List<String> row : rows("templates.md", "Which page", "template")) {
            for (String template : quoted(row.get(0))) {
                seen.put(template, new TreeSet<>(quoted(row.get(2))));
            }
        }
        return seen;
    }

    /** The built-in templates and their text. */
    private static Map<String, String> templates() throws IOException {
        Map<String, String> templates = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = TEMPLATES.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("static/")) {
                    templates.put(name, Files.readString(file));
                }
            }
        }
        return templates;
    }

    /** The variables a template takes from outside: neither its own nor those of its macros. */
    private static Set<String> roots(String template) {
        Set<String> roots = new TreeSet<>();
        Set<String> own = new HashSet<>(WORDS);
        for (String code : code(template)) {
            String values = code;
            if (code.matches("(?s)#(macro|import|assign|local|global)\\b.*")) {
                all(Pattern.compile("(?<=\\s)\\w+(?=\\s*(=|\\s|$))"), code)
                        .forEach(word -> own.add(word.group()));
                values = code.replaceAll("^#\\w+\\s+\\w+", "");
            }
            all(Pattern.compile("\\bas (\\w+)(?:, (\\w+))?"), code)
                    .forEach(name -> own.addAll(List.of(name.group(1), "" + name.group(2))));
            all(Pattern.compile("(\\w+)\\s*->"), code).forEach(name -> own.add(name.group(1)));
            all(ROOT, values).forEach(name -> roots.add(name.group()));
        }
        roots.removeAll(own);
        return roots;
    }

    private static Set<String> parts(String template) {
        Set<String> parts = new TreeSet<>();
        for (String code : code(template)) {
            String values = code.replaceAll("^@[\\w.]+", "");
            all(PART, values).forEach(part -> parts.add(part.group(1)));
        }
        return parts;
    }

    /** What stands in interpolations and tags, texts in quotes left out. */
    private static List<String> code(String template) {
        String uncommented = template.replaceAll("(?s)<#--.*?-->", "");
        return all(CODE, uncommented).stream()
                .map(match -> match.group(match.group(1) == null ? 2 : 1))
                .map(code -> code.replaceAll("\"[^\"]*\"", " "))
                .toList();
    }

    /** What the first cells of a table name, such as {@code id} for {@code | `id` | text |}. */
    private static List<String> names(String document, String heading, String column)
            throws IOException {
        List<String> names = new ArrayList<>();
        rows(document, heading, column).forEach(row -> names.addAll(quoted(row.get(0))));
        return names;
    }

    /** The rows of the tables in a section whose first column has a name. */
    private static List<List<String>> rows(String document, String heading, String column)
            throws IOException {
        return rows(section(document, heading), column);
    }

    private static List<List<String>> allRows(String document, String column) throws IOException {
        return rows(Files.readString(DOCS.resolve(document)), column);
    }

    private static List<List<String>> rows(String text, String column) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            List<String> cells =
                    Stream.of(line.split("(?<!\\\\)\\|", -1)).skip(1).map(String::strip).toList();
            boolean first = !inside && !cells.isEmpty() && cells.get(0).equals(column);
            inside = line.startsWith("|") && (inside || first);
            if (inside && !first && !line.startsWith("|---")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The text below a heading, up to the next heading of its level. */
    private static String section(String document, String heading) throws IOException {
        String text = FENCE.matcher(Files.readString(DOCS.resolve(document))).replaceAll("");
        Pattern whole =
                Pattern.compile("(?ms)^(#+) " + Pattern.quote(heading) + "$(.*?)(?=^\\1 |\\z)");
        List<MatchResult> found = all(whole, text);
        assertEquals(1, found.size(), document + " has no section " + heading);
        return found.get(0).group(2);
    }

    private static List<String> quoted(String text) {
        return all(QUOTED, text).stream().map(match -> match.group(1)).toList();
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
