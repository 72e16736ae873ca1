package paperarchive.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;
import paperarchive.read.InputFailure;
import paperarchive.read.InputFile;
import paperarchive.read.InputFolder;
import paperarchive.words.Words;

/**
 * The theme of the site: templates and static files of the archive, with the built-in ones as
 * fallback.
 */
public final class Theme {
    /** The static files that are built in. */
    public static final List<String> BUILT_IN =
            List.of(
                    "card.png",
                    "cite.js",
                    "feed.css",
                    "filter.js",
                    "icon.svg",
                    "lookup.js",
                    "reading-list.js",
                    "redirect.js",
                    "search-engine.js",
                    "search.css",
                    "search.js",
                    "site.js",
                    "style.css",
                    "theme.js");

    private static final Pattern ASSET = Pattern.compile("[\\w.-]+(/[\\w.-]+)*");
    private static final Pattern WORDED = Pattern.compile("[.](?:js|css)$");
    private static final String RESOURCES = "/templates/";
    private static final String STATIC = "static/";
    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;

    private final InputFolder folder;
    private final Words words;
    private final ScriptWords script;
    private final Configuration freemarker;

    private Theme(InputFolder folder, Words words, Configuration freemarker) {
        this.folder = folder;
        this.words = words;
        this.script = new ScriptWords(words);
        this.freemarker = freemarker;
    }

    /** Creates the built-in theme, without a templates folder. */
    public static Theme builtIn() {
        Path none = Path.of("no-templates-folder");
        return of(InputFolder.of(none, InputFolder.Kind.TEMPLATES, new Problems()), Words.ENGLISH);
    }

    /**
     * Creates the theme of a folder, which need not exist; then all is built in.
     *
     * @param words the variable {@code words} of templates
     */
    public static Theme of(InputFolder folder, Words words) {
        return of(folder, words, configuration(folder));
    }

    /** The look that a folder gives, with templates that may have been parsed already. */
    static Theme of(InputFolder folder, Words words, Configuration freemarker) {
        freemarker.setSharedVariable("words", new WordsModel(words));
        return new Theme(folder, words, freemarker);
    }

    /** How templates of a folder are found, parsed and rendered; no words are known yet. */
    static Configuration configuration(InputFolder folder) {
        Configuration freemarker = new Configuration(FREEMARKER);
        freemarker.setTemplateLoader(
                new MultiTemplateLoader(
                        new TemplateLoader[] {
                            new InputTemplates(folder),
                            new ClassTemplateLoader(Theme.class, RESOURCES)
                        }));
        freemarker.setObjectWrapper(new RecordObjectWrapper(FREEMARKER));
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setLocale(Locale.ROOT);
        freemarker.setNumberFormat(",##0");
        freemarker.setLocalizedLookup(false);
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return freemarker;
    }

    /**
     * The names of all static files, sorted: {@code style.css}, {@code fonts/serif.woff2}. A name
     * that is not portable, not valid in a URL, or differs from another only in case is a problem.
     */
    public List<String> assets(Problems problems) {
        TreeSet<String> names = new TreeSet<>(BUILT_IN);
        folder.below("static").forEach(file -> names.add(file.name().substring(STATIC.length())));
        Map<String, String> folded = new HashMap<>();
        for (String name : names) {
            String other = folded.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (!ASSET.matcher(name).matches() || other != null) {
                problems.error(
                        at("static/" + name, 1),
                        other == null
                                ? "this name cannot be used in a URL"
                                : "this name differs from " + other + " in case alone",
                        "use letters, digits, '.', '_' and '-', and write no name in two ways");
            }
        }
        return List.copyOf(names);
    }

    /** Returns the words of the interface. */
    Words words() {
        return words;
    }

    /** Returns whether the archive brings a static file of this name: {@code custom.css}. */
    public boolean hasOwn(String name) {
        return folder.file(STATIC + name).isPresent();
    }

    /**
     * The bytes of a static file that {@link #assets} names. Built-in scripts and style sheets, and
     * their replacements, can use words of the interface as {@code WORDS.save}.
     */
    public byte[] asset(String name) throws IOException {
        Optional<InputFile> own = folder.file(STATIC + name);
        byte[] bytes = own.isPresent() ? folder.bytes(own.get()) : builtIn(name);
        return BUILT_IN.contains(name) && WORDED.matcher(name).find()
                ? script.inLanguage(bytes, at(STATIC + name, 1).file())
                : bytes;
    }

    private static byte[] builtIn(String name) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(RESOURCES + STATIC + name)) {
            if (in == null) {
                throw new IllegalStateException("no such static file: " + name);
            }
            byte[] bytes = in.readAllBytes();
            return name.endsWith(".js") ? compact(bytes) : bytes;
        }
    }

    /** Returns a script without comments and indentation, which are a sixth of its size. */
    private static byte[] compact(byte[] script) {
        return new String(script, StandardCharsets.UTF_8)
                .lines()
                .map(String::stripLeading)
                .filter(line -> !line.startsWith("//"))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the location of a template for messages: {@code templates/paper.ftlh:12}. */
    public Location at(@Nullable String template, int line) {
        return new Location(folder.shown(String.valueOf(template)), Math.max(1, line));
    }

    /** A template by name; one that does not parse, or does not exist, is a problem and empty. */
    Optional<Template> template(String name, Problems problems) throws IOException {
        try {
            return Optional.of(freemarker.getTemplate(name));
        } catch (ParseException e) {
            problems.error(
                    at(e.getTemplateName(), e.getLineNumber()),
                    "the template cannot be read: " + firstLine(e.getEditorMessage()),
                    "run paper-archive docs templates, and see the manual of FreeMarker");
        } catch (InputFailure e) {
            // It is reported.
            return Optional.empty();
        } catch (TemplateNotFoundException e) {
            problems.error(
                    at(name, 1),
                    "there is no template with this name",
                    "its name is part of the program: this should not happen");
        }
        return Optional.empty();
    }

    /** Returns a hash of the whole folder: of all names and all bytes. */
    String fingerprint() {
        return folder.fingerprint(name -> false);
    }

    /** Returns the text of a template; empty where there is none of the name. */
    Optional<String> source(String name) throws IOException {
        TemplateLoader loader = freemarker.getTemplateLoader();
        Object found = loader.findTemplateSource(name);
        if (found == null) {
            return Optional.empty();
        }
        try (Reader in = loader.getReader(found, StandardCharsets.UTF_8.name())) {
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return Optional.of(text.toString());
        } finally {
            loader.closeTemplateSource(found);
        }
    }

    static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
