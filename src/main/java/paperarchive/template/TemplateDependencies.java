package paperarchive.template;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template sources on which a page depends: its template and those that it includes. So a
 * change of {@code author.ftlh} only affects author pages.
 *
 * <p>If all includes are tags with literal names, these are the dependencies. FreeMarker also has
 * includes with computed names. Each needs one of the few words in {@link #WAY}, which cannot be
 * escaped, split or computed. So if a source has such a word outside of a literal tag, even in a
 * comment, the page depends on the whole templates folder. A literal tag in a comment is an
 * additional dependency, on a template that may be missing.
 */
final class TemplateDependencies {
    /** One of the words that every include needs. */
    private static final Pattern WAY =
            Pattern.compile(
                    "\\b(?:include|import|interpret|eval|using"
                            + "|get_optional_template|getOptionalTemplate)\\b");

    private static final String NAME = "/?[A-Za-z0-9_-][\\w.-]*(?:/[A-Za-z0-9_-][\\w.-]*)*";

    /** An include tag with a literal name; it contains one such word. */
    private static final Pattern PLAIN_TAG =
            Pattern.compile(
                    "[<\\[]#(?:include\\s+%1$s|import\\s+%1$s\\s+as\\s+[A-Za-z]\\w*)\\s*/?[>\\]]"
                            .formatted("(?:\"(" + NAME + ")\"|'(" + NAME + ")')"));

    /** The source of templates. */
    interface Sources {
        /** Returns the text of a template; empty if it does not exist. */
        Optional<String> of(String name) throws IOException;
    }

    private final Sources sources;
    private final Set<String> used = new TreeSet<>();
    private final StringBuilder texts = new StringBuilder();
    private boolean plain = true;

    private TemplateDependencies(Sources sources) {
        this.sources = sources;
    }

    /**
     * Returns a text that changes if any template of a page changes.
     *
     * @param templates the templates that the program itself uses
     * @param all the corresponding text for the whole templates folder
     */
    static String of(List<String> templates, Sources sources, Supplier<String> all)
            throws IOException {
        TemplateDependencies found = new TemplateDependencies(sources);
        for (String name : templates) {
            found.collect(name);
        }
        return found.plain ? found.texts.toString() : all.get();
    }

    private void collect(String name) throws IOException {
        if (!plain || !used.add(name)) {
            return;
        }
        Optional<String> source = sources.of(name);
        String text = source.orElse("");
        texts.append(name).append('\n');
        texts.append(source.map(String::length).orElse(-1)).append('\n').append(text);
        Matcher tag = PLAIN_TAG.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (tag.find()) {
            collect(resolved(name, named(tag)));
            tag.appendReplacement(rest, " ");
        }
        tag.appendTail(rest);
        plain = plain && !WAY.matcher(rest).find();
    }

    private static String named(Matcher tag) {
        for (int group = 1; group <= tag.groupCount(); group++) {
            if (tag.group(group) != null) {
                return tag.group(group);
            }
        }
        throw new IllegalStateException("a tag without a name: " + tag.group());
    }

    /** Resolves a name as FreeMarker does: relative to the including template, or from the root. */
    private static String resolved(String from, String name) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return name.startsWith("/") ? name.substring(1) : folder + name;
    }
}
