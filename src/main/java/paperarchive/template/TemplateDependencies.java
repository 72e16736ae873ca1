package paperarchive.template;

import freemarker.template.MalformedTemplateNameException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page is made with: its template and those that it brings in, by their sources. So a change
 * of {@code author.ftlh} concerns the pages of authors and no others.
 */
final class TemplateDependencies {
    /** A tag that brings in another template; the name is in a group where it is written out. */
    private static final Pattern BRINGS_IN =
            Pattern.compile("[<\\[]#(?:import|include)\\s+(?:\"([^\"$#]+)\"|'([^'$#]+)')?");

    private static final Pattern COMMENT = Pattern.compile("(?s)[<\\[]#--.*?--[>\\]]");

    /** Ways to bring a template in that no such tag shows. */
    private static final Pattern HIDDEN = Pattern.compile("get_optional_template|\\?interpret");

    /** Where templates are read. */
    interface Sources {
        /** The text of a template; empty where there is none of the name. */
        Optional<String> of(String name) throws IOException;
    }

    private final Sources sources;
    private final Set<String> used = new TreeSet<>();
    private boolean known = true;

    private TemplateDependencies(Sources sources) {
        this.sources = sources;
    }

    /**
     * The sources that decide a page, as one text; empty where only the rendering of the page shows
     * which templates it asks for.
     *
     * @param templates those that the program itself asks for
     */
    static Optional<String> of(List<String> templates, Sources sources) throws IOException {
        TemplateDependencies look = new TemplateDependencies(sources);
        for (String name : templates) {
            look.collect(name);
        }
        StringBuilder all = new StringBuilder();
        for (String name : look.used) {
            all.append(name).append('\n').append(look.read(name)).append('\n');
        }
        return look.known ? Optional.of(all.toString()) : Optional.empty();
    }

    private void collect(String name) throws IOException {
        if (!used.add(name)) {
            return;
        }
        String source = COMMENT.matcher(read(name)).replaceAll("");
        known = known && !HIDDEN.matcher(source).find();
        for (String other : broughtIn(source)) {
            known = known && !other.isEmpty();
            collect(resolved(name, other));
        }
    }

    /**
     * A name that is not found, or may not be read, makes nothing known: FreeMarker may find more,
     * and the rendering says what is wrong with it.
     */
    private String read(String name) throws IOException {
        try {
            Optional<String> source = sources.of(name);
            known = known && source.isPresent();
            return source.orElse("");
        } catch (SecurityException | MalformedTemplateNameException e) {
            known = false;
            return "";
        }
    }

    /** The names in the tags; an empty one where a name is worked out. */
    private static List<String> broughtIn(String source) {
        List<String> names = new ArrayList<>();
        Matcher tag = BRINGS_IN.matcher(source);
        while (tag.find()) {
            String name = tag.group(1) == null ? tag.group(2) : tag.group(1);
            names.add(name == null ? "" : name);
        }
        return names;
    }

    /** A name as FreeMarker reads it: beside the template that says it, or from the top. */
    private static String resolved(String from, String name) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return name.startsWith("/") ? name.substring(1) : folder + name;
    }
}
