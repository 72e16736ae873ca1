package paperarchive.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paperarchive.problem.Location;
import paperarchive.problem.Problems;

/**
 * The look of the site: templates and static files of an archive, and the built-in ones for all
 * that the archive does not bring itself.
 */
public final class Theme {
    /** The static files that are built in. */
    public static final List<String> BUILT_IN =
            List.of(
                    "card.png",
                    "filter.js",
                    "icon.svg",
                    "lookup.js",
                    "reading-list.js",
                    "redirect.js",
                    "site.js",
                    "style.css",
                    "theme.js");

    private static final Pattern ASSET = Pattern.compile("[\\w.-]+(/[\\w.-]+)*");
    private static final String RESOURCES = "/templates/";
    private static final String LEADS_OUT = "this link leads out of the templates folder";
    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;

    private final Optional<Path> folder;
    private final String shown;
    private final Configuration freemarker;

    private Theme(Optional<Path> folder, String shown, Configuration freemarker) {
        this.folder = folder;
        this.shown = shown;
        this.freemarker = freemarker;
    }

    /** The look that a folder gives, which need not exist: then all is built in. */
    public static Theme of(Path folder) throws IOException {
        List<TemplateLoader> loaders = new ArrayList<>();
        boolean exists = Files.isDirectory(folder);
        if (exists) {
            loaders.add(new FileTemplateLoader(folder.toFile()));
        }
        loaders.add(new ClassTemplateLoader(Theme.class, RESOURCES));
        Configuration freemarker = new Configuration(FREEMARKER);
        freemarker.setTemplateLoader(
                new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
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
        String shown = folder.toString().replace('\\', '/');
        return new Theme(exists ? Optional.of(folder) : Optional.empty(), shown, freemarker);
    }

    /**
     * The names of all static files, sorted: {@code style.css}, {@code fonts/serif.woff2}. A name
     * that not every disk and address can hold, or that differs from another in case alone, is a
     * problem.
     */
    public List<String> assets(Problems problems) throws IOException {
        TreeSet<String> names = new TreeSet<>(BUILT_IN);
        Path own = folder.map(f -> f.resolve("static")).orElse(Path.of("static"));
        if (folder.isPresent() && Files.isDirectory(own)) {
            try (Stream<Path> files = Files.walk(own)) {
                files.filter(file -> Files.isRegularFile(file) && staysInside(file, problems))
                        .map(file -> own.relativize(file).toString().replace('\\', '/'))
                        .filter(name -> !name.startsWith(".") && !name.contains("/."))
                        .forEach(names::add);
            }
        }
        Map<String, String> folded = new HashMap<>();
        for (String name : names) {
            String other = folded.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (!ASSET.matcher(name).matches() || other != null) {
                problems.error(
                        at("static/" + name, 1),
                        other == null
                                ? "this name cannot stand in an address"
                                : "this name differs from " + other + " in case alone",
                        "use letters, digits, '.', '_' and '-', and write no name in two ways");
            }
        }
        return List.copyOf(names);
    }

    /** Whether a file is no link to one elsewhere, whose bytes nobody meant to publish. */
    private boolean staysInside(Path file, Problems problems) {
        Path root = folder.orElse(file);
        try {
            if (!Files.isSymbolicLink(file) || file.toRealPath().startsWith(root.toRealPath())) {
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.error(
                at(root.relativize(file).toString().replace('\\', '/'), 1),
                LEADS_OUT,
                "copy the file here, or remove the link");
        return false;
    }

    /** The bytes of a static file that {@link #assets} names. */
    public byte[] asset(String name) throws IOException {
        Optional<Path> own =
                folder.map(f -> f.resolve("static").resolve(name)).filter(Files::isRegularFile);
        if (own.isPresent()) {
            return Files.readAllBytes(own.get());
        }
        try (InputStream in = Theme.class.getResourceAsStream(RESOURCES + "static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no such static file: " + name);
            }
            return in.readAllBytes();
        }
    }

    /** Where a template stands, as people know it: {@code templates/paper.ftlh:12}. */
    public Location at(@Nullable String template, int line) {
        return new Location(shown + "/" + template, Math.max(1, line));
    }

    /** A template by name; one that does not parse, or does not exist, is a problem and empty. */
    Optional<Template> template(String name, Problems problems) throws IOException {
        try {
            return Optional.of(freemarker.getTemplate(name));
        } catch (ParseException e) {
            problems.error(
                    at(e.getTemplateName(), e.getLineNumber()),
                    "the template cannot be read: " + firstLine(e.getEditorMessage()),
                    "see src/docs/templates.md, and the manual of FreeMarker");
        } catch (SecurityException e) {
            problems.error(at(name, 1), LEADS_OUT, "copy the file here, or remove the link");
        } catch (TemplateNotFoundException e) {
            problems.error(
                    at(name, 1),
                    "there is no template of this name",
                    "its name is part of the program: this should not happen");
        }
        return Optional.empty();
    }

    /** The text of a template; empty where there is none of the name. */
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
