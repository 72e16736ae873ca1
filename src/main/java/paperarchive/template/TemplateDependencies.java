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
 * The sources that decide a page: its template and those that it brings in. So a change of {@code
 * author.ftlh} concerns the pages of authors and no others.
 *
 * <p>Where every template is brought in by a tag that spells its name out, these are the sources.
 * FreeMarker has other ways, which can compute a name. Each of them needs one of the few words in
 * {@link #WAY}, which FreeMarker lets nobody escape, split or compute. So a source with such a word
 * outside of a plain tag, be it in a comment, makes the page depend on the whole templates folder.
 * A plain tag in a comment is one more dependency, on a template that may be missing.
 */
final class TemplateDependencies {
    /** A word without which no template brings in another. */
    private static final Pattern WAY =
            Pattern.compile(
                    "\\b(?:include|import|interpret|eval|using"
                            + "|get_optional_template|getOptionalTemplate)\\b");

    private static final String NAME = "/?[A-Za-z0-9_-][\\w.-]*(?:/[A-Za-z0-9_-][\\w.-]*)*";

    /** A tag that spells the name out; it contains one such word. */
    private static final Pattern PLAIN_TAG =
            Pattern.compile(
                    "[<\\[]#(?:include\\s+%1$s|import\\s+%1$s\\s+as\\s+[A-Za-z]\\w*)\\s*/?[>\\]]"
                            .formatted("(?:\"(" + NAME + ")\"|'(" + NAME + ")')"));

    /** Where templates are read. */
    interface Sources {
        /** The text of a template; empty where there is none of the name. */
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
     * A text that differs where anything that decides a page differs.
     *
     * @param templates those that the program itself asks for
     * @param all such a text for the whole folder of templates
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

    /** A name as FreeMarker reads it: beside the template that says it, or from the top. */
    private static String resolved(String from, String name) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return name.startsWith("/") ? name.substring(1) : folder + name;
    }
}
